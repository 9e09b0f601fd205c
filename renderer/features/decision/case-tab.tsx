import { Combobox, Field, Input, Option } from '@fluentui/react-components';
import { type CaseBlock, prioritySchema } from '../../../shared/domain/case.ts';
import { SPECIALTIES } from '../../../shared/domain/specialties.ts';
import { US_STATES } from '../../lib/us-states.ts';
import { NamesPicker } from '../../ui/names-picker.tsx';
import { AcceptanceSection } from '../acceptance/acceptance-section.tsx';
import { BlockPanel } from '../proposals/block-panel.tsx';
import { ReviewedSection } from '../proposals/reviewed/reviewed-section.tsx';
import { useCaseSession } from './case-session.ts';
import { DateField } from './date-field.tsx';
import { useFocusTarget } from './focus-place.ts';
import { useFormStyles } from './form-styles.ts';
import { PartiesFields } from './parties-fields.tsx';

const DATES: readonly [Exclude<keyof CaseBlock, 'caseNumber' | 'priority'>, string][] = [
  ['dateAssigned', 'Date assigned'],
  ['dateOfInjury', 'Date of injury'],
  ['decisionDate', 'Decision date'],
  ['urDenialDate', 'UR denial date'],
  ['applicationReceived', 'Application received'],
];

/** The case block, the credentials that the letter states, and the parties. */
export function CaseTab() {
  const styles = useFormStyles();
  return (
    <div className={styles.form}>
      <BlockPanel />
      <CaseBlockFields />
      <CredentialFields />
      <PartiesFields />
      <ReviewedSection />
      <AcceptanceSection />
    </div>
  );
}

function CaseBlockFields() {
  const styles = useFormStyles();
  const block = useCaseSession((session) => session.case.caseBlock);
  const change = useCaseSession((session) => session.change);
  const update = (part: Partial<CaseBlock>) => {
    const entries = Object.entries({ ...block, ...part }).filter(([, value]) => value !== undefined);
    // An empty case block is none: the letter then prints no table.
    change({ field: 'caseBlock', value: entries.length === 0 ? null : Object.fromEntries(entries) });
  };
  const target = useFocusTarget('caseBlock');
  return (
    <section className={styles.section} aria-label="Case block" {...target}>
      <h2 className={styles.heading}>Case block</h2>
      <div className={styles.grid}>
        <Field label="Case number" data-part="caseNumber">
          <Input
            value={block?.caseNumber ?? ''}
            placeholder="CM00-0000000"
            onChange={(_, { value }) => update({ caseNumber: value === '' ? undefined : value })}
          />
        </Field>
        <Field label="Priority" data-part="priority">
          <Combobox
            freeform
            value={block?.priority ?? ''}
            selectedOptions={block?.priority === undefined ? [] : [block.priority]}
            onChange={(event) =>
              update({ priority: event.target.value === '' ? undefined : event.target.value })
            }
            onOptionSelect={(_, { optionValue }) => update({ priority: optionValue })}
          >
            {prioritySchema.options.map((priority) => (
              <Option key={priority}>{priority}</Option>
            ))}
          </Combobox>
        </Field>
        {DATES.map(([field, label]) => (
          <DateField
            part={field}
            key={field}
            label={label}
            value={block?.[field]}
            onChange={(date) => update({ [field]: date })}
          />
        ))}
      </div>
    </section>
  );
}

function CredentialFields() {
  const styles = useFormStyles();
  const credentials = useCaseSession((session) => session.case.credentials);
  const change = useCaseSession((session) => session.change);
  const target = useFocusTarget('credentials');
  return (
    <section className={styles.section} aria-label="Credentials in this letter" {...target}>
      <h2 className={styles.heading}>Credentials in this letter</h2>
      <NamesPicker
        label="States of licensure"
        placeholder="Add a state"
        options={US_STATES}
        values={credentials.licensure}
        onChange={(licensure) =>
          change({ field: 'credentials', value: { licensure, specialties: credentials.specialties } })
        }
      />
      <NamesPicker
        label="Certifications and specialties"
        placeholder="Add a specialty"
        options={SPECIALTIES}
        values={credentials.specialties}
        onChange={(specialties) =>
          change({ field: 'credentials', value: { licensure: credentials.licensure, specialties } })
        }
      />
    </section>
  );
}
