import {
  Button,
  CounterBadge,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { notify } from '../../lib/notify.ts';
import { AcceptanceBar } from '../acceptance/acceptance-bar.tsx';
import { useIsClosed } from '../acceptance/use-acceptance.ts';
import { type DeterminationTab, saveProblem, useCaseSession } from '../decision/case-session.ts';
import { CaseTab } from '../decision/case-tab.tsx';
import { CheckTab, summaryOf } from '../decision/check-tab.tsx';
import { useFindings } from '../decision/findings.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { ItemsTab } from '../decision/items-tab.tsx';
import { SummaryTab } from '../decision/summary-tab.tsx';
import { LetterTab } from '../letter/letter-tab.tsx';
import { useExport } from '../letter/use-export.tsx';
import { useWorkspaceCommands } from './use-workspace-commands.ts';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  notSaved: { flexShrink: 0 },
  tab: { '@media (max-width: 900px)': { paddingLeft: '6px', paddingRight: '6px' } },
  counts: { display: 'inline-flex', gap: '4px', marginLeft: '6px', verticalAlign: 'middle' },
  /** Takes part in no layout: it is there to be inert in a closed case. */
  content: { display: 'contents' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 20px 32px' },
});

/** Long enough for a screen reader to take it up. */
const ANNOUNCED_FOR_MS = 5_000;

const TABS: readonly [DeterminationTab, string][] = [
  ['case', 'Case'],
  ['summary', 'Summary'],
  ['items', 'Items'],
  ['check', 'Check'],
  ['letter', 'Letter'],
];

/** The determination: its parts as tabs, with the findings counted. It watches no text, so typing does not draw it anew. */
export function Determination({ profiles }: { profiles: readonly LetterProfile[] }) {
  const styles = useStyles();
  const tab = useCaseSession((session) => session.tab);
  const show = useCaseSession((session) => session.show);
  const profileId = useCaseSession((session) => session.case.profile.id);
  const profile = profiles.find(({ id }) => id === profileId) ?? profiles[0];
  const target = useFocusTarget('panel');
  const closed = useIsClosed();
  const { start: startExport, dialog } = useExport();
  const start = closed ? sayClosed : startExport;
  useWorkspaceCommands(start);
  // The letter and the check are there to read, in a closed case too.
  const isRead = tab === 'check' || tab === 'letter';
  if (profile === undefined) return null;
  return (
    <>
      <AcceptanceBar />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label="Determination"
        onTabSelect={(_, { value }) => {
          const chosen = TABS.find(([id]) => id === value);
          if (chosen) show({ tab: chosen[0] });
        }}
      >
        {TABS.map(([id, name]) => (
          <Tab
            key={id}
            id={`tab-${id}`}
            value={id}
            className={styles.tab}
            aria-controls={tab === id ? `panel-${id}` : undefined}
          >
            {name}
            {id === 'check' && <FindingCounts />}
          </Tab>
        ))}
      </TabList>
      <NotSaved />
      <div
        key={tab}
        className={styles.body}
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        // Reachable, so that the arrow keys scroll it: its text is longer than its controls tell.
        tabIndex={isRead || closed ? 0 : -1}
        {...target}
      >
        <div className={styles.content} inert={closed && !isRead}>
          {tab === 'case' && <CaseTab />}
          {tab === 'summary' && <SummaryTab />}
          {tab === 'items' && <ItemsTab profile={profile} />}
        </div>
        {tab === 'check' && <CheckTab />}
        {tab === 'letter' && <LetterTab profile={profile} profiles={profiles} onExport={start} />}
      </div>
      <Announcements />
      {dialog}
    </>
  );
}

function sayClosed(): void {
  notify.warning('This case is closed', { detail: 'Reopen it first to export its letter.' });
}

/** How many findings there are: what blocks the letter stands out. */
function FindingCounts() {
  const styles = useStyles();
  const findings = useFindings();
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  if (findings.length === 0) return null;
  return (
    <span className={styles.counts}>
      {blocking > 0 && (
        <CounterBadge aria-hidden size="small" appearance="filled" color="danger" count={blocking} />
      )}
      {findings.length > blocking && (
        <CounterBadge
          aria-hidden
          size="small"
          appearance="filled"
          color="informative"
          count={findings.length - blocking}
        />
      )}
      <span className="off-screen">{summaryOf(findings)}</span>
    </span>
  );
}

/** Says what changed where the focus is not. */
function Announcements() {
  const text = useCaseSession((session) => session.announcement);
  const announce = useCaseSession((session) => session.announce);
  useEffect(() => {
    if (text === '') return;
    // Emptied, so that the same words can be said again.
    const timer = setTimeout(() => announce(''), ANNOUNCED_FOR_MS);
    return () => clearTimeout(timer);
  }, [text, announce]);
  return (
    <div className="off-screen" role="status">
      {text}
    </div>
  );
}

/** Stays in sight, beside the text that is at stake, until it is saved. */
function NotSaved() {
  const styles = useStyles();
  const status = useCaseSession((session) => session.status);
  const saveAgain = useCaseSession((session) => session.saveAgain);
  if (status.kind !== 'failed') return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.notSaved}>
      <MessageBarBody>Not saved. {saveProblem(status.error)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => void saveAgain().catch((error) => notify.error('Still not saved', error))}
        >
          Save again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
