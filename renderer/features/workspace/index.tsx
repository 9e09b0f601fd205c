import { makeStyles, Spinner } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand';
import { caseContracts, type OpenCase } from '../../../shared/contracts/cases.ts';
import { letterContracts } from '../../../shared/contracts/letter.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { clearCaseBar, setCaseBar } from '../../lib/case-bar.ts';
import { client } from '../../lib/client.ts';
import { registerFlusher } from '../../lib/flush.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useActiveTime } from '../activity/use-active-time.ts';
import {
  type CaseSession,
  CaseSessionProvider,
  createCaseSession,
  saveProblem,
  useCaseSession,
} from '../decision/case-session.ts';
import { prepareReader } from '../reader/index.ts';
import { showSignView } from '../signing/sign-view.ts';
import { WritingTools } from '../writing/writing-tools.tsx';
import { Layout } from './layout.tsx';

const useStyles = makeStyles({ wait: { display: 'grid', placeItems: 'center', height: '100%' } });

// The case's data is still on its way: the PDF engine can be compiled meanwhile.
prepareReader();

/** The case workspace: records on one side, the determination on the other. Mount anew for another case. */
export function Workspace({ caseId }: { caseId: string }) {
  const styles = useStyles();
  // Not from the cache: the session is the page's truth while the case is open, and starts from what is stored.
  const opened = useQuery({
    queryKey: [caseContracts.open.name, 'workspace', caseId],
    queryFn: () => client.cases.open({ caseId }),
    gcTime: 0,
  });
  const profiles = useContractQuery(letterContracts.profiles, {});
  const error = opened.error ?? profiles.error;
  if (error) {
    const retry = () => void Promise.all([opened.refetch(), profiles.refetch()]);
    return (
      <ErrorPanel
        title="The case could not be opened"
        error={error}
        action={{ label: 'Try again', run: retry }}
      />
    );
  }
  if (opened.data === undefined || profiles.data === undefined) {
    return (
      <div className={styles.wait}>
        <Spinner label="Opening the case" delay={200} />
      </div>
    );
  }
  return <OpenWorkspace key={caseId} open={opened.data} profiles={profiles.data} />;
}

function OpenWorkspace({ open, profiles }: { open: OpenCase; profiles: readonly LetterProfile[] }) {
  // Made once: a later answer of the query must not take the place of what is being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const session = useMemo(() => createCaseSession(open), []);
  useActiveTime(open.case.id);
  useEffect(() => registerFlusher(() => session.getState().flush()), [session]);
  useEffect(() => showAskedVersion(session), [session]);
  const queryClient = useQueryClient();
  // What was written here shows in the table of cases too: number, decided items, time of saving.
  useEffect(
    () => () => void queryClient.invalidateQueries({ queryKey: [caseContracts.list.name] }),
    [queryClient],
  );
  return (
    <CaseSessionProvider value={session}>
      <CaseBarFiller />
      <WritingTools>
        <Layout profiles={profiles} />
      </WritingTools>
    </CaseSessionProvider>
  );
}

/** Opened for one of its signed versions: shows that one first, and once. */
function showAskedVersion(session: StoreApi<CaseSession>): void {
  const version = useView.getState().openAtVersion;
  if (version === null) return;
  useView.setState({ openAtVersion: null });
  showSignView(session.getState().case.id, { kind: 'letter', version });
  session.getState().goTo({ field: 'panel' }, 'sign');
}

/** Tells the app bar which case is open and whether it is saved. */
function CaseBarFiller() {
  const status = useCaseSession((session) => session.status);
  const openedAt = useCaseSession((session) => session.openedAt);
  const caseNumber = useCaseSession((session) => session.case.caseBlock?.caseNumber);
  const request = useCaseSession((session) => session.case.items[0]?.request);
  useEffect(() => setCaseBar({ title: caseNumber ?? request ?? null }), [caseNumber, request]);
  useEffect(() => {
    switch (status.kind) {
      case 'saved':
        return setCaseBar({ save: { kind: 'saved', at: status.at ?? openedAt } });
      case 'saving':
        return setCaseBar({ save: { kind: 'saving' } });
      case 'failed':
        return setCaseBar({ save: { kind: 'failed', reason: saveProblem(status.error) } });
    }
  }, [status, openedAt]);
  useEffect(() => clearCaseBar, []);
  return null;
}
