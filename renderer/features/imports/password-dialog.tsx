import { Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ImportList } from '../../../shared/contracts/imports.ts';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { toAppError } from '../../../shared/errors.ts';
import { count } from '../../lib/format.ts';
import { errorText, notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

/** Names that are said before the others are counted. */
const MOST_NAMED = 3;

interface Props {
  caseId: string;
  list: ImportList;
  close: () => void;
}

/** Asks for the password of files that need one, once for all that share it. */
export function PasswordDialog({ caseId, list, close }: Props) {
  const unlock = useContractCommand(recordContracts.unlockImport);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const locked = list.files.filter(({ state }) => state === 'password');
  const again = (message: string) => {
    setProblem(message);
    setPassword('');
    field.current?.focus();
  };
  const submit = async () => {
    if (password === '') {
      again('Enter the password.');
      return;
    }
    try {
      const { opened, left } = await unlock.mutateAsync({ caseId, password });
      notify.success(`${count(opened, 'file')} opened`);
      if (left === 0) close();
      else again(`${count(left, 'file')} ${left === 1 ? 'has' : 'have'} another password.`);
    } catch (thrown) {
      again(errorText(toAppError(thrown)));
    }
  };
  return (
    <FormDialog
      title={locked.length === 1 ? 'Password of a record' : 'Password of records'}
      submitLabel="Open"
      busyLabel="Opening"
      busy={unlock.isPending}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <Text>
        {namesOf(locked.map(({ name }) => name))} {locked.length === 1 ? 'is' : 'are'} protected by a
        password. It is tried on all of these files, and kept with the records in the vault.
      </Text>
      <SecretField
        label="Password"
        noun="password"
        value={password}
        onChange={setPassword}
        problem={problem}
        autoFocus
        autoComplete="current-password"
        inputRef={field}
      />
    </FormDialog>
  );
}

function namesOf(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED);
  const rest = names.length - named.length;
  const all = rest === 0 ? named : [...named, count(rest, 'more file')];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
