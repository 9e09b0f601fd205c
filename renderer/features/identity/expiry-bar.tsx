import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { goToSettings } from '../../lib/session.ts';
import { useView } from '../../lib/view-state.ts';
import { expiryOf } from './expiry.ts';

/** Says on every screen but the settings that the certificate expires, in time to have another one made. */
export function ExpiryBar() {
  const screen = useView((view) => view.screen);
  const isDismissed = useView((view) => view.expiryDismissed);
  const { data } = useContractQuery(identityContracts.get, { slot: 'reviewer' });
  const expiry = data?.identity ? expiryOf(data.identity) : undefined;
  // In the settings the identity itself says it.
  if (expiry === undefined || isDismissed || screen === 'settings') return null;
  return (
    <section aria-label="Certificate">
      <MessageBar intent={expiry.isOver ? 'error' : 'warning'} shape="square" layout="auto">
        <MessageBarBody>
          <MessageBarTitle>
            {expiry.isOver ? 'Your certificate has expired' : 'Your certificate expires soon'}
          </MessageBarTitle>
          {expiry.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void goToSettings('identity')}>Signing identity</Button>
          <Button appearance="transparent" onClick={() => useView.setState({ expiryDismissed: true })}>
            Not now
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
