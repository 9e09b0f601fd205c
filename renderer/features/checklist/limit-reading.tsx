import { makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons';
import { useDeferredValue } from 'react';
import type { CheckedCriterion } from '../../../shared/domain/checklist.ts';
import { compareWithLimit, printComparison } from '../../../shared/rules/checklist/limit-comparison.ts';
import { useCaseSession } from '../decision/case-session.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  itemId: string;
  criterion: CheckedCriterion;
}

/** What the request comes to against the limit of a criterion, as of the last pause in typing. It says two numbers, and decides nothing. */
export function LimitReading({ itemId, criterion }: Props) {
  const styles = useStyles();
  const item = useDeferredValue(
    useCaseSession(({ checked }) => checked.items.find(({ id }) => id === itemId)),
  );
  const comparison = item === undefined ? undefined : compareWithLimit(item, criterion);
  if (comparison === undefined) return null;
  return (
    <p className={styles.root}>
      <CalculatorRegular aria-hidden />
      <span>{printComparison(comparison)}</span>
    </p>
  );
}
