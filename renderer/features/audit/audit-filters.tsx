import { Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { AUDIT_GROUPS } from '../../../shared/domain/audit.ts';
import type { caseChoices } from './case-names.ts';
import type { AuditFilter } from './use-audit-log.ts';

const useStyles = makeStyles({
  // Grow from narrow: enlarged to 200 % they stand below each other.
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '12px' },
  text: { flex: '1 1 240px', maxWidth: '400px' },
  box: { maxWidth: '100%', width: '100%' },
  choice: { flex: '0 1 220px', minWidth: '160px' },
});

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  choices: ReturnType<typeof caseChoices>;
  textBox: RefObject<HTMLInputElement | null>;
}

/** Words, kind and case; all of them have to fit. */
export function AuditFilters({ filter, onChange, choices, textBox }: Props) {
  const styles = useStyles();
  return (
    <search className={styles.root}>
      <Field label="Words" className={styles.text}>
        <SearchBox
          ref={textBox}
          className={styles.box}
          placeholder="What happened, number or checksum"
          value={filter.text}
          onChange={(_, { value }) => onChange({ ...filter, text: value })}
        />
      </Field>
      <Field label="About" className={styles.choice}>
        <Select value={filter.group} onChange={(_, { value }) => onChange({ ...filter, group: value })}>
          <option value="">Everything</option>
          {AUDIT_GROUPS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Case" className={styles.choice}>
        <Select value={filter.caseId} onChange={(_, { value }) => onChange({ ...filter, caseId: value })}>
          <option value="">All cases</option>
          {choices.present.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {choices.deleted.length > 0 && (
            <optgroup label="Deleted">
              {choices.deleted.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
    </search>
  );
}
