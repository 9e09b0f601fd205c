import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { type Agreement, agreementSchema, EMPTY_WORKSHEET } from '../../../shared/domain/worksheet.ts';
import { isBasisEqual } from '../../../shared/entry/same-basis.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';

const WORDS: Record<Agreement, string> = {
  agrees: 'Right for the request',
  'in part': 'Right in part',
  disagrees: 'Not the right one',
};

/** What the reviewer makes of what the claims administrator cited: kept with the item, printed nowhere. */
export function AgreementField({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const { administrator, reviewer } = item.bases;
  if (administrator === undefined || administrator.kind === 'none') return null;
  const said = item.worksheet?.agreement;
  const isSame = said === undefined && reviewer !== undefined && isBasisEqual(administrator, reviewer);
  return (
    <Field label="The claims administrator's guideline is" {...(isSame && { hint: 'You cite the same.' })}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={said ?? ''}
        onChange={(_, { value }) => {
          const agreement = agreementSchema.safeParse(value);
          if (!agreement.success) return;
          const worksheet = { ...(item.worksheet ?? EMPTY_WORKSHEET), agreement: agreement.data };
          change({ field: 'item.worksheet', item: item.id, value: worksheet });
        }}
      >
        {agreementSchema.options.map((one) => (
          <Radio key={one} value={one} label={WORDS[one]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
