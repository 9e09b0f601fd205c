import { Button, Field, Input, Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';
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
    gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr) 32px',
    gap: '8px',
    alignItems: 'end',
    '& .fui-Input, & .fui-Select__select': { width: '100%', minWidth: 0 },
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
    <div role="group" aria-labelledby={id} className={styles.root}>
      <Label id={id} required>
        Licenses
      </Label>
      {value.map((licence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a license has no identity but its place.
        <div key={index} className={styles.row}>
          <Field label={label('State', index)}>
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
          <Field label={label('Number', index)}>
            <Input
              autoComplete="off"
              value={licence.number ?? ''}
              onChange={(_, { value: number }) => change(index, withNumber(licence, number))}
            />
          </Field>
          <Field label={label('Expires', index)}>
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

/** Labels stand over the first row alone; for the others they are there to be read out. */
function label(text: string, index: number): { children: ReactNode; size: 'small' } {
  return { children: index === 0 ? text : <span className="off-screen">{text}</span>, size: 'small' };
}

/** An empty optional field is left out: the schema knows no empty dates. */
function withNumber({ number: _, ...rest }: Licence, number: string): Licence {
  return number === '' ? rest : { ...rest, number };
}

function withExpiry({ expires: _, ...rest }: Licence, expires: string): Licence {
  return expires === '' ? rest : { ...rest, expires };
}
