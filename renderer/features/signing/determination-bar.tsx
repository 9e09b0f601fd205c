import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { isSigned } from '../../../shared/domain/case-state.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { printDay } from '../../lib/format.ts';
import { useAcceptance } from '../acceptance/use-acceptance.ts';
import { ClarifyDialog } from './clarify-dialog.tsx';
import { Quoted } from './quoted.tsx';
import { useVersions } from './use-signing.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Over the determination: that it is signed, that QA asks about it, or that the case was withdrawn. */
export function DeterminationBar() {
  const [asked, setAsked] = useState<'clarify' | 'withdraw' | undefined>(undefined);
  const state = useAcceptance()?.state;
  const { data } = useVersions();
  if (state === undefined || data === undefined) return null;
  const { versions, open, withdrawn } = data;
  const close = () => setAsked(undefined);
  const latest = versions[0];
  return (
    <>
      {withdrawn !== null && (
        <Bar intent="warning" title={`Withdrawn on ${printDay(withdrawn.withdrawnAt)}`}>
          <Quoted name="Why the case was withdrawn" text={withdrawn.reason} />
        </Bar>
      )}
      {withdrawn === null && open !== null && (
        <Bar
          intent="warning"
          title={`QA asks about version ${open.version} (${printDate({ iso: open.receivedOn })})`}
        >
          <Quoted name="Question of QA" text={open.question} />
        </Bar>
      )}
      {isSigned(state) && latest !== undefined && (
        <Bar
          intent="success"
          title={
            latest.returnedAt === null
              ? `Version ${latest.version} is signed`
              : `Version ${latest.version} was returned on ${printDay(latest.returnedAt)}`
          }
          actions={
            <>
              <Button size="small" onClick={() => setAsked('clarify')}>
                QA asks for clarification…
              </Button>
              <Button size="small" appearance="transparent" onClick={() => setAsked('withdraw')}>
                Withdraw…
              </Button>
            </>
          }
        >
          Nothing in the case can be changed.
        </Bar>
      )}
      {asked === 'clarify' && <ClarifyDialog onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog onClose={close} />}
    </>
  );
}

interface BarProps {
  intent: 'warning' | 'success';
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

function Bar({ intent, title, actions, children }: BarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      shape="square"
      // A question has lines of its own; a sentence goes beside its buttons where there is room.
      layout={intent === 'warning' ? 'multiline' : 'auto'}
      className={styles.bar}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
