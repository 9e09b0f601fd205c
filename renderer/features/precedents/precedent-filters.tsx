import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { memo } from 'react';
import type { PrecedentChoices } from '../../../shared/contracts/precedents.ts';
import { chosenValue, countFilters, NO_FILTER, type PrecedentFilter, withFacet } from './precedent-view.ts';

const useStyles = makeStyles({
  // Grow from narrow: enlarged to 200 % they stand below each other.
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px' },
  choice: {
    flex: '1 1 150px',
    minWidth: '130px',
    maxWidth: '240px',
    '& .fui-Select, & select': { minWidth: 0 },
  },
  year: { flex: '0 1 100px' },
});

type Choice = PrecedentChoices['choices'][number];

const FIELDS = [
  ['category', 'Category', 'All categories'],
  ['part', 'Body part', 'All parts'],
  ['guideline', 'Guideline', 'All guidelines'],
  ['section', 'Section', 'All sections'],
  ['specialty', 'Specialty', 'All specialties'],
  ['outcome', 'Decision', 'Both'],
  ['origin', 'From', 'Own and posted'],
] as const;

interface Props {
  filter: PrecedentFilter;
  choices: readonly Choice[];
  onChange(filter: PrecedentFilter): void;
}

/**
 * What requests are narrowed down to: each list says how many requests a choice has in all. Hundreds of choices are sorted for
 * it, and none of them changes with what is typed.
 */
export const PrecedentFilters = memo(function PrecedentFilters({ filter, choices, onChange }: Props) {
  const styles = useStyles();
  const guideline = choices.find(
    ({ kind, value }) => kind === 'guideline' && value === chosenValue(filter, 'guideline'),
  );
  return (
    <div className={styles.root} role="group" aria-label="Narrow down">
      {FIELDS.map(([kind, label, all]) => {
        if (kind === 'section' && guideline === undefined) return null;
        const within = kind === 'section' ? (guideline?.label ?? '') : undefined;
        return (
          <Field key={kind} label={label} className={styles.choice}>
            <Select
              value={chosenValue(filter, kind)}
              onChange={(_, { value }) => onChange(withFacet(filter, kind, value))}
            >
              <option value="">{all}</option>
              {listOf(choices, kind, within).map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {`${capital(nameIn(choice, within))} (${choice.items.toLocaleString('en-US')})`}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Years filter={filter} choices={choices} onChange={onChange} />
      {countFilters(filter) > 0 && <Button onClick={() => onChange(NO_FILTER)}>Clear</Button>}
    </div>
  );
});

function Years({ filter, choices, onChange }: Props) {
  const styles = useStyles();
  const years = choices
    .filter(({ kind }) => kind === 'year')
    .map(({ label }) => Number(label))
    .sort((one, other) => one - other);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const change = (part: { from?: number; to?: number }): void => {
    const { from, to } = { from: first, to: last, ...filter.years, ...part };
    // The end that was not touched gives way.
    const span = from <= to ? { from, to } : part.from === undefined ? { from: to, to } : { from, to: from };
    onChange({ ...filter, years: span.from === first && span.to === last ? null : span });
  };
  const options = years.map((year) => (
    <option key={year} value={year}>
      {year}
    </option>
  ));
  return (
    <>
      <Field label="Decided from" className={styles.year}>
        <Select
          value={filter.years?.from ?? first}
          onChange={(_, { value }) => change({ from: Number(value) })}
        >
          {options}
        </Select>
      </Field>
      <Field label="to" className={styles.year}>
        <Select value={filter.years?.to ?? last} onChange={(_, { value }) => change({ to: Number(value) })}>
          {options}
        </Select>
      </Field>
    </>
  );
}

/** By name, so that one is found; decisions and origins as they are counted. */
function listOf(choices: readonly Choice[], kind: Choice['kind'], within: string | undefined): Choice[] {
  const title = within === undefined ? undefined : titleOf(within);
  return choices
    .filter((one) => one.kind === kind && (title === undefined || one.label.startsWith(`${title}: `)))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

/** `MTUS: Knee Complaints` is the chapter “Knee Complaints” of its sections. */
function titleOf(guideline: string): string {
  return guideline.replace(/^MTUS: /, '');
}

function nameIn({ label }: Choice, within: string | undefined): string {
  return within === undefined ? label : label.slice(titleOf(within).length + 2);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
