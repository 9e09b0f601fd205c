import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReturnReview } from '../../../shared/contracts/exchange.ts';
import { SecretField } from '../../ui/secret-field.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  passphrase: { paddingLeft: '32px' },
});

/** Whether a package is signed, and the vault's passphrase where a key is used. @param wanted as it is unless chosen */
export function useSigning(identity: ReturnReview['identity'], wanted: boolean) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const canSign = identity !== null && identity.problem === null;
  return {
    ...{ identity, canSign, passphrase, problem, setProblem },
    sign: canSign && (chosen ?? wanted),
    choose: setChosen,
    type: (next: string) => {
      setPassphrase(next);
      setProblem(undefined);
    },
  };
}

interface Props {
  value: ReturnType<typeof useSigning>;
  /** What a signature tells the receiver. */
  hint: string;
  /** A key of the vault is used, be it for this signature or for a letter's. */
  usesKey: boolean;
}

/** The package's own signature. The key's use takes the passphrase, at each signing. */
export function SignFields({ value, hint, usesKey }: Props) {
  const styles = useStyles();
  const { identity, canSign, sign, passphrase, problem, choose, type } = value;
  const why = identity === null ? 'There is no signing identity. Make one in Settings.' : identity.problem;
  return (
    <div className={styles.root}>
      <Field hint={canSign ? hint : (why ?? '')}>
        <Checkbox
          label={canSign ? `Sign the package as ${identity?.name}` : 'Sign the package'}
          checked={sign}
          disabled={!canSign}
          onChange={(_, { checked }) => choose(checked === true)}
        />
      </Field>
      {usesKey && (
        <div className={styles.passphrase}>
          <SecretField
            label="Your passphrase"
            autoComplete="current-password"
            value={passphrase}
            onChange={type}
            hint="The one that unlocks the desk. Signing uses a key of this vault."
            problem={problem}
          />
        </div>
      )}
    </div>
  );
}
