import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useId,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { type Command, useCommands } from '../../../lib/commands.ts';
import { count } from '../../../lib/format.ts';
import { useCaseSessionStore } from '../../decision/case-session.ts';
import { readBeside } from '../../workspace/reading-place.ts';
import { useShowPage } from '../../workspace/use-show-page.ts';
import { firstPlace, type ListedRecord, type RecordIndex } from '../records/record-index.ts';
import { authorWord, dateWord, pagesWord, titleWord, typeWord } from '../records/record-words.ts';
import { useCaseIndex, usePlaceInView } from '../use-case-index.ts';
import { findRecords } from './find-records.ts';

/** More are no help to anybody: a word more finds what is meant. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  surface: { padding: '12px', maxWidth: '640px', marginTop: '8vh', marginBottom: 'auto' },
  content: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: '8px', padding: 0 },
  list: { margin: 0, padding: 0, maxHeight: 'min(440px, 60vh)', overflowY: 'auto' },
  option: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    gap: '0 12px',
    alignItems: 'baseline',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  date: { fontVariantNumeric: 'tabular-nums' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  note: { padding: '0 8px', color: tokens.colorNeutralForeground2 },
});

/** Goes to a record by date, type or author, wherever the focus is. */
export function RecordFinder() {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'go-to-record',
        label: 'Go to a record by date, type or author',
        scope: 'Records',
        keys: ['Mod+J'],
        run: () => setOpen(true),
      },
    ],
    [],
  );
  useCommands(commands);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogSurface className={styles.surface} aria-label="Go to a record">
        <DialogBody>
          <DialogContent className={styles.content}>
            {isOpen && <Finder close={() => setOpen(false)} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Finder({ close }: { close: () => void }) {
  const styles = useStyles();
  const { caseId, records } = useCaseIndex();
  const session = useCaseSessionStore();
  const showPage = useShowPage();
  const listId = useId('records');
  const inView = usePlaceInView(caseId, records)?.listed;
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<number>();
  const all = useMemo(() => findRecords(records?.all ?? [], typed), [records, typed]);
  // Before anything is typed, those around the page in view: the next one is a key away.
  const begin = typed === '' && inView !== undefined ? Math.max(0, inView.at - MOST_SHOWN / 2) : 0;
  const found = all.slice(begin, begin + MOST_SHOWN);
  const first = typed === '' && inView !== undefined ? inView.at - begin : 0;
  const active = Math.min(picked ?? first, found.length - 1);

  const open = (listed: ListedRecord | undefined, beside: boolean): void => {
    const place = listed && firstPlace(listed.record);
    if (place === undefined) return;
    close();
    // After the dialog has given back the focus.
    setTimeout(() => {
      if (beside) readBeside(session, place);
      else showPage(place.documentId, place.page);
    });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(found[active], event.ctrlKey || event.metaKey);
    else if (event.key === 'ArrowDown') setPicked(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setPicked(Math.max(active - 1, 0));
    else if (event.key === 'PageDown') setPicked(Math.min(active + 8, found.length - 1));
    else if (event.key === 'PageUp') setPicked(Math.max(active - 8, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        contentBefore={<SearchRegular />}
        placeholder="Date, type, author or title: Dec 2014 MRI"
        aria-label="Go to a record"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          setPicked(undefined);
        }}
        onKeyDown={keyDown}
      />
      <Text size={200} className={styles.note} role="status">
        {statusOf(records, all.length)}
      </Text>
      <div id={listId} role="listbox" aria-label="Records" className={styles.list}>
        {found.map((listed, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys.
          <div
            key={listed.record.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            ref={(row) => {
              if (index === active) row?.scrollIntoView({ block: 'nearest' });
            }}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onClick={(event) => open(listed, event.ctrlKey || event.metaKey)}
          >
            <Text className={styles.date}>{dateWord(listed.record) || 'No date'}</Text>
            <span className={styles.line} title={titleWord(listed.record)}>
              <Text weight="semibold">{typeWord(listed.record)}</Text> <Text>{titleWord(listed.record)}</Text>
            </span>
            <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
              {[
                authorWord(listed.record),
                `p. ${pagesWord(listed.record)} of ${listed.documentName}`,
                listed === inView && 'in view',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        ))}
      </div>
    </>
  );
}

function statusOf(records: RecordIndex | undefined, found: number): string {
  if (records === undefined) return 'The index is being read.';
  if (records.all.length === 0) return 'There are no records yet. They are listed as pages are read.';
  if (found === 0) return 'No record has all of these words. Try a date or a type.';
  const more = found > MOST_SHOWN ? `, ${MOST_SHOWN} of them listed; a word more narrows them` : '';
  return `${count(found, 'record')}${more}`;
}
