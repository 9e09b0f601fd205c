import { makeStyles, Spinner } from '@fluentui/react-components';
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
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const view = useSignView(caseId);
  const isReadOnly = useIsReadOnly();
  const { data, error, refetch } = useVersions();
  if (error) {
    const retry = { label: 'Try again', run: () => void refetch() };
    return <ErrorPanel title="The signed versions could not be listed" error={error} action={retry} />;
  }
  if (data === undefined) return <Spinner label="Looking up the versions" delay={300} />;
  const { versions } = data;
  const known = (version: number) => versions.find((row) => row.version === version);
  if (view.kind === 'letter') {
    const row = known(view.version);
    if (row) return <VersionLetter key={row.version} row={row} />;
  }
  if (view.kind === 'compare') {
    return <CompareView before={view.before} after={view.after} versions={versions} profile={profile} />;
  }
  return (
    <div className={styles.root}>
      {!isReadOnly && <SigningSections open={data.open} />}
      {versions.length > 0 && <VersionList versions={versions} canCompareNow={!isReadOnly} />}
    </div>
  );
}
