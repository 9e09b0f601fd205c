import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { Group, Panel, Separator, type Layout as Shares } from 'react-resizable-panels';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { Determination } from './determination.tsx';
import { RecordsPane } from './records-pane.tsx';

const useStyles = makeStyles({
  group: { height: '100%' },
  pane: { height: '100%', minWidth: 0, overflow: 'hidden', display: 'flex', flexDirection: 'column' },
  separator: {
    width: '5px',
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1 },
  },
});

/** Shares in percent for a first look: pages are legible at fit width, forms have two columns. */
const DEFAULT_SHARES: Shares = { records: 50, determination: 50 };

/** Records and determination side by side; the share of each is remembered. */
export function Layout({ profiles }: { profiles: readonly LetterProfile[] }) {
  const styles = useStyles();
  const settings = useContractQuery(settingsContracts.get, {});
  const save = useContractCommand(settingsContracts.save);
  const panes = useRef<Shares>({});
  if (settings.isPending) return null;
  const stored = settings.data?.panes ?? {};
  const known = stored.records !== undefined && stored.determination !== undefined;
  const shares = known
    ? { records: stored.records ?? 0, determination: stored.determination ?? 0 }
    : DEFAULT_SHARES;
  panes.current = stored;
  return (
    <Group
      orientation="horizontal"
      className={styles.group}
      defaultLayout={shares}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) save.mutate({ panes: { ...panes.current, ...next } });
      }}
    >
      <Panel id="records" minSize="25%">
        <section className={styles.pane} aria-label="Records" data-pane="records">
          <RecordsPane />
        </section>
      </Panel>
      <Separator className={styles.separator} aria-label="Width of records and determination" />
      <Panel id="determination" minSize="30%">
        <section className={styles.pane} aria-label="Determination" data-pane="determination">
          <Determination profiles={profiles} />
        </section>
      </Panel>
    </Group>
  );
}
