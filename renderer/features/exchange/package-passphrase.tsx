import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundPackage } from '../../../shared/contracts/exchange.ts';
import type { AppError } from '../../../shared/errors.ts';
import { printBytes } from '../../lib/format.ts';
import { errorText } from '../../lib/notify.ts';
import { SecretField } from '../../ui/secret-field.tsx';
import { StepBody } from './step-body.tsx';

interface Props {
  found: FoundPackage;
  /** Why the last try did not open it. */
  problem: AppError | undefined;
  busy: boolean;
  onOpen: (passphrase: string) => void;
  onClose: () => void;
}

/** Asks for the passphrase that came with a package, as often as it takes. */
export function PackagePassphrase({ found, problem, busy, onOpen, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  // What was tried: typing on takes the message away.
  const [tried, setTried] = useState<string | undefined>();
  const isWrong = problem !== undefined && tried === passphrase;
  return (
    <StepBody
      title="Open the case package"
      onSubmit={() => {
        if (busy || passphrase === '') return;
        setTried(passphrase);
        onOpen(passphrase);
      }}
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" disabledFocusable={busy}>
            {busy ? 'Opening…' : 'Open'}
          </Button>
        </>
      }
    >
      <Text>
        {found.file} ({printBytes(found.bytes)}) is protected by a passphrase, which the sender gave you.
      </Text>
      <SecretField
        label="Passphrase of the package"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        problem={isWrong && !busy ? errorText(problem) : undefined}
      />
    </StepBody>
  );
}
