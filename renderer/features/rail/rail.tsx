import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Settings } from '../../../shared/contracts/settings.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { SearchSide } from '../search/search-side.tsx';
import { useSearchView } from '../search/search-view.ts';
import { useCorrectionCommands } from './corrections/use-correction-commands.ts';
import { RecordFinder } from './find/record-finder.tsx';
import { RAIL_PANELS, type RailPanel } from './panels.ts';
import { useRail } from './rail-state.ts';
import { RailStrip } from './rail-strip.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { leavePanel, useRailCommands } from './use-rail-commands.ts';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', position: 'relative' },
  rest: { flexGrow: 1, minWidth: 0, height: '100%' },
  group: { height: '100%' },
  panel: {
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // No room beside two panes: over the records, until a page is gone to.
  over: {
    position: 'absolute',
    zIndex: 10,
    left: '28px',
    top: 0,
    bottom: 0,
    width: '320px',
    maxWidth: 'calc(100% - 28px)',
    boxShadow: tokens.shadow16,
  },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    padding: '4px 4px 0 12px',
  },
  title: { flexGrow: 1 },
  separator: {
    width: '5px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1 },
  },
});

/** Percent of the window: legible lists, and half a page beside them. */
const DEFAULT_SHARE = 24;
/** Below this the rail begins closed: pages and form need the width more. */
const OPEN_FROM_PX = 1600;

interface Props {
  settings: Pick<Settings, 'panes' | 'railPanel'>;
  save(change: Partial<Pick<Settings, 'panes' | 'railPanel'>>): void;
  /** What is beside the rail. */
  children: ReactNode;
}

/** The case file at the left of the workspace: icons, and the panel that is open. Which one and how wide is remembered. */
export function Rail({ settings, save, children }: Props) {
  const styles = useStyles();
  const isNarrow = useIsNarrow();
  const caseId = useCaseSession((session) => session.case.id);
  const isSearching = useSearchView(caseId, (view) => view.isOpen);
  const chosen = useOpenPanel(settings.railPanel, (railPanel) => save({ railPanel }));
  // The search has a side of its own: what was open is there again when it closes.
  const open = isSearching ? undefined : chosen;
  useRailCommands(caseId);
  useCorrectionCommands();
  useFocusAsked();
  const isBeside = open !== undefined && !isNarrow;
  const share = settings.panes.rail ?? DEFAULT_SHARE;
  return (
    <div className={styles.root}>
      <RailStrip caseId={caseId} panel={isSearching ? 'search' : (open?.id ?? null)} />
      <SearchSide />
      <RecordFinder />
      {open !== undefined && isNarrow && <OpenPanel panel={open} className={styles.over} />}
      <div className={styles.rest}>
        <Group
          orientation="horizontal"
          className={styles.group}
          onLayoutChanged={({ rail }, { isUserInteraction }) => {
            if (isUserInteraction && rail !== undefined) save({ panes: { ...settings.panes, rail } });
          }}
        >
          {isBeside && (
            <Panel id="rail" key="rail" defaultSize={`${share}%`} minSize="220px" maxSize="50%">
              <OpenPanel panel={open} />
            </Panel>
          )}
          {isBeside && (
            <Separator
              key="line"
              className={styles.separator}
              aria-label={`Width of the ${open.title.toLowerCase()}`}
            />
          )}
          <Panel id="workspace" key="workspace" minSize="40%">
            {children}
          </Panel>
        </Group>
      </div>
    </div>
  );
}

function OpenPanel({ panel, className }: { panel: RailPanel; className?: string }) {
  const styles = useStyles();
  const Content = panel.content;
  return (
    <section
      className={mergeClasses(styles.panel, className)}
      aria-label={panel.title}
      data-pane="rail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leavePanel();
      }}
    >
      <div className={styles.head}>
        <Text weight="semibold" as="h2" className={styles.title}>
          {panel.title}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Close the ${panel.title.toLowerCase()}`}
          title={`Close the ${panel.title.toLowerCase()} (Esc)`}
          onClick={leavePanel}
        />
      </div>
      <Content />
    </section>
  );
}

/** The panel that is open. What the settings say holds until one is opened or closed here, which they then remember. */
function useOpenPanel(stored: string | undefined, remember: (id: string) => void): RailPanel | undefined {
  const panel = useRail((rail) => rail.panel);
  const keep = useRef(remember);
  useEffect(() => {
    keep.current = remember;
  });
  const before = useRef(panel);
  useEffect(() => {
    if (panel === before.current) return;
    before.current = panel;
    keep.current(panel ?? '');
  }, [panel]);
  useEffect(() => {
    if (useRail.getState().panel !== undefined) return;
    const known = stored ?? (window.innerWidth >= OPEN_FROM_PX ? 'index' : '');
    const id = RAIL_PANELS.find((one) => one.id === known)?.id ?? null;
    before.current = id;
    useRail.setState({ panel: id });
  }, [stored]);
  return RAIL_PANELS.find(({ id }) => id === panel);
}

/** Moves the focus into a panel that was opened for it, once it is there: to its list, which may be on its way still. */
function useFocusAsked(): void {
  const asked = useRail((rail) => rail.focusAsked);
  const done = useRef(asked);
  useEffect(() => {
    if (asked === done.current) return;
    done.current = asked;
    const pane = document.querySelector<HTMLElement>('[data-pane="rail"]');
    if (pane === null) return;
    const takeFocus = (): boolean => {
      const wanted = pane.querySelector<HTMLElement>('[data-rail-focus]');
      wanted?.focus();
      return wanted !== null;
    };
    if (takeFocus()) return;
    const meanwhile = pane.querySelector('button');
    meanwhile?.focus();
    // Unless the reviewer went elsewhere by then.
    const watch = new MutationObserver(() => {
      if (document.activeElement !== meanwhile || takeFocus()) watch.disconnect();
    });
    watch.observe(pane, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [asked]);
}
