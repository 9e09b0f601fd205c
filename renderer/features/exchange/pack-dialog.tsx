import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { exchangeContracts, type ReturnReview } from '../../../shared/contracts/exchange.ts';
import { count, printBytes } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { SHOW_IN_FOLDER } from '../letter/show-in-folder.ts';
import { LockFields, useLock } from './lock-fields.tsx';
import { SignFields, useSigning } from './sign-fields.tsx';
import { useReturnReview } from './use-return-review.ts';
import { useWritePackage } from './use-write-package.ts';
import { WritingDialog } from './writing-dialog.tsx';

interface Props {
  caseId: string;
  /** The case's number or first request. */
  name: string;
  onClose: () => void;
}

/** Exports a case with its records as an encrypted package. */
export function PackDialog({ caseId, name, onClose }: Props) {
  const { data, error } = useReturnReview(caseId);
  const pack = useContractCommand(exchangeContracts.packCase);
  const lock = useLock();
  const [notes, setNotes] = useState(true);
  // Not unless asked for: the package may go to someone to whom the reviewer is confidential.
  const signing = useSigning(data?.identity ?? null, false);
  const writing = useWritePackage({ lock, signing, failure: 'The case was not exported' });

  const submit = async () => {
    lock.setTried(true);
    const { sign, passphrase } = signing;
    const chosen = lock.lock;
    if (chosen === undefined) return;
    const written = await writing.run((task) =>
      pack.mutateAsync({
        caseId,
        lock: chosen,
        sign,
        notes,
        task,
        ...(sign && { vaultPassphrase: passphrase }),
      }),
    );
    if (written === undefined || 'cancelled' in written) return;
    onClose();
    notify.success('The case was exported', { detail: written.path, action: SHOW_IN_FOLDER });
  };
  return (
    <WritingDialog
      title="Export as a case package"
      workTitle="Exporting the case"
      writing={writing}
      isReady={data !== undefined}
      error={error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>
        {name} {data && withRecords(data.records)} in one encrypted file. IMR Desk opens it on another
        computer; with age and unzip, other programs do as well.
      </Text>
      <Text>
        With it go the evidence, the Bates numbers, what was corrected of the index, and the letter profile if
        it is one of your own. Earlier texts, pages seen, signed versions and the audit log stay here.
      </Text>
      <Checkbox
        label="With my notes on the case, its items and pages"
        checked={notes}
        onChange={(_, { checked }) => setNotes(checked === true)}
      />
      <LockFields value={lock} />
      <SignFields
        value={signing}
        usesKey={signing.sign}
        hint="A signature proves that the package comes from you, and shows your certificate to whoever opens it."
      />
    </WritingDialog>
  );
}

function withRecords({ documents, pages, bytes }: ReturnReview['records']): string {
  if (documents === 0) return 'without records';
  return `with ${count(documents, 'document')} (${count(pages, 'page')}, ${printBytes(bytes)})`;
}
