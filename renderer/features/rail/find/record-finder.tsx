import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Command, useCommands } from '../../../lib/commands.ts';
import { count } from '../../../lib/format.ts';
import { FinderList } from '../../../ui/finder-list.tsx';
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
  list: { maxHeight: 'min(440px, 60vh)' },
  option: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    gap: '0 12px',
    alignItems: 'baseline',
    padding: '6px 8px',
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
  const inView = usePlaceInView(caseId, records)?.listed;
  const [typed, setTyped] = useState('');
  const all = useMemo(() => findRecords(records?.all ?? [], typed), [records, typed]);
  // Before anything is typed, those around the page in view: the next one is a key away.
  const begin = typed === '' && inView !== undefined ? Math.max(0, inView.at - MOST_SHOWN / 2) : 0;
  const found = all.slice(begin, begin + MOST_SHOWN);
  const first = typed === '' && inView !== undefined ? inView.at - begin : 0;

  const open = (listed: ListedRecord, beside: boolean): void => {
    const place = firstPlace(listed.record);
    if (place === undefined) return;
    close();
    // After the dialog has given back the focus.
    setTimeout(() => {
      if (beside) readBeside(session, place);
      else showPage(place.documentId, place.page);
    });
  };
  return (
    <FinderList
      label="Go to a record"
      placeholder="Date, type, author or title: Dec 2014 MRI"
      listLabel="Records"
      typed={typed}
      onTyped={setTyped}
      found={found}
      keyOf={({ record }) => record.id}
      first={first}
      onChoose={open}
      note={
        <Text size={200} className={styles.note} role="status">
          {statusOf(records, all.length)}
        </Text>
      }
      classes={{ list: styles.list, option: styles.option }}
    >
      {(listed) => (
        <>
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
        </>
      )}
    </FinderList>
  );
}

function statusOf(records: RecordIndex | undefined, found: number): string {
  if (records === undefined) return 'The index is being read.';
  if (records.all.length === 0) return 'There are no records yet. They are listed as pages are read.';
  if (found === 0) return 'No record has all of these words. Try a date or a type.';
  const more = found > MOST_SHOWN ? `, ${MOST_SHOWN} of them listed; a word more narrows them` : '';
  return `${count(found, 'record')}${more}`;
}
