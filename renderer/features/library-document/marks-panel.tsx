import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BookmarkAddRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { evidenceContracts, type ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { type ListedNote, noteContracts } from '../../../shared/contracts/notes.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { pickEvidence } from '../evidence/picked.ts';
import { CardRow } from './card-row.tsx';
import { NoteDialog } from './note-dialog.tsx';

const useStyles = makeStyles({
  root: { overflow: 'auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 8px 2px 12px',
  },
  empty: { padding: '4px 12px 12px', color: tokens.colorNeutralForeground2 },
});

const CASE = { caseId: LIBRARY_HOLDER };

interface Props {
  documentId: string;
  /** From 0. */
  page: number;
  goTo(page: number): void;
}

/** Bookmarks and highlights of a document, with the reviewer's notes. */
export function MarksPanel({ documentId, page, goTo }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Bookmarks documentId={documentId} page={page} goTo={goTo} />
      <Highlights documentId={documentId} goTo={goTo} />
    </div>
  );
}

function Bookmarks({ documentId, page, goTo }: Props) {
  const styles = useStyles();
  const { data = [] } = useContractQuery(noteContracts.list, CASE);
  const { mutate: edit } = useContractCommand(noteContracts.edit);
  const { mutate: remove } = useContractCommand(noteContracts.remove);
  const { mutate: restore } = useContractCommand(noteContracts.restore);
  const addBookmark = useAddBookmark(documentId);
  const [editing, setEditing] = useState<ListedNote['note']>();
  const bookmarks = data
    .filter((one) => one.documentId === documentId)
    .flatMap(({ note }) => (note.about.kind === 'page' ? [{ note, page: note.about.page }] : []))
    .sort((a, b) => a.page - b.page);
  const onError = (error: unknown) => notify.error('The bookmark was not changed', error);
  return (
    <section aria-label="Bookmarks">
      <div className={styles.head}>
        <Text weight="semibold">Bookmarks</Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<BookmarkAddRegular />}
          onClick={() => addBookmark(page)}
        >
          Page {page + 1}
        </Button>
      </div>
      {bookmarks.length === 0 && <Text className={styles.empty}>No page has a bookmark yet.</Text>}
      <ul className={styles.list}>
        {bookmarks.map(({ note, page: on }) => (
          <CardRow
            key={note.id}
            noun="bookmark"
            place={`Page ${on + 1}`}
            text={note.text === `Page ${on + 1}` ? '' : note.text}
            onGo={() => goTo(on)}
            onEdit={() => setEditing(note)}
            onRemove={() =>
              remove(
                { ...CASE, id: note.id },
                {
                  onError,
                  onSuccess: ({ note: removed }) =>
                    notify.info('Bookmark removed', {
                      action: { label: 'Undo', run: () => restore({ ...CASE, note: removed }, { onError }) },
                    }),
                },
              )
            }
          />
        ))}
      </ul>
      {editing !== undefined && (
        <NoteDialog
          title="Bookmark"
          label="What it is for"
          value={editing.text}
          most={10_000}
          submitLabel="Keep"
          onClose={() => setEditing(undefined)}
          onSubmit={(text) => {
            edit({ ...CASE, id: editing.id, text }, { onError });
            setEditing(undefined);
          }}
        />
      )}
    </section>
  );
}

function Highlights({ documentId, goTo }: Omit<Props, 'page'>) {
  const styles = useStyles();
  const { data } = useContractQuery(evidenceContracts.list, CASE);
  const { mutate: edit } = useContractCommand(evidenceContracts.edit);
  const { mutate: remove } = useContractCommand(evidenceContracts.remove);
  const { mutate: undo } = useContractCommand(evidenceContracts.undo);
  const [editing, setEditing] = useState<ListedEvidence['evidence']>();
  const highlights = (data?.evidence ?? []).filter((one) => one.documentId === documentId);
  const onError = (error: unknown) => notify.error('The highlight was not changed', error);
  return (
    <section aria-label="Highlights">
      <div className={styles.head}>
        <Text weight="semibold">Highlights</Text>
      </div>
      {highlights.length === 0 && (
        <Text className={styles.empty}>
          Nothing is highlighted yet. Select text on a page and choose Highlight.
        </Text>
      )}
      <ul className={styles.list}>
        {highlights.map(({ evidence }) => (
          <CardRow
            key={evidence.id}
            noun="highlight"
            place={`Page ${evidence.page + 1}`}
            text={evidence.note}
            quote={evidence.quote}
            onGo={() => {
              pickEvidence(LIBRARY_HOLDER, evidence.id);
              goTo(evidence.page);
            }}
            onEdit={() => setEditing(evidence)}
            onRemove={() =>
              remove(
                { ...CASE, id: evidence.id },
                {
                  onError,
                  onSuccess: () =>
                    notify.info('Highlight removed', {
                      action: { label: 'Undo', run: () => undo(CASE, { onError }) },
                    }),
                },
              )
            }
          />
        ))}
      </ul>
      {editing !== undefined && (
        <NoteDialog
          title="Note on the highlight"
          label="Note"
          optional
          quote={editing.quote}
          value={editing.note}
          most={4000}
          submitLabel="Keep"
          onClose={() => setEditing(undefined)}
          onSubmit={(note) => {
            edit({ ...CASE, id: editing.id, said: { note } }, { onError });
            setEditing(undefined);
          }}
        />
      )}
    </section>
  );
}

/** Puts a bookmark on a page, from 0. */
export function useAddBookmark(documentId: string): (page: number) => void {
  const { mutate } = useContractCommand(noteContracts.add);
  return useCallback(
    (page) =>
      mutate(
        { ...CASE, about: { kind: 'page', documentId, page }, text: `Page ${page + 1}` },
        { onError: (error) => notify.error('The bookmark was not kept', error) },
      ),
    [mutate, documentId],
  );
}
