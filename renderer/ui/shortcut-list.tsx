import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { shortcutsOf, useAllCommands } from '../lib/commands.ts';
import { SHORTCUT_SCOPES } from '../lib/shortcuts.ts';
import { KeyCaps } from './key-caps.tsx';

const useStyles = makeStyles({
  root: { columnWidth: '320px', columnGap: '40px' },
  group: { paddingBottom: '16px' },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '16px',
    minHeight: '32px',
    breakInside: 'avoid',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { display: 'flex', gap: '12px' },
});

/** Every shortcut that works now, by where it works. */
export function ShortcutList() {
  const styles = useStyles();
  const shortcuts = shortcutsOf(useAllCommands());
  const groups = SHORTCUT_SCOPES.map((scope) => ({
    scope,
    rows: shortcuts.filter((one) => one.scope === scope),
  })).filter((group) => group.rows.length > 0);
  return (
    <div className={styles.root}>
      {groups.map(({ scope, rows }) => (
        <section key={scope} aria-label={scope} className={styles.group}>
          <Subtitle2 as="h3">{scope}</Subtitle2>
          <ul className={styles.list}>
            {rows.map(({ id, label, keys }) => (
              <li key={id} className={styles.row}>
                <Text>{label}</Text>
                <span className={styles.keys}>
                  {keys.map((chord) => (
                    <KeyCaps key={chord} chord={chord} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
