import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { dependOn } from '../../../shared/entry/decide.ts';
import { useCaseSession, useCaseSessionStore } from './case-session.ts';
import { useDecide } from './use-decide.ts';

const INDEPENDENT = 'none';

/** An ancillary of a surgery in the same letter follows it. */
export function ParentField({ item }: { item: DisputedItem }) {
  const items = useCaseSession((session) => session.case.items);
  const store = useCaseSessionStore();
  const carryOut = useDecide();
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
          carryOut(
            dependOn(
              store.getState().case,
              item.id,
              optionValue === undefined || optionValue === INDEPENDENT ? null : optionValue,
            ),
          )
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
