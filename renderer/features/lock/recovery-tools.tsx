import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular, PrintRegular } from '@fluentui/react-icons';
import { copyText } from '../../lib/clipboard.ts';
import { useNotify } from '../../lib/notify.ts';

const useStyles = makeStyles({ root: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });

/** Ways to keep a recovery key that is on screen. What is printed is the `RecoverySheet` beside it. */
export function RecoveryTools({ recoveryKey }: { recoveryKey: string }) {
  const styles = useStyles();
  const notify = useNotify();
  const copy = async () => {
    if (await copyText(recoveryKey)) {
      notify.success('Recovery key copied', {
        detail: 'Paste it into a password manager, then copy something else.',
      });
    } else {
      notify.warning('The recovery key was not copied', { detail: 'Print it or write it down instead.' });
    }
  };
  return (
    <div className={styles.root}>
      <Button icon={<PrintRegular />} onClick={() => window.print()}>
        Print
      </Button>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
