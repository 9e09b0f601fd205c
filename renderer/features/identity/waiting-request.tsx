import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type IdentityState, identityContracts } from '../../../shared/contracts/identity.ts';
import { printDay } from '../../lib/format.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useSlot } from './slot.ts';
import { useInstallCertificate } from './use-install-certificate.ts';

/** A request that the organization has not answered yet. */
export function WaitingRequest({ request }: { request: NonNullable<IdentityState['request']> }) {
  const { slot } = useSlot();
  const notify = useNotify();
  const install = useInstallCertificate();
  const remove = useContractCommand(identityContracts.remove);
  const [asking, setAsking] = useState(false);
  const withdraw = () =>
    remove.mutate(
      { slot, what: 'request' },
      {
        onSuccess: () => notify.success('Certificate request withdrawn'),
        onError: (error) => notify.error('The request was not withdrawn', error),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Waiting for the organization’s certificate</MessageBarTitle>
          Requested on {printDay(request.requestedAt)} for {request.subject}. Install it when it comes.
        </MessageBarBody>
        <MessageBarActions>
          <Button disabled={install.isPending} onClick={install.run}>
            Install the certificate…
          </Button>
          <Button onClick={() => setAsking(true)}>Withdraw the request</Button>
        </MessageBarActions>
      </MessageBar>
      <ConfirmDialog
        open={asking}
        title="Withdraw the request?"
        confirmLabel="Withdraw the request"
        busy={remove.isPending}
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      >
        The key that waits for the certificate is destroyed. A certificate that the organization makes from
        this request cannot be installed any more.
      </ConfirmDialog>
    </>
  );
}
