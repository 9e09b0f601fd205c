import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import {
  Group,
  Panel,
  type PanelImperativeHandle,
  Separator,
  type Layout as Shares,
  usePanelRef,
} from 'react-resizable-panels';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { ChipCard } from '../evidence/chip-card.tsx';
import { EvidenceDialog } from '../evidence/edit-dialog.tsx';
import { useChips } from '../evidence/use-chips.ts';
import { useEvidenceCommands } from '../evidence/use-evidence-commands.ts';
import { Rail } from '../rail/rail.tsx';
import { Determination } from './determination.tsx';
import { RecordsPane } from './records-pane.tsx';
import { usePaneCommands } from './use-pane-commands.ts';
import { useRevealRecords } from './use-reveal-records.ts';

const useStyles = makeStyles({
  group: { height: '100%' },
  pane: { height: '100%', minWidth: 0, overflow: 'hidden', display: 'flex', flexDirection: 'column' },
  shut: { display: 'none' },
  separator: {
    width: '5px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1 },
  },
});

/** Shares in percent for a first look: pages are legible at fit width, forms have two columns. */
const DEFAULT_SHARES: Shares = { records: 50, determination: 50 };

/** The settings could not be read: everything is as at a first look. */
const NOTHING_REMEMBERED = { panes: {}, railPanel: undefined };

/** The case file, records and determination side by side; the share of each is remembered. */
export function Layout({ profiles }: { profiles: readonly LetterProfile[] }) {
  const styles = useStyles();
  const settings = useContractQuery(settingsContracts.get, {});
  const save = useContractCommand(settingsContracts.save);
  const panes = useRef<Shares>({});
  const records = usePanelRef();
  const determination = usePanelRef();
  useEvidenceCommands();
  useChips();
  usePaneCommands(records, determination);
  useRevealRecords(records);
  if (settings.isPending) return null;
  const stored = settings.data?.panes ?? {};
  const known = stored.records !== undefined && stored.determination !== undefined;
  const shares = known
    ? { records: stored.records ?? 0, determination: stored.determination ?? 0 }
    : DEFAULT_SHARES;
  panes.current = stored;
  return (
    <Rail settings={settings.data ?? NOTHING_REMEMBERED} save={save.mutate}>
      <Group
        orientation="horizontal"
        className={styles.group}
        defaultLayout={shares}
        onLayoutChanged={(next, { isUserInteraction }) => {
          if (isUserInteraction) save.mutate({ panes: { ...panes.current, ...next } });
        }}
      >
        <Pane id="records" name="Records" minSize="25%" panelRef={records}>
          <RecordsPane />
        </Pane>
        <Separator className={styles.separator} aria-label="Width of records and determination" />
        <Pane id="determination" name="Determination" minSize="30%" panelRef={determination}>
          <Determination profiles={profiles} />
        </Pane>
      </Group>
      <EvidenceDialog />
      <ChipCard />
    </Rail>
  );
}

interface PaneProps {
  id: string;
  name: string;
  minSize: string;
  panelRef: RefObject<PanelImperativeHandle | null>;
  children: ReactNode;
}

/** One of the two. While it has no width, nothing in it can be reached by Tab or F6. */
function Pane({ id, name, minSize, panelRef, children }: PaneProps) {
  const styles = useStyles();
  const [isShut, setShut] = useState(false);
  return (
    <Panel
      id={id}
      minSize={minSize}
      collapsible
      panelRef={panelRef}
      onResize={({ inPixels }) => setShut(inPixels < 1)}
    >
      <section className={mergeClasses(styles.pane, isShut && styles.shut)} aria-label={name} data-pane={id}>
        {children}
      </section>
    </Panel>
  );
}
