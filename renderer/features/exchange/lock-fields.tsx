import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PackageLockChoice } from '../../../shared/contracts/exchange.ts';
import { partnerContracts } from '../../../shared/contracts/partners.ts';
import { PASSPHRASE_MIN, passphraseLength, passphraseProblem } from '../../lib/passphrase.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { SecretField } from '../../ui/secret-field.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // In line with the words of the choice that they belong to.
  passphrases: { display: 'flex', flexDirection: 'column', gap: '12px', paddingLeft: '32px' },
});

const BY_PASSPHRASE = 'passphrase';

/** The choice for whom a package is encrypted. */
export function useLock() {
  const { data: partners = [] } = useContractQuery(partnerContracts.list, {});
  const withKey = partners.filter(({ recipients }) => recipients.length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  /** What the program finds wrong with the passphrase beyond its length. */
  const [refused, setRefused] = useState<string | undefined>();
  const by = chosen ?? withKey[0]?.id ?? BY_PASSPHRASE;
  const isPassphrase = by === BY_PASSPHRASE;
  const problem = isPassphrase ? passphraseProblem(passphrase, repeated) : undefined;
  const lock: PackageLockChoice | undefined = isPassphrase
    ? problem === undefined
      ? { by: 'passphrase', passphrase }
      : undefined
    : { by: 'partner', partner: by };
  return {
    ...{ withKey, by, isPassphrase, passphrase, repeated, lock },
    problem: refused ?? (tried ? problem : undefined),
    setTried,
    setRefused,
    choose: setChosen,
    type: (next: { passphrase?: string; repeated?: string }) => {
      setRefused(undefined);
      if (next.passphrase !== undefined) setPassphrase(next.passphrase);
      if (next.repeated !== undefined) setRepeated(next.repeated);
    },
  };
}

/** For whom the package is encrypted: an organization with a key, or whoever knows a passphrase. */
export function LockFields({ value }: { value: ReturnType<typeof useLock> }) {
  const styles = useStyles();
  const { withKey, by, isPassphrase, passphrase, repeated, problem, choose, type } = value;
  const length = passphraseLength(passphrase);
  const isShort = length < PASSPHRASE_MIN;
  return (
    <div className={styles.root}>
      <Field
        label="Who can open it"
        {...(withKey.length === 0 && {
          hint: 'Organizations whose key you add in Settings need no passphrase.',
        })}
      >
        <RadioGroup value={by} onChange={(_, data) => choose(data.value)}>
          {withKey.map(({ id, name }) => (
            <Radio key={id} value={id} label={`${name}, with its key`} />
          ))}
          <Radio value={BY_PASSPHRASE} label="Whoever knows a passphrase" />
        </RadioGroup>
      </Field>
      {isPassphrase && (
        <div className={styles.passphrases}>
          <SecretField
            label="Passphrase of the package"
            autoComplete="new-password"
            value={passphrase}
            onChange={(next) => type({ passphrase: next })}
            hint={`${length} of at least ${PASSPHRASE_MIN} characters. It is kept nowhere: tell it to the receiver by another way than the package.`}
            problem={isShort ? problem : undefined}
          />
          <SecretField
            label="The same passphrase again"
            autoComplete="new-password"
            value={repeated}
            onChange={(next) => type({ repeated: next })}
            problem={isShort ? undefined : problem}
          />
        </div>
      )}
    </div>
  );
}
