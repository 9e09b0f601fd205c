import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { ITEM_STEPS, type StepId } from './item-steps.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  number: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '22px',
    height: '22px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One of the four steps of deciding an item, under its numbered heading. */
export function ItemStep({ id, children }: { id: StepId; children: ReactNode }) {
  const styles = useStyles();
  const headingId = useId();
  const index = ITEM_STEPS.findIndex((step) => step.id === id);
  return (
    <section className={styles.root} aria-labelledby={headingId} data-step={id}>
      <h3 className={styles.heading} id={headingId}>
        <span className={styles.number} aria-hidden>
          {index + 1}
        </span>
        {ITEM_STEPS[index]?.name}
      </h3>
      {children}
    </section>
  );
}
