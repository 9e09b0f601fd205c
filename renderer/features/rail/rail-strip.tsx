import {
  makeStyles,
  ToggleButton,
  Tooltip,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { runCommand } from '../../lib/commands.ts';
import { isMacPlatform, printChord } from '../../lib/shortcuts.ts';
import { changeSearch } from '../search/search-view.ts';
import { RAIL_PANELS } from './panels.ts';
import type { PanelId } from './rail-state.ts';
import { leavePanel, showPanel } from './use-rail-commands.ts';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    width: '44px',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    padding: '6px 0',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged to 200 % on a small screen, the tabs of the determination need every pixel.
    '@media (max-width: 900px)': {
      width: '28px',
      '& button': { width: '24px', minWidth: '24px', height: '24px', padding: 0 },
    },
  },
});

const SEARCH_KEYS = 'Mod+Shift+F';
const printed = (chord: string): string => printChord(chord, isMacPlatform()).join('+');

/** The icons of the panels. While none is open, F6 leads here. */
export function RailStrip({ caseId, panel }: { caseId: string; panel: PanelId | 'search' | null }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', circular: true });
  return (
    <div
      className={styles.strip}
      role="toolbar"
      aria-label="Case file"
      aria-orientation="vertical"
      {...(panel === null && { 'data-pane': 'rail' })}
      {...arrows}
    >
      {RAIL_PANELS.map(({ id, title, keys, icon: Icon }) => (
        <Tooltip
          key={id}
          content={keys.length === 0 ? title : `${title} (${keys.map(printed).join(', ')})`}
          relationship="description"
          positioning="after"
          withArrow
        >
          <ToggleButton
            appearance="subtle"
            icon={<Icon />}
            aria-label={title}
            checked={id === panel}
            onClick={() => (id === panel ? leavePanel() : showPanel(caseId, id))}
          />
        </Tooltip>
      ))}
      <Tooltip
        content={`Search (${printed(SEARCH_KEYS)})`}
        relationship="description"
        positioning="after"
        withArrow
      >
        <ToggleButton
          appearance="subtle"
          icon={<DocumentSearchRegular />}
          aria-label="Search"
          checked={panel === 'search'}
          onClick={() => {
            if (panel === 'search') changeSearch(caseId, { isOpen: false });
            else runCommand('search-case');
          }}
        />
      </Tooltip>
    </div>
  );
}
