import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { printCategory, TREATMENT_CATEGORIES } from '../../../shared/domain/treatment-categories.ts';
import { useCaseSession } from './case-session.ts';

/** The kind of treatment: picked from DWC's categories, or typed. Checks and searches go by it; the letter does not print it. */
export function CategoryField({ item }: { item: DisputedItem }) {
  const change = useCaseSession((session) => session.change);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const stored = item.category === undefined ? '' : printCategory(item.category);
  const wanted = (typed ?? '').trim().toLowerCase();
  const offered = TREATMENT_CATEGORIES.filter((one) => printCategory(one).toLowerCase().includes(wanted));
  const save = (value: string) =>
    change({ field: 'item.category', item: item.id, value: value.trim() === '' ? null : value.trim() });
  const settle = (value: string) => {
    setTyped(undefined);
    save(value);
  };
  return (
    <Field label="Treatment category">
      <Combobox
        freeform
        autoComplete="off"
        placeholder="Pick or type a category"
        value={typed ?? stored}
        selectedOptions={item.category === undefined ? [] : [item.category]}
        onChange={(event) => {
          setTyped(event.target.value);
          // What is typed is saved as it is typed, like every other field.
          save(event.target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) settle(optionValue);
        }}
        onBlur={() => {
          if (typed === undefined) return;
          const known = TREATMENT_CATEGORIES.find((one) => printCategory(one).toLowerCase() === wanted);
          settle(known ?? typed);
        }}
      >
        {offered.map((one) => (
          <Option key={one} value={one} text={printCategory(one)}>
            {printCategory(one)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
