import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Acceptance } from '../../../shared/contracts/acceptance.ts';
import { DECLINE_REASONS } from '../../../shared/domain/acceptance.ts';
import { printDay } from '../../lib/format.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { AttestDialog } from './attest-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import {
  exportNotice,
  needsConflictAttestation,
  useAcceptance,
  useAcceptanceActions,
  useFollowSaves,
} from './use-acceptance.ts';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  // A long note must not push the form out of sight.
  note: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: '80px', overflowY: 'auto' },
});

type Asked = 'accept' | 'attest' | 'decline' | undefined;

/** Over the determination, as long as the case waits for a word of the reviewer: accepted or declined, and what of it. */
export function AcceptanceBar() {
  const acceptance = useAcceptance();
  const [asked, setAsked] = useState<Asked>(undefined);
  useFollowSaves();
  if (acceptance === undefined) return null;
  const close = () => setAsked(undefined);
  return (
    <>
      <Bar acceptance={acceptance} onAsk={setAsked} />
      {asked === 'decline' && <DeclineDialog onClose={close} />}
      {asked === 'accept' && <AttestDialog to="accept" onClose={close} />}
      {asked === 'attest' && <AttestDialog to="attest" onClose={close} />}
    </>
  );
}

function Bar({ acceptance, onAsk }: { acceptance: Acceptance; onAsk: (asked: Asked) => void }) {
  const styles = useStyles();
  const { state, declined } = acceptance;
  if (declined !== null) return <DeclinedBar declined={declined} />;
  if (state === 'received') {
    return (
      <MessageBar intent="info" shape="square" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>Not accepted yet</MessageBarTitle>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => onAsk('accept')}>
            Accept
          </Button>
          <Button size="small" appearance="transparent" onClick={() => onAsk('decline')}>
            Decline
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (!needsConflictAttestation(acceptance)) return null;
  return (
    <MessageBar intent="warning" shape="square" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>The parties have changed</MessageBarTitle>
        You attested that you have no conflict of interest before that.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onAsk('attest')}>
          Attest again
        </Button>
        <Button size="small" appearance="transparent" onClick={() => onAsk('decline')}>
          Decline
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function DeclinedBar({ declined }: { declined: NonNullable<Acceptance['declined']> }) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const { busy, reopen } = useAcceptanceActions();
  return (
    <MessageBar intent="warning" shape="square" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.note}>
        <MessageBarTitle>
          Declined on {printDay(declined.declinedAt)}: {DECLINE_REASONS[declined.reason]}
        </MessageBarTitle>
        {declined.note === '' ? 'The case is closed; nothing in it can be changed.' : declined.note}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void exportNotice(caseId)}>
          Export notice
        </Button>
        <Button size="small" appearance="transparent" disabled={busy} onClick={() => void reopen()}>
          Reopen
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
