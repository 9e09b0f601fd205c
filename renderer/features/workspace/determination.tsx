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
import { useMemo, useState } from 'react';
import type { Copy, LetterProfile } from '../../../shared/letter/profile.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { notify } from '../../lib/notify.ts';
import { type DeterminationTab, saveProblem, useCaseSession } from '../decision/case-session.ts';
import { CaseTab } from '../decision/case-tab.tsx';
import { CheckTab } from '../decision/check-tab.tsx';
import { ItemsTab } from '../decision/items-tab.tsx';
import { SummaryTab } from '../decision/summary-tab.tsx';
import { LetterTab } from '../letter/letter-tab.tsx';
import { useExport } from '../letter/use-export.tsx';
import { useWorkspaceCommands } from './use-workspace-commands.ts';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  notSaved: { flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '16px 20px 32px' },
});

const TABS: readonly [DeterminationTab, string][] = [
  ['case', 'Case'],
  ['summary', 'Summary'],
  ['items', 'Items'],
  ['check', 'Check'],
  ['letter', 'Letter'],
];

/** The determination: its parts as tabs, with the findings counted. */
export function Determination({ profiles }: { profiles: readonly LetterProfile[] }) {
  const styles = useStyles();
  const imrCase = useCaseSession((session) => session.case);
  const tab = useCaseSession((session) => session.tab);
  const show = useCaseSession((session) => session.show);
  const [copy, setCopy] = useState<Copy>('posted');
  const profile = profiles.find(({ id }) => id === imrCase.profile.id) ?? profiles[0];
  const findings = useMemo(() => checkCase({ imrCase, copy }), [imrCase, copy]);
  const { start, dialog } = useExport(copy, findings);
  useWorkspaceCommands(findings, start);
  if (profile === undefined) return null;
  return (
    <>
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
          <Tab key={id} id={`tab-${id}`} value={id} aria-controls={tab === id ? `panel-${id}` : undefined}>
            {name}
            {id === 'check' && findings.length > 0 && (
              <>
                {' '}
                <CounterBadge size="small" appearance="filled" color="informative" count={findings.length} />
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <NotSaved />
      <div className={styles.body} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'case' && <CaseTab />}
        {tab === 'summary' && <SummaryTab />}
        {tab === 'items' && <ItemsTab profile={profile} />}
        {tab === 'check' && <CheckTab findings={findings} />}
        {tab === 'letter' && (
          <LetterTab
            profile={profile}
            profiles={profiles}
            copy={copy}
            onCopyChange={setCopy}
            onExport={start}
          />
        )}
      </div>
      {dialog}
    </>
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
