import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import type { MarkedCriterion } from '../../../shared/guidelines/outline/outline.ts';

type Limit = NonNullable<MarkedCriterion['limit']>;

/** A limit while it is typed; without number and unit it is none. */
export interface TypedLimit {
  bound: Limit['bound'];
  number: string;
  unit: string;
}

const BOUNDS: readonly (readonly [Limit['bound'], string])[] = [
  ['at-most', 'At most'],
  ['at-least', 'At least'],
  ['exactly', 'Exactly'],
];
const LONGEST_UNIT = 60;
const MOST = 1_000_000;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr 2fr', gap: '8px', alignItems: 'start' },
  part: { minWidth: 0 },
});

export function typedLimit(limit: Limit | undefined): TypedLimit {
  return limit === undefined
    ? { bound: 'at-most', number: '', unit: '' }
    : { ...limit, number: String(limit.number) };
}

/** What was typed: a limit, none, or what is wrong with it. */
export function readLimit({ bound, number, unit }: TypedLimit): { limit?: Limit } | { problem: string } {
  const plain = unit.replace(/\s+/g, ' ').trim();
  const digits = number.trim();
  if (digits === '' && plain === '') return {};
  const value = Number(digits);
  if (digits === '' || !Number.isFinite(value) || value < 0 || value > MOST)
    return { problem: 'Give a number, as 6.' };
  if (plain === '') return { problem: 'Say what is counted, as visits.' };
  return { limit: { bound, number: value, unit: plain } };
}

interface Props {
  value: TypedLimit;
  problem: string | undefined;
  onChange(value: TypedLimit): void;
}

/** The number of a limit, which requests are held against in the checklist. */
export function LimitFields({ value, problem, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field
      label="The number, if it has one"
      hint="Requests for the same kind of thing are held against it in the checklist."
      validationState={problem === undefined ? 'none' : 'error'}
      validationMessage={problem}
    >
      <div className={styles.row}>
        <Dropdown
          className={styles.part}
          aria-label="Bound"
          value={BOUNDS.find(([bound]) => bound === value.bound)?.[1] ?? ''}
          selectedOptions={[value.bound]}
          onOptionSelect={(_, { optionValue }) => {
            const bound = BOUNDS.find(([one]) => one === optionValue)?.[0];
            if (bound !== undefined) onChange({ ...value, bound });
          }}
        >
          {BOUNDS.map(([bound, label]) => (
            <Option key={bound} value={bound}>
              {label}
            </Option>
          ))}
        </Dropdown>
        <Input
          className={styles.part}
          aria-label="Number"
          inputMode="decimal"
          value={value.number}
          onChange={(_, { value: number }) => onChange({ ...value, number })}
        />
        <Input
          className={styles.part}
          aria-label="Unit"
          placeholder="e.g. visits"
          maxLength={LONGEST_UNIT}
          value={value.unit}
          onChange={(_, { value: unit }) => onChange({ ...value, unit })}
        />
      </div>
    </Field>
  );
}
