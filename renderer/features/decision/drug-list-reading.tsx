import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PillRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type DrugLookUp, formularyContracts } from '../../../shared/contracts/formulary.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { printAnswer } from '../../../shared/formulary/print-answer.ts';
import { readItems } from '../../../shared/rules/texts/read-texts.ts';
import { call } from '../../lib/client.ts';
import { errorText } from '../../lib/notify.ts';
import { queryKey } from '../../lib/queries.ts';
import { goToSettings } from '../../lib/session.ts';
import { useCaseSession } from './case-session.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  drug: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', gap: '6px' },
  icon: { marginTop: '2px' },
  row: { paddingLeft: '22px' },
  import: { alignSelf: 'flex-start' },
});

const KEPT_MS = 15_000;

/** What the drug list in force says of the drugs that the request names. Nothing of it is printed. */
export function DrugListReading({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const imrCase = useDeferredValue(useCaseSession((session) => session.checked));
  const text = readItems(imrCase).find((read) => read.item.id === item.id)?.request.text ?? '';
  const day = imrCase.caseBlock?.decisionDate?.iso ?? null;
  const { data, error } = useQuery({
    queryKey: queryKey(formularyContracts.named, { day, text }),
    queryFn: () => call(formularyContracts.named, { day, text }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    // What was typed on the way to a request is of no use for long.
    gcTime: KEPT_MS,
  });
  if (error !== null)
    return <span className={styles.root}>{`The drug list could not be looked up: ${errorText(error)}`}</span>;
  if (data === undefined || data.names.length === 0 || text.trim() === '') return null;
  return (
    <div className={styles.root}>
      <ul className={styles.list} aria-label="The drug list">
        {data.answers.map((answer) => {
          const [first, ...rows] = printAnswer(answer);
          return (
            <li key={answer.asked}>
              <div className={styles.drug}>
                <PillRegular className={styles.icon} aria-hidden />
                <span>{first}</span>
              </div>
              {rows.map((row) => (
                <div key={row} className={styles.row}>
                  {row.trim()}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      <span className={styles.row}>{sourceOf(data, day)}</span>
      {data.list === null && (
        <Button size="small" className={styles.import} onClick={() => void goToSettings('drug-lists')}>
          {data.fit === 'no-list' ? 'Import the MTUS drug list…' : 'Drug lists…'}
        </Button>
      )}
    </div>
  );
}

function sourceOf({ fit, list }: DrugLookUp, day: string | null): string {
  const on = day === null ? '' : ` on ${printDate({ iso: day })}`;
  if (fit === 'no-list') return 'Whether this drug is exempt is not looked up: no drug list is here.';
  if (list === null) return `No drug list that is here was in force${on}.`;
  const title = list.title ?? list.file;
  if (list.effective === null) return `By ${title}. Since when it is in force is not known.`;
  return `By ${title}, in force from ${printDate({ iso: list.effective })}.`;
}
