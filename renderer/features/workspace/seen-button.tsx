import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import { useCaseSession } from '../decision/case-session.ts';
import { useGoToUnseen } from './use-reader-commands.ts';
import { percentSeen, useSeen } from './use-seen.ts';

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    minWidth: 'auto',
    paddingInline: '8px',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** How much of the records was seen; leads to the next page that was not. */
export function SeenButton() {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const seen = useSeen(caseId);
  const go = useGoToUnseen();
  if (seen === undefined || seen.pages === 0) return null;
  const percent = `${percentSeen(seen)} %`;
  const said = `${seen.seen} of ${seen.pages} pages seen, ${percent}`;
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      icon={<EyeRegular />}
      title={`${said}. Go to the next one that was not (N)`}
      aria-label={`${said}. Go to the next unseen page`}
      onClick={go}
    >
      {percent}
    </Button>
  );
}
