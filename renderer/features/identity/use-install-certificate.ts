import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useSlot } from './slot.ts';

/** Installs a certificate that the organization sent; what came of it is said. */
export function useInstallCertificate(): { run: () => void; isPending: boolean } {
  const { slot } = useSlot();
  const notify = useNotify();
  const install = useContractCommand(identityContracts.installCertificate);
  const run = () =>
    install.mutate(
      { slot },
      {
        onSuccess: (answer) => {
          if (!('cancelled' in answer)) notify.success('Certificate installed');
        },
        onError: (error) => notify.error('The certificate was not installed', error),
      },
    );
  return { run, isPending: install.isPending };
}
