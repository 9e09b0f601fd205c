import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSlot } from './slot.ts';
import { SubjectFields, useSubject } from './subject-fields.tsx';

const YEARS = [1, 2, 3, 5];
const DEFAULT_YEARS = 3;

/** Makes an identity with a certificate of its own. */
export function MakeDialog({ onClose }: { onClose: () => void }) {
  const { slot, made, makeTitle } = useSlot();
  const notify = useNotify();
  const make = useContractCommand(identityContracts.make);
  const subject = useSubject();
  const [validYears, setValidYears] = useState(DEFAULT_YEARS);

  const submit = () => {
    subject.setTried(true);
    if (subject.subject === undefined) return;
    make.mutate(
      { slot, subject: subject.subject, validYears },
      {
        onSuccess: () => {
          onClose();
          notify.success(made.title, { detail: made.detail });
        },
        onError: (error) => notify.error('The identity was not made', error),
      },
    );
  };
  return (
    <FormDialog
      title={makeTitle}
      submitLabel="Make the identity"
      busyLabel="Making the key…"
      busy={make.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SubjectFields value={subject} />
      <Field label="Valid for" hint="You are warned 60 days before it ends.">
        <Select value={String(validYears)} onChange={(_, { value }) => setValidYears(Number(value))}>
          {YEARS.map((years) => (
            <option key={years} value={years}>
              {years === 1 ? '1 year' : `${years} years`}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
