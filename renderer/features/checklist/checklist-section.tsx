import { Button, Text, Tooltip } from '@fluentui/react-components';
import { DocumentTextRegular, SearchRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { CheckedCriterion } from '../../../shared/domain/checklist.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { runCommand } from '../../lib/commands.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { RowList } from '../decision/row-list.tsx';
import { sameItemFields } from '../decision/same-item.ts';
import { CriterionRow } from './criterion-row.tsx';
import { useChecklist } from './use-checklist.ts';

const NONE: readonly CheckedCriterion[] = [];

/** The criteria of the guideline, each held against the record. Kept with the item, printed nowhere. */
export const ChecklistSection = memo(function ChecklistSection({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const flush = useCaseSession((session) => session.flush);
  const target = useFocusTarget('item.checklist', item.id);
  const checklist = item.worksheet?.checklist ?? NONE;
  const { set, setWithUndo, layOut } = useChecklist(item.id);
  const canLayOut = checklist.some(({ criterion }) => criterion.trim() !== '');
  return (
    <section className={styles.section} aria-label="Checklist" {...target}>
      <div className={styles.headingRow}>
        <h4 className={styles.headingText}>Checklist</h4>
        {checklist.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {progress(checklist)}
          </Text>
        )}
        <Tooltip
          content="Sentences from the criteria, facts and pages, before what is written already"
          relationship="description"
        >
          <Button
            size="small"
            appearance="subtle"
            icon={<DocumentTextRegular />}
            disabledFocusable={!canLayOut}
            onClick={layOut}
          >
            Lay out a first draft
          </Button>
        </Tooltip>
      </div>
      {checklist.length === 0 && (
        <Text size={200} className={styles.quiet}>
          Take the criteria of a section from the guidelines, or type one. Each is held against a fact with
          its page; the letter prints none of it.
        </Text>
      )}
      <RowList
        label="Criteria"
        rows={checklist}
        onChange={(rows) => {
          if (rows.length < checklist.length) setWithUndo(rows, 'The criterion is removed');
          else set(rows);
        }}
        fresh={(): CheckedCriterion => ({ criterion: '', fact: [] })}
        addLabel="Add a criterion"
        rowName="criterion"
        beside={
          <Button
            size="small"
            appearance="subtle"
            icon={<SearchRegular />}
            title="Alt+L"
            onClick={() => runCommand('look-up-guideline')}
          >
            Look up the guideline
          </Button>
        }
      >
        {(criterion, { index, set: setRow, remove }) => (
          <CriterionRow
            itemId={item.id}
            number={index + 1}
            criterion={criterion}
            onChange={setRow}
            onBlur={() => void flush().catch(() => undefined)}
            remove={remove}
          />
        )}
      </RowList>
    </section>
  );
}, sameItemFields('worksheet'));

function progress(checklist: readonly CheckedCriterion[]): string {
  const open = checklist.filter(({ status }) => status === undefined).length;
  return open === 0
    ? `${checklist.length} checked`
    : `${checklist.length - open} of ${checklist.length} checked`;
}
