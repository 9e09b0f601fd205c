import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type OpenProfile, profileContracts } from '../../../shared/contracts/profiles.ts';
import { client } from '../../lib/client.ts';
import { registerFlusher } from '../../lib/flush.ts';
import { invalidateAfter, useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIsNarrow } from '../rail/use-is-narrow.ts';
import { DraftNote } from './draft-note.tsx';
import { EditingProvider } from './editor-context.ts';
import { FixedDialog } from './fixed-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { PartDropdown, PartTabs, type ShownPart } from './part-choice.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProfileBar } from './profile-bar.tsx';
import { createProfileEditor } from './profile-editor.ts';
import { ProfilePreview } from './profile-preview.tsx';
import { SectionForm } from './section-forms.tsx';
import { fieldId, sectionOf } from './sections.ts';
import { useProfileActions } from './use-profile-actions.ts';
import { useProfileCommands } from './use-profile-commands.ts';
import { useSaving } from './use-saving.ts';

const useStyles = makeStyles({
  wait: { display: 'grid', placeItems: 'center', height: '100%' },
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  body: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: '200px minmax(340px, 5fr) minmax(360px, 6fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  sections: { overflow: 'auto', padding: '8px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { borderRight: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 16px' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '28px',
    overflowY: 'auto',
    padding: '16px 20px 40px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  preview: {
    overflowY: 'auto',
    minWidth: 0,
    padding: '0 16px 24px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The editor of one letter profile, with a live preview. */
export function ProfileScreen({ id }: { id: string }) {
  const styles = useStyles();
  // Not from the cache: the editor is the page's truth while it is open, and starts from what is stored.
  const opened = useQuery({
    queryKey: [profileContracts.read.name, 'editor', id],
    queryFn: () => client.profiles.read({ id }),
    gcTime: 0,
    // What is saved here must not begin the editor anew.
    enabled: (query) => query.state.data === undefined,
  });
  if (opened.error) {
    const action = { label: 'Try again', run: () => void opened.refetch() };
    return <ErrorPanel title="The letter profile could not be opened" error={opened.error} action={action} />;
  }
  if (opened.data === undefined) {
    return (
      <div className={styles.wait}>
        <Spinner label="Opening the letter profile" delay={200} />
      </div>
    );
  }
  return <OpenEditor open={opened.data} />;
}

function OpenEditor({ open }: { open: OpenProfile }) {
  const { id } = open.profile;
  const queryClient = useQueryClient();
  // Made once: a later answer must not take the place of what is being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const store = useMemo(
    () => createProfileEditor(open, (draft) => client.profiles.keepDraft({ id, draft })),
    [],
  );
  useEffect(() => registerFlusher(() => store.getState().flush()), [store]);
  useEffect(() => () => void invalidateAfter(queryClient, profileContracts.keepDraft), [queryClient]);
  const editing = useMemo(
    () => ({ store, shipped: open.shipped, isReadOnly: open.builtIn, outdated: outdatedDraft(open) }),
    [store, open],
  );
  return (
    <EditingProvider value={editing}>
      <Editor id={id} />
    </EditingProvider>
  );
}

function outdatedDraft({ draft, profile: { version } }: OpenProfile) {
  if (draft === null || draft.basedOn >= version) return undefined;
  return { draftOf: draft.basedOn, newest: version };
}

function Editor({ id }: { id: string }) {
  const styles = useStyles();
  const isNarrow = useIsNarrow();
  const form = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ShownPart>('general');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const { save, isSaving, asked, confirm, cancel } = useSaving(id);
  const actions = useProfileActions();
  const versions = useContractQuery(profileContracts.read, { id }).data?.versions ?? [];
  useProfileCommands(save);
  const section = shown === 'preview' && !isNarrow ? 'general' : shown;
  const goTo = (path: string) => {
    setShown(sectionOf(path));
    // Once the part is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus()));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its top
  useEffect(() => {
    form.current?.scrollTo(0, 0);
  }, [section]);
  return (
    <div className={styles.root}>
      <ProfileBar
        isSaving={isSaving}
        onBack={actions.close}
        onSave={save}
        onHistory={() => setHistoryOpen(true)}
        onExport={() => actions.exportFile(id)}
        onCopy={() => actions.copyToEdit(id)}
      />
      <div className={mergeClasses(styles.body, isNarrow && styles.stacked)}>
        <div className={mergeClasses(styles.sections, isNarrow && styles.row)} data-pane="profile-parts">
          {isNarrow ? (
            <PartDropdown shown={section} onShow={setShown} />
          ) : (
            <PartTabs shown={section} onShow={setShown} />
          )}
        </div>
        {section === 'preview' ? (
          <div
            className={styles.preview}
            role="group"
            aria-label="Preview"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: reachable, so that the arrow keys scroll it
            tabIndex={0}
            data-pane="preview"
          >
            <ProfilePreview />
          </div>
        ) : (
          <div
            key={section}
            ref={form}
            className={styles.form}
            id={`profile-part-${section}`}
            {...(isNarrow
              ? { role: 'group', 'aria-label': 'Fields of the profile' }
              : { role: 'tabpanel', 'aria-labelledby': `profile-tab-${section}` })}
            data-pane="profile-form"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: reachable, so that the arrow keys scroll it
            tabIndex={0}
          >
            <DraftNote />
            <ProblemList onGo={goTo} />
            <SectionForm section={section} />
          </div>
        )}
        {!isNarrow && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: reachable, so that the arrow keys scroll it
          <section className={styles.preview} aria-label="Preview" tabIndex={0} data-pane="preview">
            <ProfilePreview />
          </section>
        )}
      </div>
      {isHistoryOpen && <HistoryDialog versions={versions} onClose={() => setHistoryOpen(false)} />}
      {asked !== undefined && <FixedDialog warnings={asked} onConfirm={confirm} onCancel={cancel} />}
    </div>
  );
}
