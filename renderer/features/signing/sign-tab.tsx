import { makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Clarification, VersionRow } from '../../../shared/contracts/versions.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { CompareView } from './compare-view.tsx';
import { useSignView } from './sign-view.ts';
import { SigningSections } from './signing-sections.tsx';
import { useVersions } from './use-signing.ts';
import { VersionLetter } from './version-letter.tsx';
import { VersionList } from './version-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '880px', paddingTop: '16px' },
});

/** Signing, the versions that were signed, and what differs between them. */
export function SignTab({ profile }: { profile: LetterProfile }) {
  const caseId = useCaseSession((session) => session.case.id);
  const view = useSignView(caseId);
  const isReadOnly = useIsReadOnly();
  const { data, error, refetch } = useVersions();
  const top = useRef<HTMLDivElement>(null);
  // Another view begins at its top, and so does what there is once it is signed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it waits for
  useEffect(() => {
    // In braces: a newer Chromium's scrollTo gives a promise, which is no clean-up.
    top.current?.closest('[role="tabpanel"]')?.scrollTo(0, 0);
  }, [view.kind, isReadOnly]);
  if (error) {
    const retry = { label: 'Try again', run: () => void refetch() };
    return <ErrorPanel title="The signed versions could not be listed" error={error} action={retry} />;
  }
  if (data === undefined) return <Spinner label="Looking up the versions" delay={300} />;
  const { versions, open } = data;
  const row = view.kind === 'letter' ? versions.find(({ version }) => version === view.version) : undefined;
  return (
    <div ref={top}>
      {view.kind === 'compare' ? (
        <CompareView before={view.before} after={view.after} versions={versions} profile={profile} />
      ) : row ? (
        <VersionLetter key={row.version} row={row} />
      ) : (
        <Overview versions={versions} open={open} isReadOnly={isReadOnly} />
      )}
    </div>
  );
}

interface OverviewProps {
  versions: readonly VersionRow[];
  open: Clarification | null;
  isReadOnly: boolean;
}

function Overview({ versions, open, isReadOnly }: OverviewProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {!isReadOnly && <SigningSections open={open} />}
      {versions.length > 0 && <VersionList versions={versions} canCompareNow={!isReadOnly} />}
      {isReadOnly && versions.length === 0 && <Text>No version was signed in this case.</Text>}
    </div>
  );
}
