import { makeStyles, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { vaultContracts } from '../../shared/contracts/vault.ts';
import { AboutScreen } from '../features/about/about-screen.tsx';
import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { CasesScreen } from '../features/cases/cases-screen.tsx';
import { ExpiryBar } from '../features/identity/expiry-bar.tsx';
import { DropTarget } from '../features/imports/drop-target.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { FirstRun } from '../features/lock/first-run.tsx';
import { PassphraseQuestion } from '../features/lock/passphrase-question.tsx';
import { RecoveryKeyBar } from '../features/lock/recovery-key-bar.tsx';
import { UnlockScreen } from '../features/lock/unlock-screen.tsx';
import { PrecedentsScreen } from '../features/precedents/precedents-screen.tsx';
import { ProfileScreen } from '../features/profiles/profile-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { VerificationScreen } from '../features/verification/verification-screen.tsx';
import { useContractQuery } from '../lib/queries.ts';
import { useView } from '../lib/view-state.ts';
import { CommandPalette } from '../ui/command-palette.tsx';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { ShortcutDialog } from '../ui/shortcut-dialog.tsx';
import { AppBar } from './app-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useCaseTitle } from './use-case-title.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useShellEvents } from './use-shell-events.ts';

// The reader and the editor are most of the page's code: they load with the first case, not with the window.
const Workspace = lazy(async () => {
  const { Workspace } = await import('../features/workspace/index.tsx');
  return { default: Workspace };
});

const DocumentScreen = lazy(async () => {
  const { DocumentScreen } = await import('../features/library-document/document-screen.tsx');
  return { default: DocumentScreen };
});

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%' },
  main: { flex: 1, minHeight: 0, overflow: 'auto', position: 'relative' },
  wait: { display: 'grid', placeItems: 'center', height: '100%' },
});

/** The whole page: first run, unlock, or the desk. */
export function App() {
  const styles = useStyles();
  const status = useContractQuery(vaultContracts.status, {});
  const settingUp = useView((view) => view.settingUp);
  useShellEvents();
  useKeyboard();

  if (status.isError) {
    return (
      <ErrorPanel
        title="IMR Desk could not start"
        error={status.error}
        action={{ label: 'Try again', run: () => void status.refetch() }}
      />
    );
  }
  if (status.data === undefined) {
    return (
      <div className={styles.wait}>
        <Spinner label="Starting" delay={400} />
      </div>
    );
  }
  if (status.data.state === 'none' || settingUp) return <FirstRun folder={status.data.folder} />;
  if (status.data.state === 'locked') return <UnlockScreen folder={status.data.folder} />;
  return <Desk />;
}

function Desk() {
  const styles = useStyles();
  const screen = useView((view) => view.screen);
  useAppCommands();
  useFocusOnScreen();
  return (
    <div className={styles.frame}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <AppBar />
      <RecoveryKeyBar />
      <ExpiryBar />
      <main id="main" className={styles.main} tabIndex={-1}>
        <ErrorBoundary key={screen}>
          <Suspense
            fallback={
              <div className={styles.wait}>
                <Spinner label="Opening the case" delay={200} />
              </div>
            }
          >
            <CaseHeading />
            <CurrentScreen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <CommandPalette />
      <ShortcutDialog />
      <PassphraseQuestion />
      <DropTarget />
    </div>
  );
}

/** After going to another screen the focus is on it, unless it is on a control that is still there. */
function useFocusOnScreen(): void {
  const { screen, caseId } = useView();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what it waits for.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [screen, caseId]);
}

/** The case's title stands in the bar: the screen has its heading for those who go by headings. */
function CaseHeading() {
  const title = useCaseTitle();
  const isCase = useView((view) => view.screen === 'case');
  return isCase ? <h1 className="off-screen">{title}</h1> : null;
}

function CurrentScreen() {
  const { screen, caseId, profileId, libraryDocument } = useView();
  switch (screen) {
    case 'cases':
      return <CasesScreen />;
    case 'case':
      return caseId === null ? <CasesScreen /> : <Workspace key={caseId} caseId={caseId} />;
    case 'settings':
      return <SettingsScreen />;
    case 'profile':
      return profileId === null ? <SettingsScreen /> : <ProfileScreen key={profileId} id={profileId} />;
    case 'library':
      return <LibraryScreen />;
    case 'document': {
      if (libraryDocument === null) return <LibraryScreen />;
      const { documentId } = libraryDocument;
      return <DocumentScreen key={documentId} documentId={documentId} />;
    }
    case 'audit':
      return <AuditScreen />;
    case 'verify':
      return <VerificationScreen />;
    case 'precedents':
      return <PrecedentsScreen />;
    case 'about':
      return <AboutScreen />;
  }
}
