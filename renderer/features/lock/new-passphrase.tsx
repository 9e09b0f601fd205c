import { makeStyles } from '@fluentui/react-components';
import { PASSPHRASE_MIN, passphraseLength } from '../../lib/passphrase.ts';
import { SecretField } from '../../ui/secret-field.tsx';

export interface PassphrasePair {
  passphrase: string;
  repeated: string;
}

interface Props {
  value: PassphrasePair;
  onChange: (value: PassphrasePair) => void;
  /** What is wrong with the pair; shown once the reviewer has tried to go on. */
  problem?: string | undefined;
  autoFocus?: boolean;
}

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: '16px' } });

/** A new passphrase, typed twice, with its length counted as it is typed. */
export function NewPassphrase({ value, onChange, problem, autoFocus = false }: Props) {
  const styles = useStyles();
  const length = passphraseLength(value.passphrase);
  const isShort = length < PASSPHRASE_MIN;
  return (
    <div className={styles.root}>
      <SecretField
        label="New passphrase"
        autoComplete="new-password"
        autoFocus={autoFocus}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        hint={`${length} of at least ${PASSPHRASE_MIN} characters`}
        problem={isShort ? problem : undefined}
      />
      <SecretField
        label="The same passphrase again"
        autoComplete="new-password"
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
        problem={isShort ? undefined : problem}
      />
    </div>
  );
}
