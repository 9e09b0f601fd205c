import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { CertificateSubject } from '../../../shared/contracts/identity.ts';
import { reviewerContracts } from '../../../shared/contracts/settings.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useSlot } from './slot.ts';

/** X.520's limit for names. */
const MAX_NAME = 64;

/** The choice of a certificate's subject. `subject` is undefined while none is chosen that could be used. */
export function useSubject() {
  const { slot } = useSlot();
  const { data } = useContractQuery(reviewerContracts.get, {});
  const [by, setBy] = useState<'number' | 'name' | null>(null);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const number = data?.reviewerNumber.trim() ?? '';
  const usual = number === '' ? 'name' : 'number';
  const chosen = slot === 'organisation' ? 'name' : (by ?? usual);
  const commonName = name.trim();
  const fromName: CertificateSubject | undefined = commonName === '' ? undefined : { commonName };
  const subject: CertificateSubject | undefined = chosen === 'number' ? 'reviewer-number' : fromName;
  return { slot, subject, number, chosen, setBy, name, setName, tried, setTried };
}

/** Whom the certificate is made out to. */
export function SubjectFields({ value }: { value: ReturnType<typeof useSubject> }) {
  const { slot, number, chosen, setBy, name, setName, tried, subject } = value;
  const problem = tried && subject === undefined ? 'Enter what readers are to see.' : undefined;
  const nameField = (label: string, hint: string) => (
    <Field label={label} required hint={hint} {...(problem !== undefined && { validationMessage: problem })}>
      <Input
        autoComplete="off"
        maxLength={MAX_NAME}
        value={name}
        onChange={(_, data) => setName(data.value)}
      />
    </Field>
  );
  if (slot === 'organisation')
    return nameField('Name of the organization', 'Readers of signed copies see it as the signer.');
  return (
    <>
      <Field
        label="Readers of signed letters see"
        {...(number === '' && {
          hint: 'Your profile has no reviewer number. Enter it under Reviewer and save the profile to use it here.',
        })}
      >
        <RadioGroup value={chosen} onChange={(_, data) => setBy(data.value === 'number' ? 'number' : 'name')}>
          <Radio
            value="number"
            disabled={number === ''}
            label={number === '' ? 'The reviewer number' : `Reviewer ${number}`}
          />
          <Radio value="name" label="Something else" />
        </RadioGroup>
      </Field>
      {chosen === 'name' &&
        nameField(
          'Shown as',
          'Reviewers are confidential (Labor Code 4610.6(f)): enter your name only if the organization wants it there.',
        )}
    </>
  );
}
