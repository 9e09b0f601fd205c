import { Button, makeStyles } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { goTo } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';

const useStyles = makeStyles({ open: { alignSelf: 'flex-start' } });

/** The way to the audit log. */
export function AuditSettings() {
  const styles = useStyles();
  return (
    <Card
      title="Audit log"
      lead="When the desk was opened and locked, and what was done with each case. Entries are never changed or deleted."
    >
      <Button className={styles.open} icon={<HistoryRegular />} onClick={() => void goTo('audit')}>
        Open the audit log
      </Button>
    </Card>
  );
}
