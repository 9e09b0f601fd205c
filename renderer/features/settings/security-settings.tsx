import { Button, Divider, Field, makeStyles, Select, Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import { errorText, useNotify } from '../../lib/notify.ts';
import { passphraseProblem } from '../../lib/passphrase.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { NewPassphrase } from '../lock/new-passphrase.tsx';
import { NewRecoveryKeyDialog } from '../lock/new-recovery-key.tsx';
import { useSettings } from './use-settings.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '400px', alignItems: 'stretch' },
  short: { maxWidth: '400px' },
  submit: { alignSelf: 'flex-start' },
});

/** Idle minutes that can be chosen; 0 is never. */
const LOCK_MINUTES = [1, 5, 10, 15, 30, 60, 120, 0];

/** When the desk locks itself, the passphrase and the recovery key. */
export function SecuritySettings() {
  const styles = useStyles();
  const { settings, save } = useSettings();
  const minutes = settings?.lockAfterMinutes ?? 15;
  const choices = LOCK_MINUTES.includes(minutes) ? LOCK_MINUTES : [minutes, ...LOCK_MINUTES];
  return (
    <Card title="Security">
      <Field
        className={styles.short}
        label="Lock after this time without use"
        hint="The desk also locks when the computer sleeps."
      >
        <Select
          value={String(minutes)}
          onChange={(_, { value }) => save({ lockAfterMinutes: Number(value) })}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {printMinutes(choice)}
            </option>
          ))}
        </Select>
      </Field>
      <Divider />
      <ChangePassphrase />
      <Divider />
      <RenewRecoveryKey />
    </Card>
  );
}

function printMinutes(minutes: number): string {
  if (minutes === 0) return 'Never';
  if (minutes === 1) return '1 minute';
  return minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}` : `${minutes} minutes`;
}

const EMPTY = { current: '', passphrase: '', repeated: '' };

function ChangePassphrase() {
  const styles = useStyles();
  const notify = useNotify();
  const change = useContractCommand(vaultContracts.changePassphrase);
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const problem = passphraseProblem(form.passphrase, form.repeated);
  const refused = change.error?.kind === 'Invalid' ? change.error : undefined;
  const isAboutNext = refused?.path === 'next';

  const submit = () => {
    setTried(true);
    if (form.current === '' || problem !== undefined || change.isPending) return;
    change.mutate(
      { current: form.current, next: form.passphrase },
      {
        onSuccess: () => {
          setForm(EMPTY);
          setTried(false);
          notify.success('Passphrase changed', { detail: 'The recovery key stays the same.' });
        },
        onError: (error) => {
          if (error.kind !== 'Invalid') notify.error('The passphrase was not changed', error);
        },
      },
    );
  };
  const edit = (part: Partial<typeof EMPTY>) => {
    setForm({ ...form, ...part });
    change.reset();
  };
  const currentProblem =
    tried && form.current === ''
      ? 'Enter the current passphrase.'
      : refused && !isAboutNext
        ? errorText(refused)
        : undefined;
  return (
    <form
      noValidate
      aria-label="Change the passphrase"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Subtitle2 as="h3">Change the passphrase</Subtitle2>
      <SecretField
        label="Current passphrase"
        autoComplete="current-password"
        value={form.current}
        onChange={(current) => edit({ current })}
        problem={currentProblem}
      />
      <NewPassphrase
        value={form}
        onChange={(pair) => edit(pair)}
        problem={(tried ? problem : undefined) ?? (isAboutNext ? refused?.message : undefined)}
      />
      <Button className={styles.submit} type="submit" disabledFocusable={change.isPending}>
        Change the passphrase
      </Button>
    </form>
  );
}

function RenewRecoveryKey() {
  const styles = useStyles();
  const [renewing, setRenewing] = useState(false);
  return (
    <div className={styles.form}>
      <Subtitle2 as="h3">Recovery key</Subtitle2>
      <Text>
        Opens the cases when the passphrase is forgotten. If the printed key is lost, or someone else may have
        seen it, make a new one.
      </Text>
      <Button className={styles.submit} onClick={() => setRenewing(true)}>
        New recovery key
      </Button>
      <NewRecoveryKeyDialog open={renewing} onClose={() => setRenewing(false)} />
    </div>
  );
}
