import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BookmarkAddRegular, DismissRegular } from '@fluentui/react-icons';
import { type Ref, useId, useMemo, useRef, useState } from 'react';
import type { CaseSearch } from '../../../shared/contracts/search.ts';
import type { CaseReading } from '../../../shared/contracts/text.ts';
import { textContracts } from '../../../shared/contracts/text.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { aboutWord } from '../notes/about.ts';
import { openNote } from '../notes/open-note.ts';
import { useSubjects } from '../notes/use-subjects.ts';
import { useReaderArrangement } from '../workspace/use-reader-arrangement.ts';
import { AnswerLine } from './answer-line.tsx';
import { unreadNotes } from './answer-words.ts';
import { type Asked, isNothing } from './asked.ts';
import { ExpansionChips } from './expansion-chips.tsx';
import { groupHits } from './group-hits.ts';
import { HitList, hitId } from './hit-list.tsx';
import { indexOfHit } from './next-hit.ts';
import { NoteHits } from './note-hits.tsx';
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

const NO_NOTES: CaseSearch['notes'] = { hits: [], total: 0 };

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
  const nothing = isNothing(asked);
  const listed = useCaseHits(caseId, asked);
  const steps = useHitSteps(caseId, listed);
  const reading = useContractQuery(textContracts.status, { caseId });
  useRefreshWhileReading(readOf(reading.data));
  const { openBeside } = useReaderArrangement();
  const [isSaving, setSaving] = useState(false);
  const { answer, hits, isCurrent, hasMore, more } = listed;
  const session = useCaseSessionStore();
  const subjects = useSubjects();
  // They stand before the pages, and are counted with them.
  const notes = nothing ? NO_NOTES : (answer?.notes ?? NO_NOTES);
  const before = notes.hits.length;
  const listedCount = before + hits.length;
  const results = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const note = notes.hits[index];
    const hit = hits[index - before];
    keys.setActive(index);
    if (note !== undefined) openNote(session, note);
    if (hit !== undefined) steps.show(hit);
  };
  const enter = useEnter(
    { count: listedCount, isCurrent },
    asked,
    (next) => ask(caseId, next),
    // A page, as ever; a note where no page has the words.
    () => choose(hits.length > 0 ? before : 0),
  );
  const beside = (index: number): void => {
    const hit = hits[index - before];
    if (hit !== undefined) openBeside(hit.documentId, hit.page);
  };
  const keys = useHitKeys({
    count: listedCount,
    hasMore,
    more,
    choose,
    beside,
    onEnter: enter,
    onEscape: onClose,
  });
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
          isListed={listedCount > 0}
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
                ofNotes={notes.total}
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
        {listedCount > 0 && (
          <HitList
            listId={listId}
            label={before > 0 ? 'Notes and pages found' : 'Pages found'}
            groups={groups}
            before={{
              count: before,
              list: before > 0 && (
                <NoteHits
                  listId={listId}
                  {...notes}
                  aboutOf={(hit) => aboutWord(hit, subjects)}
                  active={keys.active}
                  onChoose={choose}
                />
              ),
            }}
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
