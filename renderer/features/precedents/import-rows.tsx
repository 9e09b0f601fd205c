import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type PrecedentImportRow, precedentContracts } from '../../../shared/contracts/precedents.ts';
import { printDay } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { printImport } from './precedent-words.ts';
import type { PrecedentImportActions } from './use-precedent-imports.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  refused: { display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '180px', overflowY: 'auto' },
});

/** Each folder of posted letters: how far it is, what came of it, and what can be done. */
export function ImportRows({ actions }: { actions: PrecedentImportActions }) {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label="Imported folders">
      {actions.rows.map((row) => (
        <ImportRow key={row.id} row={row} actions={actions} />
      ))}
    </ul>
  );
}

function ImportRow({ row, actions }: { row: PrecedentImportRow; actions: PrecedentImportActions }) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [showsRefused, setShowsRefused] = useState(false);
  const { id, name, working, problem, finishedAt, startedAt } = row;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.words}>
          <Text weight="semibold">{name}</Text>
          <Text size={200} className={styles.quiet}>
            {printImport(row)} · {stateOf(finishedAt, startedAt, working !== null)}
          </Text>
        </span>
        {row.refused > 0 && (
          <Button size="small" aria-expanded={showsRefused} onClick={() => setShowsRefused(!showsRefused)}>
            {showsRefused ? 'Hide refused letters' : 'Show refused letters'}
          </Button>
        )}
        {working === null ? (
          <>
            <Button size="small" onClick={() => actions.resume(id)}>
              {finishedAt === null ? 'Go on' : 'Look for new letters'}
            </Button>
            <Button size="small" onClick={() => setAsking(true)}>
              Remove
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => actions.cancel(id)}>
            Stop
          </Button>
        )}
      </div>
      {working !== null && <Working working={working} />}
      {problem !== null && (
        <Text size={200} className={styles.problem} role="status">
          It stopped: {problem.message}
        </Text>
      )}
      {showsRefused && <Refused importId={id} total={row.refused} />}
      <ConfirmDialog
        open={asking}
        title={`Remove the letters of “${name}”?`}
        confirmLabel="Remove the letters"
        onConfirm={() => {
          setAsking(false);
          actions.remove(id);
        }}
        onCancel={() => setAsking(false)}
      >
        Their requests are found and counted no more. The files stay where they are.
      </ConfirmDialog>
    </li>
  );
}

function Working({
  working: { what, done, total },
}: {
  working: NonNullable<PrecedentImportRow['working']>;
}) {
  const styles = useStyles();
  const label = what === 'importing' ? 'Reading letters' : 'Removing letters';
  return (
    <>
      <ProgressBar aria-label={label} {...(total > 0 && { value: done / total })} />
      <Text size={200} className={styles.quiet}>
        {total === 0
          ? 'Waiting'
          : `${label}: ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`}
      </Text>
      {/* Quarters alone are read out: every step would drown the rest. */}
      <span className="off-screen" role="status">
        {total === 0 ? '' : `${Math.floor((done / total) * 4) * 25} percent`}
      </span>
    </>
  );
}

function Refused({ importId, total }: { importId: number; total: number }) {
  const styles = useStyles();
  const { data, error } = useContractQuery(precedentContracts.refused, { importId });
  if (error !== null) return <ErrorPanel title="The refused letters could not be listed" error={error} />;
  return (
    // Reachable, so that the arrow keys scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles.refused} aria-label="Refused letters" tabIndex={0}>
      {data?.map(({ path, error }) => (
        <Text key={path} size={200}>
          <strong>{path}</strong>: {error.message}
        </Text>
      ))}
      {data !== undefined && data.length < total && (
        <Text size={200} className={styles.quiet}>
          The first {data.length.toLocaleString('en-US')} of {total.toLocaleString('en-US')}, by name.
        </Text>
      )}
    </section>
  );
}

function stateOf(finishedAt: string | null, startedAt: string, isWorking: boolean): string {
  if (isWorking) return `begun ${printDay(startedAt)}`;
  return finishedAt === null ? 'not finished' : `imported ${printDay(finishedAt)}`;
}
