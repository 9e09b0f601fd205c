import {
  Dropdown,
  Field,
  Input,
  Option,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { type DisputedItem, outcomeSchema } from '../../../shared/domain/item.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import { composeItemTitle } from '../../../shared/letter/item.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { BasisFields } from './basis-fields.tsx';
import { BodyPartFields } from './body-part-fields.tsx';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { TextEditor } from './text-editor.tsx';
import { UrFields } from './ur-fields.tsx';

const INDEPENDENT = 'none';

/** One disputed item in the order of the work: the question, what UR did, the guidelines, the reasons, the decision. */
export function ItemForm({ item, profile }: { item: DisputedItem; profile: LetterProfile }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const flush = useCaseSession((session) => session.flush);
  return (
    <div className={styles.form}>
      <section className={styles.section} aria-label="Request">
        <h3 className={styles.heading}>Request</h3>
        <Field label="As worded, with its quantity" required>
          <Textarea
            resize="vertical"
            value={item.request}
            onChange={(_, { value }) => change({ field: 'item.request', item: item.id, value })}
          />
        </Field>
        <QuantityFields item={item} />
        <BodyPartFields key={item.id} item={item} />
        <ParentField item={item} />
      </section>
      <UrFields key={item.id} item={item} />
      <BasisFields item={item} who="administrator" profile={profile} />
      <BasisFields item={item} who="reviewer" profile={profile} />
      <section className={styles.section} aria-label="Rationale and decision">
        <h3 className={styles.heading}>Rationale and decision</h3>
        <TextEditor
          key={item.id}
          label="Decision rationale"
          hint="The guideline's criterion, then the record's facts, then the conclusion."
          value={item.rationale}
          onChange={(value) => change({ field: 'item.rationale', item: item.id, value })}
          onBlur={() => void flush().catch(() => undefined)}
        />
        <Field label="Decision" required>
          <RadioGroup
            value={item.outcome ?? ''}
            onChange={(_, { value }) => {
              const outcome = outcomeSchema.safeParse(value);
              if (outcome.success) change({ field: 'item.outcome', item: item.id, value: outcome.data });
            }}
          >
            <Radio value="upheld" label="Upheld: the denial stands, not medically necessary" />
            <Radio value="overturned" label="Overturned: medically necessary" />
          </RadioGroup>
        </Field>
        <Text className={styles.prints}>{composeItemTitle(item, profile)}</Text>
      </section>
    </div>
  );
}

function QuantityFields({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const update = (part: { amount?: number | undefined; unit?: string | undefined }) => {
    const { amount, unit, asRead } = { ...item.quantity, ...part };
    const value = { amount, unit: unit === '' ? undefined : unit, asRead };
    const isEmpty = value.amount === undefined && value.unit === undefined && asRead === undefined;
    change({ field: 'item.quantity', item: item.id, value: isEmpty ? null : value });
  };
  return (
    <div className={styles.row}>
      <Field label="Quantity" className={styles.narrow}>
        <Input
          type="number"
          min={0}
          value={item.quantity?.amount === undefined ? '' : String(item.quantity.amount)}
          onChange={(_, { value }) =>
            update({ amount: value === '' ? undefined : Math.max(0, Number(value)) })
          }
        />
      </Field>
      <Field label="Unit (visits, tablets, levels…)" className={styles.grow}>
        <Input value={item.quantity?.unit ?? ''} onChange={(_, { value }) => update({ unit: value })} />
      </Field>
    </div>
  );
}

/** An ancillary of a surgery in the same letter follows it. */
function ParentField({ item }: { item: DisputedItem }) {
  const items = useCaseSession((session) => session.case.items);
  const change = useCaseSession((session) => session.change);
  const possible = items.filter((other) => !dependsOn(items, other, item.id));
  if (possible.length === 0) return null;
  const nameOf = (one: DisputedItem) => `${items.indexOf(one) + 1}. ${one.request || 'no request yet'}`;
  const parent = items.find((other) => other.id === item.parent);
  return (
    <Field label="Depends on">
      <Dropdown
        value={parent === undefined ? 'No other item' : nameOf(parent)}
        selectedOptions={[item.parent ?? INDEPENDENT]}
        onOptionSelect={(_, { optionValue }) =>
          change({
            field: 'item.parent',
            item: item.id,
            value: optionValue === undefined || optionValue === INDEPENDENT ? null : optionValue,
          })
        }
      >
        <Option value={INDEPENDENT}>No other item</Option>
        {possible.map((other) => (
          <Option key={other.id} value={other.id}>
            {nameOf(other)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** True when `item` is `id` or rests on it: such an item cannot be its parent. */
function dependsOn(items: readonly DisputedItem[], item: DisputedItem, id: string): boolean {
  if (item.id === id) return true;
  const parent = items.find((other) => other.id === item.parent);
  return parent !== undefined && dependsOn(items, parent, id);
}

/** How far an item is, for lists: decided, with or without its rationale, or open. */
export function progressOf(item: DisputedItem): 'upheld' | 'overturned' | 'open' {
  return item.outcome !== undefined && plainText(item.rationale).trim() !== '' ? item.outcome : 'open';
}
