import { makeStyles, tokens } from '@fluentui/react-components';
import { createPortal } from 'react-dom';
import { printFull } from '../../lib/format.ts';

const useStyles = makeStyles({
  key: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, max-content)',
    justifyContent: 'center',
    gap: '8px 40px',
    margin: 0,
    padding: '20px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    userSelect: 'text',
  },
});

/** The groups of a key as the vault printed it, parted by hyphens or spaces. */
export function keyGroups(recoveryKey: string): string[] {
  return recoveryKey.split(/[\s-]+/).filter(Boolean);
}

/** The recovery key in its groups, read out group by group. */
export function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  const styles = useStyles();
  return (
    <div className={styles.key} data-testid="recovery-key">
      {keyGroups(recoveryKey).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike.
        <span key={index}>{group}</span>
      ))}
    </div>
  );
}

/** The sheet that is printed: outside of the page's root, shown in print alone (see app.css). */
export function RecoverySheet({ recoveryKey, folder }: { recoveryKey: string; folder: string }) {
  return createPortal(
    <div className="print-sheet">
      <h1>IMR Desk recovery key</h1>
      <p>
        Opens the cases on this computer when the passphrase is forgotten. Keep it apart from the computer.
      </p>
      <ol className="print-key">
        {keyGroups(recoveryKey).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike.
          <li key={index}>{group}</li>
        ))}
      </ol>
      <p>Printed {printFull(new Date())}</p>
      <p>Cases kept in {folder}</p>
    </div>,
    document.body,
  );
}
