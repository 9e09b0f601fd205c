import { Button, makeStyles, mergeClasses, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowImportRegular, ArrowLeftRegular, FilterRegular, FolderRegular } from '@fluentui/react-icons';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import {
  type PrecedentChoices,
  type PrecedentSearch,
  precedentContracts,
} from '../../../shared/contracts/precedents.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { asTyped } from '../search/asked.ts';
import { ExpansionChips } from '../search/expansion-chips.tsx';
import { hitId } from '../search/hit-list.tsx';
import { isNarrow, NARROW } from '../search/narrow.ts';
import { SearchField } from '../search/search-field.tsx';
import { SearchHelp } from '../search/search-help.tsx';
import { useEnter } from '../search/use-enter.ts';
import { useHitKeys } from '../search/use-hit-keys.ts';
import { ImportRows } from './import-rows.tsx';
import { NoPrecedents } from './no-precedents.tsx';
import { PrecedentFilters } from './precedent-filters.tsx';
import { PrecedentLetterView } from './precedent-letter.tsx';
import { PrecedentList } from './precedent-list.tsx';
import { changePrecedents, countFilters, type PrecedentFilter, usePrecedentView } from './precedent-view.ts';
import { COUNTED_HERE, printCounts } from './precedent-words.ts';
import { usePrecedentHits } from './use-precedent-hits.ts';
import { type PrecedentImportActions, usePrecedentImports } from './use-precedent-imports.ts';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '16px 24px 0',
    [`@media ${NARROW}`]: { height: 'auto', padding: '12px 12px 24px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { marginRight: 'auto' },
  search: { display: 'flex', alignItems: 'center', gap: '4px' },
  field: { flexGrow: 1, minWidth: 0, maxWidth: '640px' },
  asked: { display: 'flex', flexDirection: 'column', gap: '10px' },
  counts: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(320px, 5fr) minmax(0, 6fr)',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: '0 -24px',
    [`@media ${NARROW}`]: { display: 'block', margin: '0 -12px' },
  },
  pane: { minWidth: 0, overflowY: 'auto', [`@media ${NARROW}`]: { overflowY: 'visible' } },
  letter: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // One at a time, where there is no room for both.
  tucked: { [`@media ${NARROW}`]: { display: 'none' } },
  back: { display: 'none', [`@media ${NARROW}`]: { display: 'inline-flex', margin: '8px 12px 0' } },
  none: { padding: '32px 24px', color: tokens.colorNeutralForeground2, display: 'block' },
});

/** Past determinations: searched, narrowed down, counted, read; folders of posted letters imported and taken out. */
export function PrecedentsScreen() {
  const choices = useContractQuery(precedentContracts.choices, {});
  const imports = usePrecedentImports();
  if (choices.isError) {
    const retry = { label: 'Try again', run: () => void choices.refetch() };
    return <ErrorPanel title="Past determinations could not be read" error={choices.error} action={retry} />;
  }
  if (choices.data === undefined) return null;
  if (choices.data.counts.items === 0) return <NoPrecedents imports={imports} />;
  return <Precedents choices={choices.data} imports={imports} />;
}

interface Props {
  choices: PrecedentChoices;
  imports: PrecedentImportActions;
}

function Precedents({ choices, imports }: Props) {
  const styles = useStyles();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { asked, filter, chosen } = usePrecedentView();
  const [showsFilters, setShowsFilters] = useState(() => !isNarrow());
  const [showsImports, setShowsImports] = useState(false);
  const listed = usePrecedentHits(asked, filter);
  const { answer, hits, hasMore, isCurrent, more } = listed;
  const show = (index: number): void => {
    const hit = hits[index];
    if (hit !== undefined) changePrecedents({ chosen: { letterId: hit.letterId, itemId: hit.itemId } });
  };
  const choose = (index: number): void => {
    show(index);
    if (isNarrow()) requestAnimationFrame(() => focusLetter());
  };
  const change = (next: typeof asked): void => {
    keys.setActive(-1);
    changePrecedents({ asked: next });
  };
  const count = hits.length;
  const enter = useEnter({ count, isCurrent }, asked, change, () => {
    keys.setActive(0);
    choose(0);
  });
  const keys = useHitKeys({
    ...{ count, hasMore, more, onEnter: enter },
    choose: (index) => {
      choose(index);
      focusLetter();
    },
    onEscape: () => change(asTyped(asked, '')),
  });
  const { setActive } = keys;
  const narrow = useCallback(
    (next: PrecedentFilter): void => {
      setActive(-1);
      changePrecedents({ filter: next });
    },
    [setActive],
  );
  const current = useRef({ imports });
  current.current = { imports };
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'search-precedents',
        label: 'Search past determinations',
        scope: 'Past determinations',
        keys: ['Mod+F', '/'],
        run: () => {
          if (isNarrow()) changePrecedents({ chosen: undefined });
          requestAnimationFrame(() => field.current?.focus());
        },
      },
      {
        id: 'filter-precedents',
        label: 'Show or hide the filters',
        scope: 'Past determinations',
        keys: ['Alt+Shift+F'],
        run: () => setShowsFilters((shown) => !shown),
      },
      {
        id: 'import-precedents',
        label: 'Import a folder of posted letters',
        scope: 'Past determinations',
        run: () => current.current.imports.start(),
      },
    ],
    [],
  );
  useCommands(commands);
  const filters = countFilters(filter);
  const working = imports.rows.some((row) => row.working !== null || row.problem !== null);
  return (
    <div className={styles.root} data-pane="page">
      <div className={styles.head}>
        <Title2 as="h1" className={styles.title}>
          Past determinations
        </Title2>
        {imports.rows.length > 0 && (
          <Button
            icon={<FolderRegular />}
            aria-expanded={showsImports}
            onClick={() => setShowsImports(!showsImports)}
          >
            Imported folders
          </Button>
        )}
        <Button
          appearance="primary"
          icon={<ArrowImportRegular />}
          disabledFocusable={imports.busy}
          onClick={imports.start}
        >
          Import letters…
        </Button>
      </div>
      {(showsImports || working) && (
        <div className={mergeClasses(chosen !== undefined && styles.tucked)}>
          <ImportRows actions={imports} />
        </div>
      )}
      <search className={mergeClasses(styles.search, chosen !== undefined && styles.tucked)}>
        <div className={styles.field}>
          <SearchField
            field={field}
            label="Search past determinations"
            value={asked.query}
            onChange={(query) => change(asTyped(asked, query))}
            onKeyDown={keys.onKeyDown}
            isListed={count > 0}
            listId={listId}
            activeId={keys.active < 0 ? undefined : hitId(listId, keys.active)}
          />
        </div>
        <SearchHelp of="precedents" />
        <Button
          icon={<FilterRegular />}
          aria-expanded={showsFilters}
          onClick={() => setShowsFilters(!showsFilters)}
        >
          {filters === 0 ? 'Filters' : `Filters (${filters})`}
        </Button>
      </search>
      <div className={mergeClasses(styles.asked, chosen !== undefined && styles.tucked)}>
        {showsFilters && <PrecedentFilters filter={filter} choices={choices.choices} onChange={narrow} />}
        <ExpansionChips expansions={answer?.understood.expansions ?? []} asked={asked} onChange={change} />
        <div className={styles.counts}>
          <Text weight="semibold" role="status" title={answer?.understood.words}>
            {answer === undefined ? '' : printCounts(answer.counts)}
          </Text>
          <Text size={200} className={styles.quiet}>
            {COUNTED_HERE}
          </Text>
          {notesOf(answer).map((note) => (
            <Text key={note} size={200} className={styles.quiet}>
              {note}
            </Text>
          ))}
        </div>
      </div>
      <div className={styles.panes}>
        <div
          className={mergeClasses(styles.pane, chosen !== undefined && styles.tucked)}
          data-pane="precedents"
        >
          {listed.error !== null && (
            <ErrorPanel title="Past determinations could not be searched" error={listed.error} />
          )}
          {count > 0 ? (
            <PrecedentList
              listId={listId}
              hits={hits}
              active={keys.active}
              current={chosen?.itemId}
              onChoose={choose}
              onMore={hasMore ? () => void more() : undefined}
            />
          ) : (
            isCurrent && (
              <Text className={styles.none}>No request is like this. Take a word or a filter back.</Text>
            )
          )}
        </div>
        <section
          className={mergeClasses(styles.pane, styles.letter, chosen === undefined && styles.tucked)}
          data-pane="precedent"
          aria-label="Determination"
          // Reachable, so that the arrow keys scroll it.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard
          tabIndex={0}
        >
          {chosen === undefined ? (
            <Text className={styles.none}>Choose a request to read what was decided on it, and why.</Text>
          ) : (
            <>
              <Button
                className={styles.back}
                size="small"
                icon={<ArrowLeftRegular />}
                onClick={() => changePrecedents({ chosen: undefined })}
              >
                Back to the list
              </Button>
              <PrecedentLetterView chosen={chosen} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function notesOf(answer: PrecedentSearch | undefined): string[] {
  if (answer === undefined) return [];
  const isUnranked = answer.order === 'newest' && answer.understood.words !== '';
  return [
    ...answer.understood.notes,
    ...(isUnranked ? ['Too many to be ranked: what was entered last comes first.'] : []),
  ];
}

/** Once it is there: to what was decided, from the field or the list. */
function focusLetter(): void {
  document.querySelector<HTMLElement>('[data-pane="precedent"]')?.focus();
}
