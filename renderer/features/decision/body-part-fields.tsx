import { Button, Dropdown, Field, Input, Option, Tooltip } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type BodyPart, type DisputedItem, sideSchema } from '../../../shared/domain/item.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { replaceAt, withoutAt } from './lists.ts';

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
    <>
      {rows.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
        <div key={index} className={styles.row} role="group" aria-label={`Body part ${index + 1}`}>
          <Field label="Body part" className={styles.grow}>
            <Input
              value={part.name}
              onChange={(_, { value }) => update(replaceAt(rows, index, { ...part, name: value }))}
            />
          </Field>
          <Field label="Side">
            <Dropdown
              style={{ minWidth: '112px' }}
              value={part.side ?? NO_SIDE}
              selectedOptions={[part.side ?? NO_SIDE]}
              onOptionSelect={(_, { optionValue }) => {
                const side = sideSchema.safeParse(optionValue);
                update(replaceAt(rows, index, { ...part, side: side.success ? side.data : undefined }));
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
              onChange={(_, { value }) =>
                update(replaceAt(rows, index, { ...part, level: value === '' ? undefined : value }))
              }
            />
          </Field>
          <Tooltip content={`Remove body part ${index + 1}`} relationship="label">
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
        onClick={() => setRows([...rows, { name: '' }])}
      >
        Add a body part
      </Button>
    </>
  );
}
