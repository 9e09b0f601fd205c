import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type IdentityFacts, identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { IdentityFactList } from './identity-fact-list.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { useSlot } from './slot.ts';
import { useInstallCertificate } from './use-install-certificate.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  identity: IdentityFacts;
  /** A request waits for the organization: another would be refused. */
  isWaiting: boolean;
}

/** What the vault's identity is, how it stands, and what can be done with it. */
export function IdentityOverview({ identity, isWaiting }: Props) {
  const styles = useStyles();
  const { slot, certificateUse } = useSlot();
  const notify = useNotify();
  const exported = useContractCommand(identityContracts.exportCertificate);
  const install = useInstallCertificate();
  const [open, setOpen] = useState<'request' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const exportIt = () =>
    exported.mutate(
      { slot },
      {
        onSuccess: (answer) => {
          if ('cancelled' in answer) return;
          notify.success('Certificate exported', { detail: certificateUse });
        },
        onError: (error) => notify.error('The certificate was not exported', error),
      },
    );
  return (
    <>
      {identity.problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>This identity cannot sign now</MessageBarTitle>
            {identity.problem.message}
          </MessageBarBody>
        </MessageBar>
      )}
      {identity.warnings.map(({ code, message }) => (
        <MessageBar key={code} intent="warning" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
      <IdentityFactList identity={identity} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={exported.isPending} onClick={exportIt}>
          Export the certificate…
        </Button>
        {!isWaiting && <Button onClick={() => setOpen('request')}>Request a certificate</Button>}
        {!isWaiting && (
          <Button disabled={install.isPending} onClick={install.run}>
            Install a certificate…
          </Button>
        )}
        <Button onClick={() => setOpen('remove')}>Remove</Button>
      </div>
      {open === 'request' && <RequestDialog onClose={close} />}
      <RemoveDialog open={open === 'remove'} onClose={close} />
    </>
  );
}
