import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, InfoRegular, KeyRegular, StopRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { ImportDialog } from './import-dialog.tsx';
import { describeImports, summaryOf } from './import-words.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { type ImportActions, useImportActions, useImports } from './use-imports.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px 0 12px',
    minHeight: '28px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  attention: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  line: { borderRadius: 0 },
});

/** What is being imported into the case, and what came of it until that is dismissed. */
export function ImportBar() {
  const list = useImports();
  const caseId = useCaseSession((session) => session.case.id);
  const actions = useImportActions();
  const [showing, setShowing] = useState<'list' | 'password' | null>(null);
  const summary = list === undefined ? undefined : summaryOf(list);
  const text = summary === undefined ? undefined : describeImports(summary);
  const commands = useMemo<Command[]>(
    () => [
      { id: 'show-imports', label: 'Show the imports', scope: 'Case', run: () => setShowing('list') },
      { id: 'cancel-imports', label: 'Cancel all imports', scope: 'Case', run: () => actions.cancel() },
    ],
    [actions],
  );
  useCommands(commands);
  return (
    <>
      {summary !== undefined && text !== undefined && (
        <Summary text={text} summary={summary} actions={actions} show={setShowing} />
      )}
      {showing === 'list' && list !== undefined && (
        <ImportDialog
          list={list}
          actions={actions}
          askPassword={() => setShowing('password')}
          close={() => setShowing(null)}
        />
      )}
      {showing === 'password' && list !== undefined && (
        <PasswordDialog caseId={caseId} list={list} close={() => setShowing(null)} />
      )}
    </>
  );
}

interface SummaryProps {
  text: string;
  summary: ReturnType<typeof summaryOf>;
  actions: ImportActions;
  show: (what: 'list' | 'password') => void;
}

function Summary({ text, summary, actions, show }: SummaryProps) {
  const styles = useStyles();
  const { left, locked, refused, current } = summary;
  const isDone = left === 0;
  const needsAttention = isDone && (locked > 0 || refused > 0);
  return (
    <section aria-label="Imports">
      <div className={styles.bar}>
        <Text
          className={needsAttention ? `${styles.text} ${styles.attention}` : styles.text}
          size={200}
          title={text}
        >
          {text}
        </Text>
        {/* Read out once when all is done; every page on the way would be noise. */}
        <span className="off-screen" role="status">
          {isDone ? text : 'Importing records'}
        </span>
        {locked > 0 && (
          <Button size="small" appearance="primary" icon={<KeyRegular />} onClick={() => show('password')}>
            Enter password
          </Button>
        )}
        {!isDone && (
          <Button
            size="small"
            appearance="subtle"
            icon={<StopRegular />}
            aria-label="Cancel all imports"
            title="Cancel all imports"
            onClick={() => actions.cancel()}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          aria-label="Details of the imports"
          title="Details"
          onClick={() => show('list')}
        />
        {isDone && locked === 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label="Dismiss the list of imports"
            title="Dismiss"
            onClick={() => actions.dismiss()}
          />
        )}
      </div>
      {!isDone && <Bar current={current} />}
    </section>
  );
}

function Bar({ current }: { current: ReturnType<typeof summaryOf>['current'] }) {
  const styles = useStyles();
  const progress = current?.progress;
  const share = progress && progress.of > 0 ? { value: progress.done, max: progress.of } : {};
  return <ProgressBar className={styles.line} shape="square" aria-label="Import of this file" {...share} />;
}
