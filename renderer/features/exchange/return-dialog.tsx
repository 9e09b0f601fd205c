import { Text } from '@fluentui/react-components';
import { exchangeContracts } from '../../../shared/contracts/exchange.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { SHOW_IN_FOLDER } from '../letter/show-in-folder.ts';
import { LockFields, useLock } from './lock-fields.tsx';
import { ReturnContents, useReturnContents } from './return-contents.tsx';
import { SignFields, useSigning } from './sign-fields.tsx';
import { useReturnReview } from './use-return-review.ts';
import { useWritePackage } from './use-write-package.ts';
import { WritingDialog } from './writing-dialog.tsx';

interface Props {
  caseId: string;
  /** The signed version that goes back. */
  version: number;
  /** Told once the package is written and the case is returned. */
  onReturned: () => void;
  onClose: () => void;
}

/** Writes what goes back to the organization as one encrypted file, and marks the case returned. */
export function ReturnDialog({ caseId, version, onReturned, onClose }: Props) {
  const { data, error } = useReturnReview(caseId);
  const give = useContractCommand(exchangeContracts.returnCase);
  const contents = useReturnContents(data);
  const lock = useLock();
  const signing = useSigning(data?.identity ?? null, true);
  const writing = useWritePackage({ lock, signing, failure: 'The determination was not returned' });
  const usesKey = signing.sign || contents.usesOrganisationKey;

  const submit = async () => {
    lock.setTried(true);
    const chosen = lock.lock;
    if (chosen === undefined) return;
    const { copies, parts } = contents;
    const { sign, passphrase } = signing;
    const written = await writing.run((task) =>
      give.mutateAsync({
        ...{ caseId, version, copies, parts, lock: chosen, sign, task },
        ...(usesKey && { vaultPassphrase: passphrase }),
      }),
    );
    if (written === undefined || 'cancelled' in written) return;
    onClose();
    onReturned();
    notify.success('The package is saved', {
      detail: `${written.path}. Send it to the organization.`,
      action: SHOW_IN_FOLDER,
    });
  };
  return (
    <WritingDialog
      title="Return to the organization"
      workTitle="Saving the package"
      writing={writing}
      isReady={data !== undefined}
      error={error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>
        The letter that you signed (version {version}), what verifying it finds, and the case as it was signed
        go into one encrypted file, which you send to the organization. The case then counts as returned.
      </Text>
      {data && <ReturnContents caseId={caseId} review={data} value={contents} />}
      <LockFields value={lock} />
      <SignFields
        value={signing}
        usesKey={usesKey}
        hint="So that the organization knows that it comes from you."
      />
    </WritingDialog>
  );
}
