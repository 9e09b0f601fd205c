import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftFacts } from '../../../../shared/contracts/drafting.ts';
import { printDate } from '../../../../shared/domain/dates.ts';
import { count } from '../../../lib/format.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  list: {
    margin: 0,
    padding: '0 0 0 4px',
    listStyleType: 'none',
    maxHeight: '320px',
    overflowY: 'auto',
    '@media (max-width: 700px)': { maxHeight: '150px' },
  },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  records: DraftFacts['records'];
  isUsed(id: string): boolean;
  onUse(id: string, isUsed: boolean): void;
}

/** The records by their days, the latest first: those that are left out tell nothing. */
export function RecordList({ records, isUsed, onUse }: Props) {
  const styles = useStyles();
  const latestFirst = [...records].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <section className={styles.root} aria-label="Records">
      <Text as="h3" weight="semibold">
        Records
      </Text>
      <ul className={styles.list}>
        {latestFirst.map(({ id, title, date, facts }) => (
          <li key={id}>
            <Checkbox
              checked={isUsed(id)}
              onChange={(_, { checked }) => onUse(id, checked === true)}
              label={
                <>
                  {title}
                  <Text size={200} className={styles.about}>
                    {date === null ? 'No date' : printDate({ iso: date })}, {count(facts.length, 'fact')}
                  </Text>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
