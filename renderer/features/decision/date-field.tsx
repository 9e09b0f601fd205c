import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type CaseDate, parseTypedDate, printDate } from '../../../shared/domain/dates.ts';

interface Props {
  label: string;
  value: CaseDate | undefined;
  onChange(value: CaseDate | undefined): void;
}

/** A date typed the way people type it: `2/9/02`. Taken over when it is one that exists; the wording read stays beside it. */
export function DateField({ label, value, onChange }: Props) {
  const stored = value === undefined ? '' : printDate(value);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? stored;
  const parsed = parseTypedDate(text, new Date());
  const isWrong = text.trim() !== '' && parsed === undefined;
  return (
    <Field
      label={label}
      validationState={isWrong && typed === undefined ? 'warning' : 'none'}
      validationMessage={isWrong && typed === undefined ? 'Not a date of the calendar.' : undefined}
    >
      <Input
        value={text}
        placeholder="MM/DD/YYYY"
        onChange={(_, { value: next }) => {
          setTyped(next);
          const iso = parseTypedDate(next, new Date());
          if (iso !== undefined) onChange({ iso });
          else if (next.trim() === '') onChange(undefined);
        }}
        onBlur={() => {
          if (typed !== undefined && isWrong) onChange({ asRead: typed.trim() });
          setTyped(undefined);
        }}
      />
    </Field>
  );
}
