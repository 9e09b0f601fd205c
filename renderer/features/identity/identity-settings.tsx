import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { IdentityOverview } from './identity-overview.tsx';
import { NewIdentity } from './new-identity.tsx';
import { SlotContext, useSlot } from './slot.ts';
import { WaitingRequest } from './waiting-request.tsx';

/** The keys and certificates that letters and copies are signed with: made, asked for, imported, shown, removed. */
export function IdentitySettings() {
  // Once only: coming back to the settings by their own button begins at their top again.
  useEffect(() => () => useView.setState({ settingsPart: null }), []);
  return (
    <>
      <SlotContext value="reviewer">
        <IdentityCard />
      </SlotContext>
      <SlotContext value="organisation">
        <IdentityCard />
      </SlotContext>
    </>
  );
}

function IdentityCard() {
  const { slot, title, lead, unreadable } = useSlot();
  const { data, error } = useContractQuery(identityContracts.get, { slot });
  const isGoneTo = useView((view) => view.settingsPart === 'identity') && slot === 'reviewer';
  return (
    // Gone to when it has its height, so that it is not pushed away again.
    <Card title={title} lead={lead} isGoneTo={isGoneTo && data !== undefined}>
      {error && <ErrorPanel title={unreadable} error={error} />}
      {!data && !error && <Spinner size="small" label="Loading" delay={300} />}
      {data?.request && <WaitingRequest request={data.request} />}
      {data?.identity && <IdentityOverview identity={data.identity} isWaiting={data.request !== null} />}
      {data && !data.identity && <NewIdentity isWaiting={data.request !== null} />}
    </Card>
  );
}
