import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, DeleteRegular, InfoRegular, PanelLeftRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  type LibraryDocumentView,
  libraryDocumentContracts,
} from '../../../shared/contracts/library-documents.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { goTo } from '../../lib/session.ts';
import { useView } from '../../lib/view-state.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import type { ReaderHandle } from '../reader/index.ts';
import { CriteriaPanel } from './criteria-panel.tsx';
import { DocumentPages } from './document-pages.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { MarksPanel, useAddBookmark } from './marks-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { UntakenDocumentBar } from './untaken-documents.tsx';
import { type DocumentWork, useDocument } from './use-document.ts';

/** Narrower windows begin with the pages alone. */
const WIDE = 900;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', paddingLeft: '4px' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: { color: tokens.colorNeutralForeground2 },
  body: { flexGrow: 1, minHeight: 0, display: 'flex' },
  panel: {
    width: '320px',
    maxWidth: '45%',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pages: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  reader: { flexGrow: 1, minHeight: 0 },
  wait: { display: 'grid', placeItems: 'center', height: '100%' },
});

type Panel = 'outline' | 'criteria' | 'marks';

/** One of the reviewer's own guideline documents: its pages, its outline, and what was marked in it. */
export function DocumentScreen({ documentId }: { documentId: string }) {
  const styles = useStyles();
  const work = useDocument(documentId);
  if (work.error !== null) {
    return (
      <ErrorPanel
        title="The document could not be opened"
        error={work.error}
        action={{ label: 'Back to the library', run: () => void goTo('library') }}
      />
    );
  }
  if (work.document === undefined) {
    return (
      <div className={styles.wait}>
        <Spinner delay={300} label="Opening the document" />
      </div>
    );
  }
  return <OpenDocument documentId={documentId} work={work} document={work.document} />;
}

interface OpenProps {
  documentId: string;
  work: DocumentWork;
  document: LibraryDocumentView;
}

function OpenDocument({ documentId, work, document }: OpenProps) {
  const styles = useStyles();
  const [handle, setHandle] = useState<ReaderHandle | null>(null);
  const [page, setPage] = useState(0);
  const [panel, setPanel] = useState<Panel>('outline');
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth >= WIDE);
  const [asking, setAsking] = useState<'facts' | 'remove'>();
  const goToPage = useCallback((to: number) => handle?.goTo({ page: to, top: 0 }), [handle]);
  useWantedPage(handle);
  const addBookmark = useAddBookmark(documentId);
  const { facts } = document;
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'document-facts',
        label: 'Tell edition and days of the document',
        scope: 'Library',
        run: () => setAsking('facts'),
      },
      {
        id: 'document-bookmark',
        label: 'Put a bookmark on this page',
        scope: 'Library',
        keys: ['Mod+D'],
        run: () => addBookmark(page),
      },
      {
        id: 'document-panel',
        label: 'Show or hide the outline',
        scope: 'Library',
        keys: ['Mod+B'],
        run: () => setPanelOpen((was) => !was),
      },
    ],
    [addBookmark, page],
  );
  useCommands(commands);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Back to the library"
          onClick={() => void goTo('library')}
        />
        <Button
          appearance="subtle"
          icon={<PanelLeftRegular />}
          aria-label="Outline, criteria and marks"
          aria-pressed={isPanelOpen}
          onClick={() => setPanelOpen(!isPanelOpen)}
        />
        <div className={styles.words}>
          <Title3 as="h1" className={styles.line} title={facts.title}>
            {facts.title}
          </Title3>
          <Text size={200} className={mergeClasses(styles.line, styles.facts)}>
            {factsLine(document)}
          </Text>
        </div>
        <Button appearance="subtle" icon={<InfoRegular />} onClick={() => setAsking('facts')}>
          About
        </Button>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label="Remove the document"
          onClick={() => setAsking('remove')}
        />
      </div>
      <UntakenDocumentBar documentId={documentId} />
      {!facts.confirmed && (
        <MessageBar intent="warning" layout="auto">
          <MessageBarBody>
            Edition and days are not told yet: by them a letter cites the document, and whether it is in force
            is seen.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setAsking('facts')}>
              Tell them
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.body}>
        {isPanelOpen && (
          <aside
            className={styles.panel}
            aria-label="Outline, criteria and marks"
            data-pane="outline"
            tabIndex={-1}
          >
            <TabList
              size="small"
              selectedValue={panel}
              onTabSelect={(_, { value }) => setPanel(panelOf(value))}
            >
              <Tab value="outline">Outline</Tab>
              <Tab value="criteria">Criteria</Tab>
              <Tab value="marks">Marks</Tab>
            </TabList>
            {panel === 'outline' && <OutlinePanel work={work} page={page} goTo={goToPage} />}
            {panel === 'criteria' && <CriteriaPanel work={work} goTo={goToPage} />}
            {panel === 'marks' && <MarksPanel documentId={documentId} page={page} goTo={goToPage} />}
          </aside>
        )}
        <section className={styles.pages} aria-label="Document" data-pane="records" tabIndex={-1}>
          <h2 className="off-screen">Pages</h2>
          <SelectionBar documentId={documentId} work={work} />
          <div className={styles.reader}>
            <DocumentPages
              documentId={documentId}
              name={document.document.name}
              onReader={setHandle}
              onPage={setPage}
            />
          </div>
        </section>
      </div>
      {asking === 'facts' && (
        <FactsDialog
          facts={facts}
          onClose={() => setAsking(undefined)}
          onSubmit={(told) => {
            setAsking(undefined);
            void work.change(() => ({ facts: told }));
          }}
        />
      )}
      {asking === 'remove' && <Removal document={document} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

function Removal({ document, onClose }: { document: LibraryDocumentView; onClose(): void }) {
  const { mutate, isPending } = useContractCommand(libraryDocumentContracts.remove, () => goTo('library'));
  const { facts, criteria } = document;
  const remove = () =>
    mutate(
      { documentId: document.document.id },
      { onError: (error) => notify.error('The document was not removed', error) },
    );
  return (
    <ConfirmDialog
      open
      title={`Remove “${facts.title}”?`}
      confirmLabel="Remove"
      busy={isPending}
      onConfirm={remove}
      onCancel={onClose}
    >
      The file goes out of the vault, with its outline, highlights and bookmarks
      {criteria.length > 0 && ` and ${count(criteria.length, 'criterion', 'criteria')}`}. Letters that cite it
      stay as they are.
    </ConfirmDialog>
  );
}

/** Goes to the page that the document was opened for, once its pages are there. */
function useWantedPage(handle: ReaderHandle | null): void {
  const wanted = useView((view) => view.libraryDocument?.page ?? null);
  useEffect(() => {
    if (handle === null || wanted === null) return;
    handle.goTo({ page: wanted, top: 0 });
    useView.setState(({ libraryDocument }) => ({
      libraryDocument: libraryDocument === null ? null : { ...libraryDocument, page: null },
    }));
  }, [handle, wanted]);
}

/** Edition, days and size, and how far it is read while that goes on. */
function factsLine({ facts, reading }: LibraryDocumentView): string {
  const left = reading.pages - reading.read;
  return [
    `Edition ${facts.edition}`,
    facts.publisher,
    count(reading.pages, 'page'),
    ...(left > 0 ? [`${count(left, 'page')} not read yet`] : []),
    ...(reading.failed > 0 ? [`${count(reading.failed, 'page')} could not be read`] : []),
  ].join(' · ');
}

function panelOf(value: unknown): Panel {
  return value === 'criteria' || value === 'marks' ? value : 'outline';
}
