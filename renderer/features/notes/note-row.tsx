import { Button, Link, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ListedNote } from '../../../shared/contracts/notes.ts';
import { useAwaitedNote } from './open-note.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 6px 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '2px' },
  about: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // Gone to from the search.
  awaited: { ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  listed: ListedNote;
  about: string;
  isReadOnly: boolean;
  /** Given where it is about a page that can be shown. */
  open: (() => void) | undefined;
  onEdit(text: string): void;
  onRemove(): void;
}

/** One note: what it is about, which leads there, and its text. */
export function NoteRow({ listed, about, isReadOnly, open, onEdit, onRemove }: Props) {
  const styles = useStyles();
  const { text } = listed.note;
  const [draft, setDraft] = useState<string>();
  const row = useRef<HTMLLIElement>(null);
  const isAwaited = useAwaitedNote(({ id }) => id === listed.note.id);
  useEffect(() => {
    if (!isAwaited) return;
    useAwaitedNote.setState({ id: undefined });
    row.current?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [isAwaited]);
  const save = (): void => {
    if (draft !== undefined && draft.trim() !== '' && draft !== text) onEdit(draft);
    setDraft(undefined);
  };
  return (
    <li ref={row} tabIndex={-1} className={mergeClasses(styles.row, styles.awaited)}>
      <div className={styles.head}>
        {open === undefined ? (
          <Text size={200} weight="semibold" className={styles.about} title={about}>
            {about}
          </Text>
        ) : (
          <Link as="button" className={styles.about} title={about} onClick={open}>
            {about}
          </Link>
        )}
        {!isReadOnly && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={draft === undefined ? <EditRegular /> : <CheckmarkRegular />}
              aria-label={draft === undefined ? `Edit the note on ${about}` : 'Keep the note'}
              onClick={() => (draft === undefined ? setDraft(text) : save())}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Remove the note on ${about}`}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      {draft === undefined ? (
        <Text size={200} className={styles.text}>
          {text}
        </Text>
      ) : (
        <Textarea
          autoFocus
          resize="vertical"
          aria-label={`Note on ${about}`}
          value={draft}
          maxLength={10_000}
          onChange={(_, { value }) => setDraft(value)}
          onBlur={save}
          onKeyDown={(event) => {
            const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (!isDone && event.key !== 'Escape') return;
            event.preventDefault();
            if (isDone) save();
            else setDraft(undefined);
          }}
        />
      )}
    </li>
  );
}
