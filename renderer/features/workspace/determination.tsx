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
import { isSigned } from '../../../shared/domain/case-state.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { notify } from '../../lib/notify.ts';
import { AcceptanceBar } from '../acceptance/acceptance-bar.tsx';
import { useAcceptance, useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { TimeSection } from '../activity/time-section.tsx';
import { type DeterminationTab, saveProblem, useCaseSession } from '../decision/case-session.ts';
import { CaseTab } from '../decision/case-tab.tsx';
import { CheckTab, summaryOf } from '../decision/check-tab.tsx';
import { useFindings } from '../decision/findings.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { ItemList } from '../decision/item-list.tsx';
import { ItemsTab } from '../decision/items-tab.tsx';
import { SummaryTab } from '../decision/summary-tab.tsx';
import { useCheckInputs } from '../decision/use-check-inputs.ts';
import { useReturn } from '../exchange/use-return.tsx';
import { GuidelinesTab } from '../guidelines/guidelines-tab.tsx';
import { LetterTab } from '../letter/letter-tab.tsx';
import { useExport } from '../letter/use-export.tsx';
import { useProposalCommands } from '../proposals/use-proposal-commands.ts';
import { DeterminationBar } from '../signing/determination-bar.tsx';
import { SignTab } from '../signing/sign-tab.tsx';
import { useWorkspaceCommands } from './use-workspace-commands.ts';

const useStyles = makeStyles({
  /** The tabs fit themselves to it: beside the records it is narrow in any window. */
  tabsPlace: { flexShrink: 0, containerType: 'inline-size', containerName: 'tabs' },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  notSaved: { flexShrink: 0 },
  tab: {
    '@container tabs (min-width: 481px) and (max-width: 580px)': { paddingLeft: '5px', paddingRight: '5px' },
    '@container tabs (max-width: 480px)': {
      paddingLeft: '1px',
      paddingRight: '1px',
      // The second keeps the width that the first has when it is chosen.
      '& .fui-Tab__content, & .fui-Tab__content--reserved-space': {
        padding: 0,
        fontSize: tokens.fontSizeBase200,
      },
    },
  },
  counts: {
    display: 'inline-flex',
    gap: '4px',
    marginLeft: '6px',
    verticalAlign: 'middle',
    '@container tabs (max-width: 580px)': { marginLeft: '2px' },
  },
  // Seven tabs fit beside the records at 200 % when what blocks is counted alone; it is all said either way.
  others: { '@container tabs (max-width: 480px)': { display: 'none' } },
  /** Takes part in no layout: it is there to be inert in a case in which nothing can be changed. */
  content: { display: 'contents' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 20px 32px' },
});

/** Long enough for a screen reader to take it up. */
const ANNOUNCED_FOR_MS = 5_000;

const TABS: readonly [DeterminationTab, string][] = [
  ['case', 'Case'],
  ['summary', 'Summary'],
  ['items', 'Items'],
  ['guidelines', 'Guidelines'],
  ['check', 'Check'],
  ['letter', 'Letter'],
  ['sign', 'Sign'],
];

/** They are there to read in a case in which nothing can be changed, too. */
const READ: readonly DeterminationTab[] = ['guidelines', 'check', 'letter', 'sign'];

/** The determination: its parts as tabs, with the findings counted. It watches no text, so typing does not draw it anew. */
export function Determination({ profiles }: { profiles: readonly LetterProfile[] }) {
  const styles = useStyles();
  const tab = useCaseSession((session) => session.tab);
  const show = useCaseSession((session) => session.show);
  const profileName = useCaseSession((session) => session.case.profile);
  const profile = findProfile(profiles, profileName) ?? profiles[0];
  const target = useFocusTarget('panel');
  const isReadOnly = useIsReadOnly();
  const state = useAcceptance()?.state;
  useCheckInputs(profiles);
  const { start: startExport, dialog } = useExport();
  const start = () => {
    if (state !== undefined && isSigned(state)) saySigned(() => show({ tab: 'sign' }));
    else if (isReadOnly) sayClosed();
    else startExport();
  };
  const { dialog: returnDialog } = useReturn();
  useWorkspaceCommands(start);
  useProposalCommands();
  const isRead = READ.includes(tab);
  if (profile === undefined) return null;
  return (
    <>
      <AcceptanceBar />
      <DeterminationBar />
      <div className={styles.tabsPlace}>
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
      </div>
      <NotSaved />
      <div
        key={tab}
        className={styles.body}
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        // Reachable, so that the arrow keys scroll it: its text is longer than its controls tell.
        tabIndex={isRead || isReadOnly ? 0 : -1}
        {...target}
      >
        {/* Outside of what is inert: the items of a signed case are there to look through. */}
        {(tab === 'items' || tab === 'guidelines') && <ItemList />}
        <div className={styles.content} inert={isReadOnly && !isRead}>
          {tab === 'case' && <CaseTab />}
          {tab === 'summary' && <SummaryTab />}
          {tab === 'items' && <ItemsTab profile={profile} />}
          {tab === 'guidelines' && <GuidelinesTab />}
        </div>
        {/* Outside of it as well: time is corrected until the case is closed. */}
        {tab === 'case' && <TimeSection />}
        {tab === 'check' && <CheckTab />}
        {tab === 'letter' && <LetterTab profile={profile} profiles={profiles} onExport={start} />}
        {tab === 'sign' && <SignTab profile={profile} />}
      </div>
      <Announcements />
      {dialog}
      {returnDialog}
    </>
  );
}

function sayClosed(): void {
  notify.warning('This case is closed', { detail: 'Reopen it first to export its letter.' });
}

function saySigned(showVersions: () => void): void {
  notify.info('The determination is signed', {
    detail: 'Its letters are exported from the Sign tab.',
    action: { label: 'Show the versions', run: showVersions },
  });
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
          {...(blocking > 0 && { className: styles.others })}
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
