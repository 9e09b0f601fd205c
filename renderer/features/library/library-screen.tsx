import { Button, makeStyles, Spinner, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { libraryContracts } from '../../../shared/contracts/library.ts';
import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { today } from '../../lib/today.ts';
import { useView } from '../../lib/view-state.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { AddDocumentsButton, DocumentImports } from '../library-document/add-documents.tsx';
import { UntakenDocuments } from '../library-document/untaken-documents.tsx';
import { SearchField } from '../search/search-field.tsx';
import { useHitKeys } from '../search/use-hit-keys.ts';
import { DiffersDialog } from './differs-dialog.tsx';
import { HitRows, placeOf, rowId } from './hit-rows.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { PlaceView } from './place-view.tsx';
import { SourceList } from './source-list.tsx';
import { SourceView } from './source-view.tsx';
import { useLibraryActions } from './use-library-actions.ts';
import { useLibrarySearch } from './use-library-search.ts';

const HITS = 100;
/** Enlarged to 200 % on a small screen, sources and outline stand above each other. */
const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', padding: '12px 16px' },
  search: { flex: '1 1 260px', minWidth: '200px', maxWidth: '640px' },
  end: { marginLeft: 'auto' },
  panes: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 260px) minmax(260px, 380px) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: {
      gridTemplateColumns: 'minmax(220px, 40%) minmax(0, 1fr)',
      gridTemplateRows: 'minmax(72px, 1fr) minmax(0, 2fr)',
    },
  },
  sources: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridColumn: 1, gridRow: 1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  middle: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridColumn: 1, gridRow: 2 },
  },
  place: {
    overflowY: 'auto',
    minWidth: 0,
    padding: '16px 24px 32px',
    [NARROW]: { gridColumn: 2, gridRow: '1 / span 2', padding: '12px 16px 24px' },
  },
  none: { display: 'block', padding: '16px', color: tokens.colorNeutralForeground2 },
});

/** The guideline library: its sources, their chapters and sections, and a search over all of them. */
export function LibraryScreen() {
  const styles = useStyles();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { sourceId, placeId } = useView((view) => view.library);
  const actions = useLibraryActions();
  useDroppedPacks(actions.importDropped);
  const sources = useContractQuery(libraryContracts.sources, { day: today() });
  const marked = useContractQuery(lookupContracts.marked, { day: today() });
  const shown = sources.data?.find((one) => one.sourceId === sourceId) ?? sources.data?.[0];
  const outline = useContractQuery(
    libraryContracts.outline,
    { sourceId: shown?.sourceId ?? '-', day: today() },
    { enabled: shown !== undefined },
  );
  const [query, setQuery] = useState('');
  const search = useLibrarySearch(query, today(), HITS);
  const hits = search.answer?.hits ?? [];
  const show = (source: string, place: number | null): void =>
    useView.setState({ library: { sourceId: source, placeId: place } });
  const choose = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    keys.setActive(index);
    show(hit.sourceId, placeOf(hit));
  };
  const type = (typed: string): void => {
    setQuery(typed);
    keys.setActive(-1);
  };
  const keys = useHitKeys({
    ...{ count: hits.length, hasMore: false, more: () => Promise.resolve(), choose },
    onEnter: () => choose(0),
    onEscape: () => type(''),
  });
  useLibraryCommands(() => field.current?.focus(), actions.importChosen);

  if (sources.error) return <ErrorPanel title="The library cannot be shown" error={sources.error} />;
  const [differing] = actions.differing;
  return (
    <div className={styles.root}>
      <div className={styles.head} data-pane="library" tabIndex={-1}>
        <Title2 as="h1">Library</Title2>
        <div className={styles.search}>
          <SearchField
            field={field}
            label="Search the library"
            value={query}
            onChange={type}
            onKeyDown={keys.onKeyDown}
            isListed={hits.length > 0}
            listId={listId}
            activeId={keys.active < 0 ? undefined : rowId(listId, keys.active)}
          />
        </div>
        <div className={styles.end}>
          <AddDocumentsButton />
        </div>
        <Button
          icon={<ArrowImportRegular />}
          disabledFocusable={actions.isImporting}
          onClick={actions.importChosen}
        >
          Import packs…
        </Button>
      </div>
      <DocumentImports />
      <UntakenDocuments />
      <div className={styles.panes}>
        <div className={styles.sources}>
          {sources.data === undefined ? (
            <Spinner label="Loading" delay={300} />
          ) : (
            <SourceList
              sources={sources.data}
              favorites={marked.data?.favourites ?? []}
              current={shown?.sourceId ?? null}
              onShow={(source, place) => {
                type('');
                show(source, place);
              }}
            />
          )}
        </div>
        <div className={styles.middle}>
          {search.error !== null && (
            <ErrorPanel title="The library could not be searched" error={search.error} />
          )}
          {search.answer !== undefined && query.trim() !== '' ? (
            <HitRows
              listId={listId}
              answer={search.answer}
              active={keys.active}
              current={placeId}
              onChoose={choose}
            />
          ) : (
            outline.data !== undefined && (
              <OutlineTree
                key={outline.data.source.sourceId}
                outline={outline.data}
                current={placeId}
                onShow={(id) => show(outline.data.source.sourceId, id)}
              />
            )
          )}
        </div>
        <section className={styles.place} aria-label="Section" data-pane="section" tabIndex={-1}>
          {placeId !== null ? (
            <PlaceView key={placeId} placeId={placeId} source={shown} />
          ) : shown !== undefined ? (
            <SourceView
              key={shown.sourceId}
              source={shown}
              actions={actions}
              onRemoved={() => useView.setState({ library: { sourceId: null, placeId: null } })}
            />
          ) : (
            <Text className={styles.none}>
              The library is empty. Import a guideline pack to have its sections at hand.
            </Text>
          )}
        </section>
      </div>
      {differing !== undefined && (
        <DiffersDialog pack={differing} onAnswer={(answer) => actions.decide(differing, answer)} />
      )}
    </div>
  );
}

/** Files that are dropped while the library is on screen are packs. */
function useDroppedPacks(take: (token: string) => void): void {
  const dropped = useView((view) => view.dropped);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drop
  useEffect(() => {
    if (dropped === null) return;
    useView.setState({ dropped: null });
    take(dropped.token);
  }, [dropped]);
}

function useLibraryCommands(find: () => void, importPacks: () => void): void {
  // Commands outlive a render: they call what is current by way of the ref.
  const current = useRef({ find, importPacks });
  current.current = { find, importPacks };
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'search-library',
        label: 'Search the library',
        scope: 'Library',
        keys: ['Mod+F', '/'],
        run: () => current.current.find(),
      },
      {
        id: 'import-guidelines',
        label: 'Import guideline packs',
        scope: 'Library',
        run: () => current.current.importPacks(),
      },
    ],
    [],
  );
  useCommands(commands);
}
