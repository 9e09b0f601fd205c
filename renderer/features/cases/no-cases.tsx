import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { goTo } from '../../lib/session.ts';
import type { CaseActions } from './use-case-actions.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    maxWidth: '560px',
    margin: '12vh auto 0',
    padding: '0 24px 48px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  text: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

/** No cases yet: what to do. */
export function NoCases({ actions }: { actions: CaseActions }) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-pane="page">
      <FolderOpenRegular className={styles.icon} aria-hidden />
      <Title2 as="h1">No cases yet</Title2>
      <Text className={styles.text}>
        Drop the case package that the organization sent you on the window, or drop the records of a case. The
        sample case is fictional and complete: records, disputed items and a letter to look at and try things
        on.
      </Text>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" disabled={actions.busy} onClick={actions.addSample}>
          Open the sample case
        </Button>
        <Button size="large" disabled={actions.busy} onClick={actions.create}>
          New case
        </Button>
        <Button size="large" disabled={actions.busy} onClick={actions.importPackage}>
          Import case package…
        </Button>
        <Button size="large" disabled={actions.busy} onClick={actions.importJson}>
          Import case file
        </Button>
        <Button size="large" disabled={actions.busy} onClick={actions.importLetters}>
          Import a letter…
        </Button>
        <Button size="large" appearance="transparent" onClick={() => void goTo('verify')}>
          Verify a letter
        </Button>
      </div>
    </div>
  );
}
