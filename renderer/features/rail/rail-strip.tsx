import {
  makeStyles,
  ToggleButton,
  Tooltip,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { isMacPlatform, printChord } from '../../lib/shortcuts.ts';
import { RAIL_PANELS } from './panels.ts';
import { openPanel, type PanelId } from './rail-state.ts';
import { leavePanel } from './use-rail-commands.ts';

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
    '@media (max-width: 900px)': { width: '36px' },
  },
});

/** The icons of the panels. While none is open, F6 leads here. */
export function RailStrip({ panel }: { panel: PanelId | null }) {
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
          content={`${title} (${keys.map((chord) => printChord(chord, isMacPlatform()).join('+')).join(', ')})`}
          relationship="description"
          positioning="after"
          withArrow
        >
          <ToggleButton
            appearance="subtle"
            icon={<Icon />}
            aria-label={title}
            checked={id === panel}
            onClick={() => (id === panel ? leavePanel() : openPanel(id))}
          />
        </Tooltip>
      ))}
    </div>
  );
}
