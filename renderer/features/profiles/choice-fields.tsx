import { Field, makeStyles, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { Copy } from '../../../shared/letter/profile.ts';
import { useEditing } from './editor-context.ts';

const useStyles = makeStyles({
  switches: { display: 'flex', flexWrap: 'wrap', columnGap: '20px' },
  radios: { flexWrap: 'wrap' },
});

interface ChoiceProps<T extends string> {
  label: string;
  hint?: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChoose(value: T): void;
}

/** One of a few. */
export function ChoiceField<T extends string>({ label, hint, options, value, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        disabled={isReadOnly}
        value={value}
        onChange={(_, chosen) => {
          const found = options.find(([id]) => id === chosen.value);
          if (found) onChoose(found[0]);
        }}
      >
        {options.map(([id, name]) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const COPY_NAMES = { served: 'Served copy', posted: 'Posted copy', returned: 'Copy that goes back' } as const;

interface CopiesProps<K extends keyof typeof COPY_NAMES> {
  label: string;
  hint?: string;
  copies: readonly K[];
  value: Readonly<Record<K, boolean>>;
  onSwitch(copy: K, isOn: boolean): void;
}

/** Yes or no for each copy of the letter. */
export function CopySwitches<K extends keyof typeof COPY_NAMES>(props: CopiesProps<K>) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const { label, hint, copies, value, onSwitch } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <div className={styles.switches} role="group" aria-label={label}>
        {copies.map((copy) => (
          <Switch
            key={copy}
            disabled={isReadOnly}
            label={COPY_NAMES[copy]}
            checked={value[copy]}
            onChange={(_, { checked }) => onSwitch(copy, checked)}
          />
        ))}
      </div>
    </Field>
  );
}

interface SwitchProps {
  label: string;
  value: boolean;
  onSwitch(isOn: boolean): void;
}

/** Yes or no. */
export function SwitchField({ label, value, onSwitch }: SwitchProps) {
  const { isReadOnly } = useEditing();
  return (
    <Switch
      disabled={isReadOnly}
      label={label}
      checked={value}
      onChange={(_, { checked }) => onSwitch(checked)}
    />
  );
}

export const COPIES: readonly Copy[] = ['served', 'posted'];
