import { Button, Field, Input, Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Licence } from '../../../shared/domain/reviewer.ts';
import { US_STATES } from '../../lib/us-states.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
    minWidth: 0,
    margin: 0,
  },
  row: {
    display: 'grid',
    width: '100%',
    gridTemplateColumns: 'minmax(120px, 1.2fr) minmax(96px, 1fr) minmax(128px, 1fr) 32px',
    gap: '8px',
    alignItems: 'end',
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  value: Licence[];
  onChange: (value: Licence[]) => void;
  problem?: string | undefined;
}

/** Medical licenses, one a row: state, number, expiry. */
export function LicenceList({ value, onChange, problem }: Props) {
  const styles = useStyles();
  const id = useId();
  const change = (index: number, next: Licence) =>
    onChange(value.map((one, at) => (at === index ? next : one)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out with the rest of the form.
    <div role="group" aria-labelledby={id} className={styles.root}>
      <Label id={id} required>
        Licenses
      </Label>
      {value.map((licence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a license has no identity but its place.
        <div key={index} className={styles.row}>
          <Field label="State" size="small">
            <Select
              value={licence.state}
              onChange={(_, { value: state }) => change(index, { ...licence, state })}
            >
              <option value="">Choose a state</option>
              {US_STATES.map((state) => (
                <option key={state}>{state}</option>
              ))}
            </Select>
          </Field>
          <Field label="Number" size="small">
            <Input
              autoComplete="off"
              value={licence.number ?? ''}
              onChange={(_, { value: number }) => change(index, withNumber(licence, number))}
            />
          </Field>
          <Field label="Expires" size="small">
            <Input
              type="date"
              value={licence.expires ?? ''}
              onChange={(_, { value: expires }) => change(index, withExpiry(licence, expires))}
            />
          </Field>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Remove the license${licence.state === '' ? '' : ` of ${licence.state}`}`}
            disabled={value.length === 1}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {problem !== undefined && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        onClick={() => onChange([...value, { state: '' }])}
      >
        Add a license
      </Button>
    </div>
  );
}

/** An empty optional field is left out: the schema knows no empty dates. */
function withNumber({ number: _, ...rest }: Licence, number: string): Licence {
  return number === '' ? rest : { ...rest, number };
}

function withExpiry({ expires: _, ...rest }: Licence, expires: string): Licence {
  return expires === '' ? rest : { ...rest, expires };
}
