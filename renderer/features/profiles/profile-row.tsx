import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ProfileRow } from '../../../shared/contracts/profiles.ts';
import { count, printWhen } from '../../lib/format.ts';
import { openProfile } from '../../lib/session.ts';
import { useProfileActions } from './use-profile-actions.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 240px', minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', gap: '4px' },
});

/** A letter profile with what can be done with it. */
export function ProfileRowView({ row }: { row: ProfileRow }) {
  const styles = useStyles();
  const { id, name, builtIn, removed, hasDraft } = row;
  const actions = useProfileActions();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>
          <Text weight="semibold" className={removed ? styles.quiet : ''}>
            {name}
          </Text>
          {hasDraft && (
            <Badge appearance="tint" color="warning">
              Changes not saved as a version
            </Badge>
          )}
          {removed && (
            <Badge appearance="outline" color="informative">
              Removed
            </Badge>
          )}
        </span>
        <Text size={200} className={styles.quiet}>
          {factsOf(row)}
        </Text>
      </div>
      <div className={styles.tools}>
        {removed ? (
          <Button size="small" aria-label={`Bring back ${name}`} onClick={() => actions.bringBack(id)}>
            Bring back
          </Button>
        ) : builtIn ? (
          <Button
            size="small"
            aria-label={`Copy ${name} to edit`}
            disabledFocusable={actions.isCopying}
            onClick={() => actions.copyToEdit(id)}
          >
            Copy to edit
          </Button>
        ) : (
          <Button size="small" aria-label={`Edit ${name}`} onClick={() => void openProfile(id)}>
            Edit
          </Button>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={`More about ${name}`}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void openProfile(id)}>{builtIn ? 'Look at it' : 'Open'}</MenuItem>
              {!builtIn && <MenuItem onClick={() => actions.copyToEdit(id)}>Copy to edit</MenuItem>}
              <MenuItem onClick={() => actions.exportFile(id)}>Export…</MenuItem>
              {!builtIn && !removed && (
                <MenuItem onClick={() => actions.remove(id, name)}>Remove from the list</MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </li>
  );
}

function factsOf({ builtIn, version, savedAt, cases }: ProfileRow): string {
  const where =
    builtIn || savedAt === null
      ? 'Comes with IMR Desk'
      : `Version ${version}, ${printWhen(savedAt, new Date())}`;
  return cases === 0 ? `${where} · in no case` : `${where} · in ${count(cases, 'case')}`;
}
