import { Button, Dropdown, Field, Input, Option, Text, Tooltip } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Party, partySchema } from '../../../shared/domain/case.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { replaceAt, withoutAt } from './lists.ts';

const ROLES: Record<Party['role'], string> = {
  employee: 'Employee',
  employer: 'Employer',
  administrator: 'Claims administrator',
  provider: 'Provider',
  facility: 'Facility',
  attorney: 'Attorney',
  other: 'Other',
};

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
      <h3 className={styles.heading}>Parties</h3>
      <Text size={200} className={styles.quiet}>
        Printed on the cover page of a served copy, never on a posted copy.
      </Text>
      {rows.map((party, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
        <div key={index} className={styles.row}>
          <Field label="Role">
            <Dropdown
              value={ROLES[party.role]}
              selectedOptions={[party.role]}
              onOptionSelect={(_, { optionValue }) => {
                const role = partySchema.shape.role.safeParse(optionValue);
                if (role.success) update(replaceAt(rows, index, { ...party, role: role.data }));
              }}
            >
              {partySchema.shape.role.options.map((role) => (
                <Option key={role} value={role}>
                  {ROLES[role]}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label="Name" className={styles.grow}>
            <Input
              value={party.name}
              onChange={(_, { value }) => update(replaceAt(rows, index, { ...party, name: value }))}
            />
          </Field>
          <Tooltip content={`Remove party ${index + 1}`} relationship="label">
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => update(withoutAt(rows, index))}
            />
          </Tooltip>
        </div>
      ))}
      <Button
        size="small"
        icon={<AddRegular />}
        className={styles.start}
        onClick={() => setRows([...rows, { role: rows.length === 0 ? 'employee' : 'provider', name: '' }])}
      >
        Add a party
      </Button>
    </section>
  );
}
