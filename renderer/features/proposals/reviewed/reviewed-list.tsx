import { Badge, Button, Input, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { DocumentsReviewed, ListedDocument } from '../../../../shared/domain/documents-reviewed.ts';
import { reworded } from '../../../../shared/encounters/reviewed/relist.ts';
import { count } from '../../../lib/format.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import { replaceAt, withoutAt } from '../../decision/lists.ts';
import { useReviewedStyles } from './reviewed-styles.ts';
import { useGrowingList } from './use-growing-list.tsx';
import { useWriteReviewed } from './use-write-reviewed.ts';

/** The list as the letter prints it; each entry can be worded otherwise, or left out. */
export function ReviewedList({ reviewed }: { reviewed: DocumentsReviewed }) {
  const styles = useReviewedStyles();
  const change = useCaseSession((session) => session.change);
  const write = useWriteReviewed();
  const [edited, setEdited] = useState<number | undefined>(undefined);
  const { entries, leftOut } = reviewed;
  const { shown, end } = useGrowingList(entries.length);
  const list = useRef<HTMLDivElement>(null);
  const closed = useRef<number | undefined>(undefined);
  useEffect(() => {
    const at = closed.current;
    if (edited !== undefined || at === undefined) return;
    closed.current = undefined;
    // An entry that was added to a long list is not drawn yet.
    const place = at < shown ? at : entries.length;
    list.current?.querySelector<HTMLElement>(`[data-edit="${place}"]`)?.focus();
  }, [edited, entries.length, shown]);
  const save = (at: number, text: string, focus: 'comes back' | 'went on') => {
    const old = entries[at] ?? { text: '', records: [] };
    const next = reworded(old, text);
    closed.current = focus === 'comes back' ? at : undefined;
    setEdited(undefined);
    if (next === undefined || next.text === old.text) return;
    change({
      field: 'documentsReviewed',
      value: {
        ...reviewed,
        entries: at < entries.length ? replaceAt(entries, at, next) : [...entries, next],
      },
    });
  };
  const cancel = (at: number) => {
    closed.current = at;
    setEdited(undefined);
  };
  const leaveOut = (at: number, entry: ListedDocument) => {
    closed.current = at;
    const next = {
      ...reviewed,
      entries: withoutAt(entries, at),
      leftOut: [...new Set([...leftOut, ...entry.records])],
    };
    write(next, 'The entry is left out');
  };
  return (
    <div ref={list} className={styles.whole}>
      <Text weight="semibold" block>
        {count(entries.length, 'entry', 'entries')} in the letter
      </Text>
      <ol className={styles.list} aria-label="Documents reviewed in the letter">
        {entries.slice(0, shown).map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name, and two may read the same
          <li key={at} className={styles.row}>
            {edited === at ? (
              <EntryField
                text={entry.text}
                save={(text, focus) => save(at, text, focus)}
                cancel={() => cancel(at)}
              />
            ) : (
              <>
                <Text className={styles.text}>{entry.text}</Text>
                {entry.proposed !== undefined && (
                  <Badge appearance="outline" color="informative" title={`The index says: ${entry.proposed}`}>
                    Your wording
                  </Badge>
                )}
                <Button
                  size="small"
                  appearance="subtle"
                  data-edit={at}
                  aria-label={`Edit: ${entry.text}`}
                  onClick={() => setEdited(at)}
                >
                  Edit
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`Leave out: ${entry.text}`}
                  onClick={() => leaveOut(at, entry)}
                >
                  Leave out
                </Button>
              </>
            )}
          </li>
        ))}
        {end}
        {edited === entries.length && (
          <li className={styles.row}>
            <EntryField
              text=""
              save={(text, focus) => save(entries.length, text, focus)}
              cancel={() => cancel(entries.length)}
            />
          </li>
        )}
      </ol>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          data-edit={entries.length}
          onClick={() => setEdited(entries.length)}
        >
          Add a document
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => write(null, 'The list is removed from the case')}
        >
          Remove the list
        </Button>
      </div>
    </div>
  );
}

interface EntryProps {
  text: string;
  /** @param focus `went on`: something else has it already */
  save: (text: string, focus: 'comes back' | 'went on') => void;
  cancel: () => void;
}

/** One entry while it is worded: Enter or leaving keeps it, Escape does not. */
function EntryField({ text, save, cancel }: EntryProps) {
  const styles = useReviewedStyles();
  const [typed, setTyped] = useState(text);
  const isDone = useRef(false);
  const finish = (run: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    run();
  };
  return (
    <Input
      autoFocus
      className={styles.text}
      aria-label="Entry of the list"
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={({ relatedTarget }) =>
        finish(() => save(typed, relatedTarget === null ? 'comes back' : 'went on'))
      }
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The focus goes to a button, which the same press would click.
        event.preventDefault();
        finish(event.key === 'Enter' ? () => save(typed, 'comes back') : cancel);
      }}
    />
  );
}
