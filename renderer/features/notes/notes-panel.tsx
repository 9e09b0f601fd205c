import { makeStyles, SearchBox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type ListedNote, noteContracts } from '../../../shared/contracts/notes.ts';
import { isClosed } from '../../../shared/domain/case-state.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useAcceptance } from '../acceptance/use-acceptance.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { readAt, usePageInView } from '../workspace/reading-place.ts';
import { aboutWord, choicesOf, narrowed } from './about.ts';
import { NewNote } from './new-note.tsx';
import { NoteRow } from './note-row.tsx';
import { useSubjects } from './use-subjects.ts';

const useStyles = makeStyles({
  search: { flexShrink: 0, margin: '0 12px 6px' },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  empty: { padding: '8px 12px' },
});

/** The reviewer's own notes on the case, its items and the pages of its records. Nothing of them is printed. */
export function NotesPanel() {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const caseId = useCaseSession((one) => one.case.id);
  const subjects = useSubjects();
  const inView = usePageInView(caseId);
  const state = useAcceptance()?.state;
  const isReadOnly = state === undefined || isClosed(state);
  const { data: notes = [] } = useContractQuery(noteContracts.list, { caseId });
  const { mutate: edit } = useContractCommand(noteContracts.edit);
  const { mutate: remove } = useContractCommand(noteContracts.remove);
  const { mutate: restore } = useContractCommand(noteContracts.restore);
  const [text, setText] = useState('');
  const failed = (error: unknown): void => notify.error('The note was not changed', error);
  const removeOne = ({ note }: ListedNote): void => {
    const undo = { label: 'Put it back', run: () => restore({ caseId, note }, { onError: failed }) };
    remove(
      { caseId, id: note.id },
      { onSuccess: () => notify.info('Note removed', { action: undo }), onError: failed },
    );
  };
  const shown = narrowed(notes, subjects, text);
  return (
    <>
      {!isReadOnly && <NewNote caseId={caseId} choices={choicesOf(subjects, inView)} />}
      {notes.length > 0 && (
        <SearchBox
          size="small"
          className={styles.search}
          aria-label="Search the notes"
          placeholder="Search the notes"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      )}
      {shown.length === 0 ? (
        <Text size={200} className={styles.empty}>
          {notes.length === 0
            ? 'What you note here on a page, an item or the case is never printed.'
            : 'No note has these words.'}
        </Text>
      ) : (
        <ul className={styles.list} aria-label="Notes">
          {shown.map((listed) => {
            const { note, documentId } = listed;
            const { about } = note;
            return (
              <NoteRow
                key={note.id}
                listed={listed}
                about={aboutWord(listed, subjects)}
                isReadOnly={isReadOnly}
                open={
                  about.kind === 'page' && documentId !== null
                    ? () => readAt(session, { documentId, page: about.page })
                    : undefined
                }
                onEdit={(next) => edit({ caseId, id: note.id, text: next }, { onError: failed })}
                onRemove={() => removeOne(listed)}
              />
            );
          })}
        </ul>
      )}
    </>
  );
}
