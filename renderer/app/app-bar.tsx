import { Button, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import {
  FolderOpenRegular,
  GavelRegular,
  InfoRegular,
  KeyboardRegular,
  LibraryRegular,
  LockClosedRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useCaseBar } from '../lib/case-bar.ts';
import { goBack, goTo, lockNow } from '../lib/session.ts';
import { showDialog, useView } from '../lib/view-state.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { SaveState } from '../ui/save-state.tsx';
import { useCaseTitle } from './use-case-title.ts';

const OUT_OF_SIGHT = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' } as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '44px',
    flexShrink: 0,
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: { display: 'flex', alignItems: 'center', gap: '8px', marginRight: '12px', whiteSpace: 'nowrap' },
  // Enlarged to 200 % on a small screen, the case's title and the save state need the room.
  name: { '@media (max-width: 800px)': { display: 'none' } },
  nav: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  link: { minWidth: 'auto', height: '44px', borderRadius: 0, whiteSpace: 'nowrap' },
  lock: { minWidth: 'auto' },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  // Beside an open case there is room for their signs alone; their names are there to be read out.
  tucked: { '@media (max-width: 800px)': OUT_OF_SIGHT },
  tuckedEarly: { '@media (max-width: 1200px)': OUT_OF_SIGHT },
  title: {
    maxWidth: '320px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 800px)': { maxWidth: '130px' },
  },
  space: { flex: 1, minWidth: '8px' },
  save: { minWidth: 0, overflow: 'hidden', marginRight: '8px' },
});

/** The bar across the top: where the reviewer is, whether the case is saved, and the way to everything else. */
export function AppBar() {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const screen = useView((view) => view.screen);
  const save = useCaseBar((bar) => bar.save);
  const title = useCaseTitle();
  return (
    <header className={styles.bar} data-pane="bar">
      <div className={styles.brand}>
        <BrandMark />
        <Text weight="semibold" size={400} wrap={false} className={styles.name}>
          IMR Desk
        </Text>
      </div>
      <nav className={styles.nav} aria-label="Main">
        <NavButton
          current={screen === 'cases'}
          icon={<FolderOpenRegular />}
          onClick={() => void goTo('cases')}
        >
          <span className={mergeClasses(title !== null && styles.tucked)}>Cases</span>
        </NavButton>
        <NavButton
          current={screen === 'library' || screen === 'document'}
          icon={<LibraryRegular />}
          onClick={() => void goTo('library')}
        >
          <span className={mergeClasses(title !== null && styles.tucked)}>Library</span>
        </NavButton>
        <NavButton
          current={screen === 'precedents'}
          icon={<GavelRegular />}
          onClick={() => void goTo('precedents')}
        >
          <span className={mergeClasses(title !== null && styles.tuckedEarly)}>Past determinations</span>
        </NavButton>
        {title !== null && (
          <NavButton current={screen === 'case'} onClick={goBack}>
            <span className={styles.title}>{title}</span>
          </NavButton>
        )}
      </nav>
      <div className={styles.space} />
      {screen === 'case' && save && (
        <div className={styles.save}>
          <SaveState status={save} />
        </div>
      )}
      <IconButton
        label="Keyboard map (?)"
        icon={<KeyboardRegular />}
        onClick={() => showDialog('shortcuts')}
      />
      <IconButton
        label="Settings"
        icon={<SettingsRegular />}
        current={screen === 'settings' || screen === 'profile'}
        onClick={() => void goTo('settings')}
      />
      <IconButton
        label="About IMR Desk"
        icon={<InfoRegular />}
        current={screen === 'about'}
        onClick={() => void goTo('about')}
      />
      <Button
        appearance="subtle"
        icon={<LockClosedRegular />}
        className={styles.lock}
        onClick={() => void lockNow(queryClient)}
      >
        Lock
      </Button>
    </header>
  );
}

interface NavButtonProps {
  current: boolean;
  icon?: ReactElement;
  onClick: () => void;
  children: ReactNode;
}

function NavButton({ current, icon, onClick, children }: NavButtonProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.link, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
      {...(icon !== undefined && { icon })}
    >
      {children}
    </Button>
  );
}

interface IconButtonProps {
  label: string;
  icon: ReactElement;
  current?: boolean;
  onClick: () => void;
}

function IconButton({ label, icon, current = false, onClick }: IconButtonProps) {
  const styles = useStyles();
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance={current ? 'transparent' : 'subtle'}
        className={mergeClasses(current && styles.link, current && styles.current)}
        aria-current={current ? 'page' : undefined}
        icon={icon}
        onClick={onClick}
      />
    </Tooltip>
  );
}
