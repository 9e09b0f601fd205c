import { Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { count } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { useCorrections } from './corrections/use-corrections.ts';
import { ListTools } from './list-tools.tsx';
import { changeListView, type ListView, toggleFolded, useListView } from './list-view.ts';
import type { ListedRecord } from './records/record-index.ts';
import { RecordList } from './records/record-list.tsx';
import { filterRecords, isFiltering, NO_FILTER, type Row } from './records/rows.ts';
import { useKeepActive } from './records/use-keep-active.ts';
import { useListPick } from './records/use-list-pick.ts';
import { useCaseIndex, usePlaceInView } from './use-case-index.ts';
import { useRecordActions } from './use-record-actions.tsx';
import { useSeenByDocument } from './use-seen-of-records.ts';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  note: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '2px 12px',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 12px',
    alignItems: 'flex-start',
  },
});

interface Props {
  label: string;
  hasGrouping: boolean;
  /** The rows of what is left of the records. */
  rowsOf(records: readonly ListedRecord[], view: ListView): Row[];
}

/** A list of the records of the case: narrowed, gone through, opened and corrected by mouse and keys. */
export function RecordListPanel({ label, hasGrouping, rowsOf }: Props) {
  const styles = useStyles();
  const { caseId, data, error, records } = useCaseIndex();
  const hasDocuments = useCaseSession((session) => session.documents.length > 0);
  const view = useListView(caseId);
  const pick = useListPick();
  const frame = useRef<HTMLDivElement>(null);
  const focusList = (): void => frame.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
  const actions = useRecordActions(caseId, records, useCorrections(), focusList);
  const place = usePlaceInView(caseId, records);
  const seen = useSeenByDocument(caseId);
  const shown = useMemo(() => filterRecords(records?.all ?? [], view.filter), [records, view.filter]);
  const rows = useMemo(() => rowsOf(shown, view), [rowsOf, shown, view]);
  useKeepActive(records, rows, pick);

  if (error !== null) return <ErrorPanel title="The index could not be read" error={error} />;
  if (data === undefined || records === undefined)
    return <Spinner size="tiny" delay={300} label="Reading the index" />;
  if (records.all.length === 0) {
    return (
      <div className={styles.empty}>
        <Text>
          {hasDocuments
            ? 'The first pages are being read. Records are listed here as they are found.'
            : 'Import the case file, and its records are listed here: visits, reports, decisions, letters.'}
        </Text>
      </div>
    );
  }
  const pickedIds = [...pick.picked].filter((id) => records.byId.has(id));
  const keyDown = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      !(event.target instanceof Element) ||
      !event.target.closest('[role="tree"]')
    )
      return;
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'F2') actions.edit(pickedIds);
    else if (event.key === 'Enter' && event.altKey && pick.active !== undefined) actions.why(pick.active);
    else if (isCommand && event.key === 'Enter' && pick.active !== undefined) actions.openBeside(pick.active);
    else if (isCommand && key === 'z' && !event.shiftKey && data.undo !== null)
      void actions.corrections?.undo();
    else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey)) && data.redo !== null)
      void actions.corrections?.redo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const openFirst = (): void => {
    const at = rows.findIndex(({ kind }) => kind === 'record');
    const row = rows[at];
    if (row?.kind !== 'record') return;
    pick.moveTo(rows, at);
    actions.open(row.listed);
    focusList();
  };
  return (
    <>
      <ListTools
        {...{ caseId, view, records, hasGrouping }}
        corrections={actions.corrections}
        canUndo={data.undo !== null}
        canRedo={data.redo !== null}
        onEnter={openFirst}
      />
      <div className={styles.note}>
        {data.state === 'working' && <Spinner size="extra-tiny" aria-label="The index follows the reading" />}
        <Text size={200} className={styles.words} role="status">
          {isFiltering(view.filter)
            ? `${shown.length.toLocaleString('en-US')} of ${count(records.all.length, 'record')}`
            : count(records.all.length, 'record')}
          {pickedIds.length > 1 && `, ${pickedIds.length.toLocaleString('en-US')} picked`}
          {data.state === 'working' && ', more as pages are read'}
        </Text>
        {isFiltering(view.filter) && (
          <Link as="button" onClick={() => changeListView(caseId, { filter: NO_FILTER })}>
            Show all
          </Link>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the list */}
      <div className={styles.list} ref={frame} onKeyDown={keyDown}>
        {shown.length === 0 ? (
          <div className={styles.empty}>
            <Text>No record has these words and types.</Text>
          </div>
        ) : (
          <RecordList
            {...{ label, rows, pick, seen }}
            current={place?.listed.record.id}
            total={records.all.length}
            onOpen={(row) => {
              if (row.kind === 'record') actions.open(row.listed);
            }}
            onFold={(key) => toggleFolded(caseId, key)}
            onMenu={(row, at) => {
              if (row.kind !== 'record') return;
              actions.menu(pick.picked.has(row.key) ? pickedIds : [row.key], at);
            }}
          />
        )}
      </div>
      {actions.under}
      {actions.over}
    </>
  );
}
