import { Dropdown, Field, Input, Option, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type Party, partySchema } from '../../../shared/domain/case.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';

/** What each role is called. */
export const PARTY_ROLES: Record<Party['role'], string> = {
  employee: 'Employee',
  employer: 'Employer',
  administrator: 'Claims administrator',
  provider: 'Provider',
  facility: 'Facility',
  attorney: 'Attorney',
  other: 'Other',
};

/** The first party of a file is whom it is about; after that it is mostly those who treat. */
const EMPLOYEE: Party = { role: 'employee', name: '' };
const PROVIDER: Party = { role: 'provider', name: '' };

/** Everyone named in the file. A party without a name is not stored: it stays on screen until it has one. */
export function PartiesFields() {
  const styles = useFormStyles();
  const parties = useCaseSession((session) => session.case.parties);
  const change = useCaseSession((session) => session.change);
  const [rows, setRows] = useState<Party[]>(parties);
  const update = (next: Party[]) => {
    setRows(next);
    change({ field: 'parties', value: next.filter((party) => party.name.trim() !== '') });
  };
  return (
    <section className={styles.section} aria-label="Parties">
      <h2 className={styles.heading}>Parties</h2>
      <Text size={200} className={styles.quiet}>
        Printed on the cover page of a served copy, never on a posted copy.
      </Text>
      <RowList
        label="Parties"
        rows={rows}
        onChange={update}
        fresh={() => (rows.length === 0 ? EMPLOYEE : PROVIDER)}
        addLabel="Add a party"
        rowName="party"
      >
        {(party, { set, remove }) => (
          <div className={styles.row}>
            <Field label="Role" className={styles.medium}>
              <Dropdown
                value={PARTY_ROLES[party.role]}
                selectedOptions={[party.role]}
                onOptionSelect={(_, { optionValue }) => {
                  const role = partySchema.shape.role.safeParse(optionValue);
                  if (role.success) set({ ...party, role: role.data });
                }}
              >
                {partySchema.shape.role.options.map((role) => (
                  <Option key={role} value={role}>
                    {PARTY_ROLES[role]}
                  </Option>
                ))}
              </Dropdown>
            </Field>
            <Field label="Name" className={styles.grow}>
              <Input value={party.name} onChange={(_, { value }) => set({ ...party, name: value })} />
            </Field>
            {remove}
          </div>
        )}
      </RowList>
    </section>
  );
}
