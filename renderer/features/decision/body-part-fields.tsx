import { Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { type BodyPart, type DisputedItem, sideSchema } from '../../../shared/domain/item.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';

const NO_SIDE = 'no side';

/** Body parts with side and level: what later checks compare with rationale and chapter. Mount anew for another item. */
export function BodyPartFields({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const [rows, setRows] = useState<BodyPart[]>(item.bodyParts);
  const update = (next: BodyPart[]) => {
    setRows(next);
    change({ field: 'item.bodyParts', item: item.id, value: next.filter((part) => part.name.trim() !== '') });
  };
  return (
    <RowList
      label="Body parts"
      rows={rows}
      onChange={update}
      fresh={() => ({ name: '' })}
      addLabel="Add a body part"
      rowName="body part"
    >
      {(part, { index, set, remove }) => (
        <div className={styles.row} role="group" aria-label={`Body part ${index + 1}`}>
          <Field label="Body part" className={styles.grow}>
            <Input value={part.name} onChange={(_, { value }) => set({ ...part, name: value })} />
          </Field>
          <Field label="Side" className={styles.narrow}>
            <Dropdown
              value={part.side ?? NO_SIDE}
              selectedOptions={[part.side ?? NO_SIDE]}
              onOptionSelect={(_, { optionValue }) => {
                const side = sideSchema.safeParse(optionValue);
                set({ ...part, side: side.success ? side.data : undefined });
              }}
            >
              {[NO_SIDE, ...sideSchema.options].map((side) => (
                <Option key={side}>{side}</Option>
              ))}
            </Dropdown>
          </Field>
          <Field label="Level" className={styles.narrow}>
            <Input
              value={part.level ?? ''}
              placeholder="L4-5"
              onChange={(_, { value }) => set({ ...part, level: value === '' ? undefined : value })}
            />
          </Field>
          {remove}
        </div>
      )}
    </RowList>
  );
}
