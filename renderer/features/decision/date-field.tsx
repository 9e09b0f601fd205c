import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseBlock } from '../../../shared/domain/case.ts';
import { type CaseDate, parseTypedDate, printDate } from '../../../shared/domain/dates.ts';
import { useCaseSession } from './case-session.ts';

interface Props {
  label: string;
  /** Its name in the case block, for findings to lead to it. */
  part: keyof CaseBlock;
  value: CaseDate | undefined;
  onChange(value: CaseDate | undefined): void;
}

const WRONG = 'Not a date of the calendar. The letter prints it as it stands here.';

/**
 * A date typed the way people type it: `2/9/02`. One that exists is kept as a date, anything else in its wording, as it
 * is typed, so that nothing is lost; that it is wrong is said once the field is left.
 */
export function DateField({ label, part, value, onChange }: Props) {
  const announce = useCaseSession((session) => session.announce);
  const stored = value === undefined ? '' : printDate(value);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const isWrong = stored.trim() !== '' && value?.iso === undefined && typed === undefined;
  return (
    <Field
      label={label}
      data-part={part}
      {...(isWrong && { validationState: 'warning', validationMessage: WRONG })}
    >
      <Input
        value={typed ?? stored}
        placeholder="MM/DD/YYYY"
        aria-invalid={isWrong}
        onChange={(_, { value: next }) => {
          setTyped(next);
          onChange(dateOf(next));
        }}
        onBlur={() => {
          if (typed === undefined) return;
          const date = dateOf(typed);
          // The warning appears where the focus no longer is.
          if (date !== undefined && date.iso === undefined) announce(`${label}: ${WRONG}`);
          setTyped(undefined);
        }}
      />
    </Field>
  );
}

/** What was typed as a date: one that exists, its wording, or none. */
function dateOf(typed: string): CaseDate | undefined {
  const wording = typed.trim();
  if (wording === '') return undefined;
  const iso = parseTypedDate(wording, new Date());
  return iso === undefined ? { asRead: wording } : { iso };
}
