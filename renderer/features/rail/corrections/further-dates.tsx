import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Encounter } from '../../../../shared/contracts/encounters.ts';
import { furtherDays } from './record-form.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  label: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  record: Encounter;
  /** The date as it is typed. */
  chosen: string;
  choose: (date: string) => void;
}

/** Other days of visits that the record's pages tell of: one of them may be its date of service. */
export function FurtherDates({ record, chosen, choose }: Props) {
  const styles = useStyles();
  const days = furtherDays(record);
  if (days.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label="Other days on its pages">
      <Text size={200} className={styles.label}>
        Other days on its pages:
      </Text>
      {days.map((day) => (
        <Button
          key={day}
          size="small"
          appearance={day === chosen.trim() ? 'primary' : 'secondary'}
          aria-pressed={day === chosen.trim()}
          onClick={() => choose(day)}
        >
          {day}
        </Button>
      ))}
    </div>
  );
}
