import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { type DisputedItem, type Outcome, outcomeSchema } from '../../../shared/domain/item.ts';
import { decide } from '../../../shared/entry/decide.ts';
import { useCaseSessionStore } from './case-session.ts';
import { useFocusTarget } from './focus-place.ts';
import { sameItemFields } from './same-item.ts';
import { useDecide } from './use-decide.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'row', flexWrap: 'wrap', gap: '8px' },
  card: {
    flex: '1 1 240px',
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    '& .fui-Radio': { width: '100%' },
    '& .fui-Radio__label': { flexGrow: 1 },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  },
  word: { fontWeight: tokens.fontWeightSemibold },
  meaning: { display: 'block', color: tokens.colorNeutralForeground2 },
});

const MEANINGS: Record<Outcome, { word: string; meaning: string }> = {
  upheld: { word: 'Upheld', meaning: 'The denial stands: not medically necessary' },
  overturned: { word: 'Overturned', meaning: 'The treatment is medically necessary' },
};

/** The decision: there is no third word. */
export const OutcomeField = memo(function OutcomeField({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const carryOut = useDecide();
  const target = useFocusTarget('item.outcome', item.id);
  return (
    <div {...target}>
      <Field label="Decision" required>
        <RadioGroup
          className={styles.group}
          value={item.outcome ?? ''}
          onChange={(_, { value }) => {
            const outcome = outcomeSchema.safeParse(value);
            if (outcome.success) carryOut(decide(store.getState().case, item.id, outcome.data));
          }}
        >
          {outcomeSchema.options.map((outcome) => (
            <div
              key={outcome}
              className={mergeClasses(styles.card, outcome === item.outcome && styles.chosen)}
            >
              <Radio
                value={outcome}
                label={
                  <>
                    <span className={styles.word}>{MEANINGS[outcome].word}</span>
                    <span className={styles.meaning}>{MEANINGS[outcome].meaning}</span>
                  </>
                }
              />
            </div>
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}, sameItemFields('outcome'));
