import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { type Partner, partnerContracts } from '../../../shared/contracts/partners.ts';
import { errorText } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** As the contract allows. */
const MAX_NAME = 200;

interface Props {
  /** The organization to change; none to add one. */
  partner?: Partner;
  onClose: () => void;
}

/** Name and keys of an organization. */
export function PartnerDialog({ partner, onClose }: Props) {
  const save = useContractCommand(partnerContracts.save);
  const [name, setName] = useState(partner?.name ?? '');
  const [keys, setKeys] = useState(partner?.recipients.join('\n') ?? '');
  const [problem, setProblem] = useState<{ field: 'name' | 'keys'; text: string } | undefined>();

  const submit = () => {
    if (name.trim() === '') {
      setProblem({ field: 'name', text: 'Enter the organization’s name.' });
      return;
    }
    const recipients = keys.split(/\s+/).filter((one) => one !== '');
    save.mutate(
      { id: partner?.id ?? null, name, recipients },
      {
        onSuccess: onClose,
        onError: (error) =>
          setProblem({
            field: error.code === 'partner-exists' ? 'name' : 'keys',
            text: errorText(error),
          }),
      },
    );
  };
  const said = (field: 'name' | 'keys') =>
    problem?.field === field ? { validationMessage: problem.text, validationState: 'error' as const } : {};
  return (
    <FormDialog
      title={partner === undefined ? 'Add an organization' : 'Change the organization'}
      submitLabel="Save"
      busyLabel="Saving…"
      busy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name" required {...said('name')}>
        <Input
          autoFocus
          autoComplete="off"
          maxLength={MAX_NAME}
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <Field
        label="Keys for packages"
        hint="The organization’s age keys, each beginning with age1, one on a line. Without one, packages to it get a passphrase."
        {...said('keys')}
      >
        <Textarea
          value={keys}
          rows={3}
          spellCheck={false}
          onChange={(_, { value }) => {
            setKeys(value);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}
