import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftFacts } from '../../../../shared/contracts/drafting.ts';
import { printDate } from '../../../../shared/domain/dates.ts';
import { count } from '../../../lib/format.ts';
import { MovableList } from '../../../ui/movable-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  list: {
    paddingLeft: '4px',
    maxHeight: '320px',
    overflowY: 'auto',
    '@media (max-width: 700px)': { maxHeight: '150px' },
  },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** In the order in which they are told. */
  records: DraftFacts['records'];
  isUsed(id: string): boolean;
  onUse(id: string, isUsed: boolean): void;
  onOrder(ids: string[]): void;
}

/** The records in the order in which they are told: those that are left out tell nothing. */
export function RecordList({ records, isUsed, onUse, onOrder }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Records">
      <Text as="h3" weight="semibold">
        Records
      </Text>
      <MovableList rows={records} className={styles.list} onOrder={onOrder}>
        {({ id, title, date, facts }) => (
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
        )}
      </MovableList>
    </section>
  );
}
