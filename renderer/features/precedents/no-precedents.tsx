import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons';
import { ImportRows } from './import-rows.tsx';
import type { PrecedentImportActions } from './use-precedent-imports.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    maxWidth: '600px',
    margin: '10vh auto 0',
    padding: '0 24px 48px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  text: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
  imports: { alignSelf: 'stretch', textAlign: 'left' },
});

/** No past determinations yet: what to do. */
export function NoPrecedents({ imports }: { imports: PrecedentImportActions }) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-pane="page">
      <GavelRegular className={styles.icon} aria-hidden />
      <Title2 as="h1">No past determinations yet</Title2>
      <Text className={styles.text}>
        Choose a folder with posted determination letters (PDF, Word or text; folders in it count too). Each
        letter’s requests, decisions, guidelines and rationales can then be searched and read beside the item
        that you decide. Determinations that you sign are kept here by themselves.
      </Text>
      <Button appearance="primary" size="large" disabled={imports.busy} onClick={imports.start}>
        Import a folder of letters…
      </Button>
      {imports.rows.length > 0 && (
        <div className={styles.imports}>
          <ImportRows actions={imports} />
        </div>
      )}
    </div>
  );
}
