import { Dropdown, Field, Input, Option, Text } from '@fluentui/react-components';
import {
  applicabilitySchema,
  EVIDENCE_ORDER,
  evidenceLevelSchema,
  type Weighed,
} from '../../../shared/domain/worksheet.ts';
import { APPLICABILITY, EVIDENCE_LEVELS, weighsMost } from '../../../shared/entry/weigh-evidence.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';

const NOT_RATED = 'not rated';

/** Recommendations that compete, rated by 8 CCR 9792.25.1: whether the evidence applies, then its level. */
export function WeighedFields({
  weighed,
  onChange,
}: {
  weighed: readonly Weighed[];
  onChange(weighed: Weighed[]): void;
}) {
  const styles = useFormStyles();
  const most = weighsMost(weighed);
  return (
    <>
      <RowList
        label="Recommendations that compete (8 CCR 9792.25.1)"
        rows={weighed}
        onChange={onChange}
        fresh={(): Weighed => ({ recommendation: '' })}
        addLabel="Weigh a recommendation"
        rowName="recommendation"
      >
        {(one, { index, set, remove }) => {
          const { applicability, level, recommendation } = one;
          return (
            <div className={styles.row} role="group" aria-label={`Recommendation ${index + 1}`}>
              <Field label="Recommendation" className={styles.grow}>
                <Input
                  value={recommendation}
                  onChange={(_, { value }) => set({ ...one, recommendation: value })}
                />
              </Field>
              <Field label="Its evidence" className={styles.medium}>
                <Dropdown
                  value={applicability === undefined ? NOT_RATED : APPLICABILITY[applicability]}
                  selectedOptions={[applicability ?? NOT_RATED]}
                  onOptionSelect={(_, { optionValue }) => {
                    set({ ...one, applicability: applicabilitySchema.safeParse(optionValue).data });
                  }}
                >
                  <Option value={NOT_RATED}>{NOT_RATED}</Option>
                  {applicabilitySchema.options.map((option) => (
                    <Option key={option} value={option}>
                      {APPLICABILITY[option]}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
              <Field label="Level" className={styles.narrow}>
                <Dropdown
                  value={level ?? '–'}
                  selectedOptions={[level ?? NOT_RATED]}
                  onOptionSelect={(_, { optionValue }) => {
                    set({ ...one, level: evidenceLevelSchema.safeParse(optionValue).data });
                  }}
                >
                  <Option value={NOT_RATED}>{NOT_RATED}</Option>
                  {EVIDENCE_ORDER.map((option) => (
                    <Option key={option} value={option} text={option}>
                      {`${option}: ${EVIDENCE_LEVELS[option]}`}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
              {remove}
            </div>
          );
        }}
      </RowList>
      {most !== undefined && (
        <Text size={200} className={styles.quiet}>
          By applicability, then level: {most.recommendation || 'a recommendation without a name'} weighs
          most.
        </Text>
      )}
    </>
  );
}
