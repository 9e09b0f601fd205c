import { makeStyles, tokens } from '@fluentui/react-components';
import { isMacPlatform, printChord } from '../lib/shortcuts.ts';

const useStyles = makeStyles({
  chord: { display: 'inline-flex', gap: '4px', whiteSpace: 'nowrap' },
  key: {
    minWidth: '20px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
});

/** A chord such as `Mod+K` as keycaps of this platform. */
export function KeyCaps({ chord }: { chord: string }) {
  const styles = useStyles();
  return (
    <span className={styles.chord}>
      {printChord(chord, isMacPlatform()).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
