import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowExportRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { auditContracts } from '../../../shared/contracts/audit.ts';
import { caseContracts } from '../../../shared/contracts/cases.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Page } from '../../ui/page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { caseChoices, caseNameOf } from './case-names.ts';
import { NO_FILTER, useAuditLog } from './use-audit-log.ts';
import { Verdict } from './verdict.tsx';

const useStyles = makeStyles({
  none: { padding: '32px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  older: { alignSelf: 'center' },
});

/** What happened on this desk: filtered, verified, exported. */
export function AuditScreen() {
  const styles = useStyles();
  const notify = useNotify();
  const textBox = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const log = useAuditLog(filter);
  const cases = useContractQuery(caseContracts.list, {});
  const purged = useAuditLog(PURGED);
  const choices = useMemo(
    () => caseChoices(cases.data ?? [], purged.entries ?? []),
    [cases.data, purged.entries],
  );
  const verify = useContractCommand(auditContracts.verify);
  const exportLog = useContractCommand(auditContracts.export);

  const startVerify = () =>
    verify.mutate({}, { onError: (error) => notify.error('The log could not be verified', error) });
  const startExport = () =>
    exportLog.mutate(
      {},
      {
        onSuccess: (answer) => {
          if ('path' in answer) notify.success('Audit log exported', { detail: answer.path });
        },
        onError: (error) => notify.error('The audit log was not exported', error),
      },
    );
  // Commands outlive a render: they call what is current by way of the ref.
  const current = useRef({ startVerify, startExport });
  current.current = { startVerify, startExport };
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'filter-audit',
        label: 'Filter the audit log',
        scope: 'Audit log',
        keys: ['Mod+F', '/'],
        run: () => textBox.current?.focus(),
      },
      {
        id: 'verify-audit',
        label: 'Verify the audit log',
        scope: 'Audit log',
        run: () => current.current.startVerify(),
      },
      {
        id: 'export-audit',
        label: 'Export the audit log',
        scope: 'Audit log',
        run: () => current.current.startExport(),
      },
    ],
    [],
  );
  useCommands(commands);

  if (log.error !== null) {
    const retry = { label: 'Try again', run: log.reload };
    return <ErrorPanel title="The audit log could not be read" error={log.error} action={retry} />;
  }
  return (
    <Page
      title="Audit log"
      lead="What was done on this desk, newest first. Entries are never changed or deleted, and hold no word of a case."
      actions={
        <>
          <Button icon={<ArrowExportRegular />} disabledFocusable={exportLog.isPending} onClick={startExport}>
            Export
          </Button>
          <Button
            appearance="primary"
            icon={<ShieldCheckmarkRegular />}
            disabledFocusable={verify.isPending}
            onClick={startVerify}
          >
            Verify
          </Button>
        </>
      }
    >
      {verify.data !== undefined && <Verdict verdict={verify.data} />}
      <AuditFilters filter={filter} onChange={setFilter} choices={choices} textBox={textBox} />
      {log.entries === undefined ? (
        <Spinner label="Loading the log" delay={300} />
      ) : log.entries.length === 0 ? (
        <Text className={styles.none}>No entry is like this. Take back a part of the filter.</Text>
      ) : (
        <AuditTable
          entries={log.entries}
          nameOf={(entry) => caseNameOf(entry, choices)}
          brokenAt={verify.data?.broken?.seq ?? null}
        />
      )}
      {log.hasOlder && (
        <Button className={styles.older} disabledFocusable={log.loadingOlder} onClick={log.loadOlder}>
          Show older entries
        </Button>
      )}
    </Page>
  );
}

/** The certificates of deleted cases, which name them in the filter. */
const PURGED = { text: 'case.purged', group: 'cases', caseId: '' };
