import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MarkedCriterion } from '../../../shared/guidelines/outline/outline.ts';
import { notify } from '../../lib/notify.ts';
import { kindInWords } from '../library/criterion-kinds.ts';
import { CardRow } from './card-row.tsx';
import { CriterionDialog } from './criterion-dialog.tsx';
import { headingAt } from './outline-edits.ts';
import type { DocumentWork } from './use-document.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflow: 'auto', minHeight: 0 },
  empty: { padding: '12px', color: tokens.colorNeutralForeground2 },
});

/** The criteria that were marked in a document, in the order of its pages. */
export function CriteriaPanel({ work, goTo }: { work: DocumentWork; goTo(page: number): void }) {
  const styles = useStyles();
  const { document, change } = work;
  const [editing, setEditing] = useState<MarkedCriterion>();
  const criteria = [...(document?.criteria ?? [])].sort((a, b) => a.page - b.page);
  const sectionOf = (page: number): string =>
    headingAt(document?.outline ?? [], page)?.title ?? document?.facts.title ?? '';
  const remove = (criterion: MarkedCriterion): void => {
    const { key } = criterion;
    void change((now) => ({ criteria: now.criteria.filter((one) => one.key !== key) })).then((isDone) => {
      if (!isDone) return;
      const run = () => void change((now) => ({ criteria: [...now.criteria, criterion] }));
      notify.info('Criterion removed', { action: { label: 'Undo', run } });
    });
  };
  if (criteria.length === 0) {
    return (
      <Text className={styles.empty}>
        No criteria are marked yet. Select the sentence of one on a page and choose Mark as a criterion: it
        then goes into the checklist of every item that rests on its section.
      </Text>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label="Criteria">
        {criteria.map((criterion) => (
          <CardRow
            key={criterion.key}
            noun="criterion"
            place={`Page ${criterion.page + 1}. ${kindInWords(criterion)}`}
            text={criterion.text}
            onGo={() => goTo(criterion.page)}
            onEdit={() => setEditing(criterion)}
            onRemove={() => remove(criterion)}
          />
        ))}
      </ul>
      {editing !== undefined && (
        <CriterionDialog
          title="Criterion"
          section={sectionOf(editing.page)}
          value={editing}
          onClose={() => setEditing(undefined)}
          onSubmit={(value) => {
            const { key } = editing;
            setEditing(undefined);
            void change((now) => ({
              criteria: now.criteria.map((one) => (one.key === key ? { ...one, ...value } : one)),
            }));
          }}
        />
      )}
    </>
  );
}
