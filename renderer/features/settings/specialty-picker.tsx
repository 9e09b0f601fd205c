import { SPECIALTIES } from '../../../shared/domain/specialties.ts';
import { NamesPicker } from '../../ui/names-picker.tsx';

interface Props {
  value: string[];
  onChange: (value: string[]) => void;
  problem?: string | undefined;
}

/** Specialties, in the order in which the letter prints them: picked from DWC's list, or typed. */
export function SpecialtyPicker({ value, onChange, problem }: Props) {
  return (
    <NamesPicker
      label="Specialties"
      required
      hint="Type to search the list of the Division of Workers' Compensation, or to add your own."
      placeholder="Add a specialty"
      options={SPECIALTIES}
      values={value}
      onChange={onChange}
      problem={problem}
    />
  );
}
