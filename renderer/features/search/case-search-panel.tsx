import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BookmarkAddRegular, DismissRegular } from '@fluentui/react-icons';
import { type Ref, useId, useMemo, useRef, useState } from 'react';
import type { CaseReading } from '../../../shared/contracts/text.ts';
import { textContracts } from '../../../shared/contracts/text.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useReaderArrangement } from '../workspace/use-reader-arrangement.ts';
import { AnswerLine } from './answer-line.tsx';
import { unreadNotes } from './answer-words.ts';
import { type Asked, isNothing } from './asked.ts';
import { ExpansionChips } from './expansion-chips.tsx';
import { groupHits } from './group-hits.ts';
import { HitList, hitId } from './hit-list.tsx';
import { indexOfHit } from './next-hit.ts';
import { SearchField } from './search-field.tsx';
import { SearchHelp } from './search-help.tsx';
import { ask, askTyped, useSearchView } from './search-view.ts';
import { StartView } from './start-view.tsx';
import { TermSetDialog } from './term-set-dialog.tsx';
import { TypeMenu } from './type-menu.tsx';
import { useEnter } from './use-enter.ts';
import { useHitKeys } from './use-hit-keys.ts';
import { useHitSteps } from './use-hit-steps.ts';
import { useCaseHits } from './use-hits.ts';
import { useRefreshWhileReading } from './use-refresh.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '2px', padding: '6px 6px 0 12px' },
  title: { flexGrow: 1 },
  top: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '6px 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  answer: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  results: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative' },
});

interface Props {
  caseId: string;
  field: Ref<HTMLInputElement>;
  onClose(): void;
}

/** Searching the pages of a case: the field, what counts as its words, and the pages found by document. */
export function CaseSearchPanel({ caseId, field, onClose }: Props) {
  const styles = useStyles();
  const listId = useId();
  const asked = useSearchView(caseId, (view) => view.asked);
  const current = useSearchView(caseId, (view) => view.current);
  const listed = useCaseHits(caseId, asked);
  const steps = useHitSteps(caseId, listed);
  const reading = useContractQuery(textContracts.status, { caseId });
  useRefreshWhileReading(readOf(reading.data));
  const { openBeside } = useReaderArrangement();
  const [isSaving, setSaving] = useState(false);
  const { answer, hits, hasMore, more } = listed;
  const results = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const hit = hits[index];
    keys.setActive(index);
    if (hit !== undefined) steps.show(hit);
  };
  const enter = useEnter(listed, asked, (next) => ask(caseId, next), choose);
  const beside = (index: number): void => {
    const hit = hits[index];
    if (hit !== undefined) openBeside(hit.documentId, hit.page);
  };
  const keys = useHitKeys({ hits, hasMore, more, choose, beside, onEnter: enter, onEscape: onClose });
  const change = (next: Asked): void => {
    keys.setActive(-1);
    ask(caseId, next);
  };
  const groups = useMemo(() => {
    const documents = new Map(answer?.documents.map((one) => [one.documentId, one]));
    return groupHits(hits, ({ documentId }) => {
      const document = documents.get(documentId);
      const note = document === undefined ? undefined : count(document.pages, 'page');
      return { id: documentId, title: document?.name ?? '', note };
    });
  }, [answer, hits]);
  const nothing = isNothing(asked);
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" as="h2" className={styles.title}>
          Search
        </Text>
        <SearchHelp />
        <Button
          size="small"
          appearance="subtle"
          icon={<BookmarkAddRegular />}
          aria-label="Keep this search as a term set"
          title="Keep this search as a term set"
          disabled={nothing}
          onClick={() => setSaving(true)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close the search"
          title="Close the search (Esc)"
          onClick={onClose}
        />
      </div>
      <div className={styles.top}>
        <SearchField
          field={field}
          label="Search this case"
          value={asked.query}
          onChange={(query) => {
            keys.setActive(-1);
            results.current?.scrollTo({ top: 0 });
            askTyped(caseId, query);
          }}
          onKeyDown={keys.onKeyDown}
          isListed={hits.length > 0}
          listId={listId}
          activeId={keys.active < 0 ? undefined : hitId(listId, keys.active)}
        />
        {!nothing && (
          <>
            <ExpansionChips
              expansions={answer?.understood.expansions ?? []}
              asked={asked}
              onChange={change}
            />
            <div className={styles.answer}>
              <AnswerLine
                understood={answer?.understood}
                total={answer?.total}
                notes={unreadOf(reading.data)}
              />
              <TypeMenu
                types={answer?.types ?? []}
                onChoose={(type) =>
                  change({ ...asked, query: `${asked.query.trim()} type:${type}`, typing: false })
                }
              />
            </div>
          </>
        )}
      </div>
      <div className={styles.results} ref={results}>
        {nothing && (
          <StartView caseId={caseId} onSearch={(query) => change({ ...asked, query, typing: false })} />
        )}
        {listed.error !== null && <ErrorPanel title="The case could not be searched" error={listed.error} />}
        {hits.length > 0 && (
          <HitList
            listId={listId}
            label="Pages found"
            groups={groups}
            active={keys.active}
            current={indexOfHit(hits, current)}
            onChoose={choose}
            onMore={hasMore ? () => void more() : undefined}
          />
        )}
      </div>
      {isSaving && (
        <TermSetDialog
          set={{ id: undefined, name: '', queries: [asked.query] }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

function readOf(reading: CaseReading | undefined): number {
  return reading?.documents.reduce((sum, one) => sum + one.read, 0) ?? 0;
}

function unreadOf(reading: CaseReading | undefined): string[] {
  if (reading === undefined) return [];
  const pages = reading.documents.reduce((sum, one) => sum + one.pages, 0);
  return unreadNotes(pages - readOf(reading), pages);
}
