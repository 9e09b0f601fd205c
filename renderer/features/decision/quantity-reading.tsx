import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular, WarningRegular } from '@fluentui/react-icons';
import { useDeferredValue } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { type QuantityLine, quantityLines } from '../../../shared/entry/quantity-lines.ts';
import { factsOfRequest } from '../../../shared/letter/parse/read-request.ts';
import { today } from '../../lib/today.ts';
import { useCaseSession } from './case-session.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  enter: { alignSelf: 'flex-start' },
  differs: { color: tokens.colorStatusWarningForeground3 },
});

/** What the quantities of the item come to, as of the last pause in typing, beside the request as it was typed. */
export function QuantityReading({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const imrCase = useDeferredValue(useCaseSession((session) => session.checked));
  const change = useCaseSession((session) => session.change);
  const lines = quantityLines(imrCase, item.id);
  const read = item.quantity === undefined ? factsOfRequest(item.request, today()).quantity : undefined;
  return (
    <>
      {lines.length > 0 && <Lines lines={lines} />}
      {read?.amount !== undefined && (
        <Button
          size="small"
          className={styles.enter}
          onClick={() => change({ field: 'item.quantity', item: item.id, value: read })}
        >
          Enter {read.amount} {read.unit}
        </Button>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly QuantityLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Quantities as read">
      {lines.map(({ text, differs }) => (
        <li key={text} className={styles.line}>
          {differs ? (
            <WarningRegular className={styles.differs} aria-label="Differs" />
          ) : (
            <CalculatorRegular aria-hidden />
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
