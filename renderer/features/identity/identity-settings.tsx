import { Spinner } from '@fluentui/react-components';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { IdentityOverview } from './identity-overview.tsx';
import { NewIdentity } from './new-identity.tsx';
import { WaitingRequest } from './waiting-request.tsx';

/** The key and certificate that letters are signed with: made, asked for, imported, shown, removed. */
export function IdentitySettings() {
  const { data, error } = useContractQuery(identityContracts.get, {});
  return (
    <Card
      title="Signing identity"
      lead="The key that signs letters, with a certificate that tells readers of a signed letter who signed it: your reviewer number, not your name, unless you choose otherwise. The key never leaves this vault."
    >
      {error && <ErrorPanel title="The signing identity cannot be read" error={error} />}
      {!data && !error && <Spinner size="small" label="Loading" delay={300} />}
      {data?.request && <WaitingRequest request={data.request} />}
      {data?.identity && <IdentityOverview identity={data.identity} isWaiting={data.request !== null} />}
      {data && !data.identity && <NewIdentity isWaiting={data.request !== null} />}
    </Card>
  );
}
