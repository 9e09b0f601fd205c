import { Button, Field, Input, makeStyles, Tooltip } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { replaceAt, withoutAt } from './lists.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', gap: '4px', alignItems: 'center' },
  input: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

interface Props {
  /** In the singular: "Section". */
  label: string;
  values: readonly string[];
  onChange(values: string[]): void;
}

/** A short list of texts, one field each: titles hold commas, so commas cannot part them. */
export function ListField({ label, values, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={`${label}s`}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
        <div key={index} className={styles.row}>
          <Field className={styles.input}>
            <Input
              aria-label={`${label} ${index + 1}`}
              placeholder={`${label} ${index + 1}`}
              value={value}
              autoFocus={value === '' && index === values.length - 1}
              onChange={(_, { value: typed }) => onChange(replaceAt(values, index, typed))}
            />
          </Field>
          <Tooltip content={`Remove ${label.toLowerCase()} ${index + 1}`} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => onChange(withoutAt(values, index))}
            />
          </Tooltip>
        </div>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => onChange([...values, ''])}
      >
        Add a {label.toLowerCase()}
      </Button>
    </div>
  );
}
