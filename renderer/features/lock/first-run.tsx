import { useState } from 'react';
import { caseContracts } from '../../../shared/contracts/cases.ts';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { errorText, useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import type { PassphrasePair } from './new-passphrase.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { ProfileStep } from './profile-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';

const NEW_REVIEWER: Reviewer = {
  name: '',
  reviewerNumber: '',
  licences: [{ state: 'California' }],
  specialties: [],
};

/** The first start: passphrase, profile, then the vault is made and its recovery key shown. */
export function FirstRun({ folder }: { folder: string }) {
  const notify = useNotify();
  const create = useContractCommand(vaultContracts.create);
  const saveSettings = useContractCommand(settingsContracts.save);
  const addSample = useContractCommand(caseContracts.addSample);
  const [step, setStep] = useState<'passphrase' | 'profile'>('passphrase');
  const [pair, setPair] = useState<PassphrasePair>({ passphrase: '', repeated: '' });
  const [refused, setRefused] = useState<string>();
  const [reviewer, setReviewer] = useState(NEW_REVIEWER);

  const createVault = () => {
    // The vault is open from here on, but the wizard stays for the recovery key.
    useView.setState({ settingUp: true });
    create.mutate(
      { passphrase: pair.passphrase, reviewer },
      {
        onSuccess: () => setPair({ passphrase: '', repeated: '' }),
        onError: (error) => {
          useView.setState({ settingUp: false });
          const isAboutPassphrase = error.kind === 'Invalid' && error.path === 'passphrase';
          setRefused(isAboutPassphrase ? error.message : undefined);
          if (isAboutPassphrase) setStep('passphrase');
        },
      },
    );
  };
  /** The last step's buttons work once the key is said to be kept. Where that is not noted, the desk asks again. */
  const keyIsKept = () => saveSettings.mutateAsync({ recoveryKeyKept: true }).catch(() => undefined);
  const finish = (caseId: string | null) =>
    useView.setState({ settingUp: false, screen: caseId === null ? 'cases' : 'case', caseId });
  const openSample = async () => {
    await keyIsKept();
    try {
      finish((await addSample.mutateAsync({})).caseId);
    } catch (thrown) {
      notify.error('The sample case was not added', thrown);
      finish(null);
    }
  };

  if (create.data) {
    return (
      <RecoveryStep
        recoveryKey={create.data.recoveryKey}
        folder={folder}
        busy={saveSettings.isPending || addSample.isPending}
        onSample={() => void openSample()}
        onEmpty={() => void keyIsKept().then(() => finish(null))}
      />
    );
  }
  if (step === 'passphrase') {
    return (
      <PassphraseStep
        folder={folder}
        value={pair}
        onChange={(next) => {
          setPair(next);
          setRefused(undefined);
        }}
        refused={refused}
        onNext={() => setStep('profile')}
      />
    );
  }
  return (
    <ProfileStep
      value={reviewer}
      onChange={setReviewer}
      busy={create.isPending}
      problem={create.error && refused === undefined ? errorText(create.error) : undefined}
      onBack={() => setStep('passphrase')}
      onNext={createVault}
    />
  );
}
