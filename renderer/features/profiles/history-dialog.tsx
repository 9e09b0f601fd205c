import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type OpenProfile, profileContracts } from '../../../shared/contracts/profiles.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { type ProfileDifference, profileDifferences } from '../../../shared/letter/profile-differences.ts';
import { count, printExact } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useEditing, useProfile } from './editor-context.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '860px', width: '100%' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  differences: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: '4px 16px',
    paddingTop: '4px',
  },
  side: {
    margin: 0,
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  caption: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  versions: OpenProfile['versions'];
  onClose(): void;
}

/** The versions that were saved: each compared with what is on screen, and put back as the draft. */
export function HistoryDialog({ versions, onClose }: Props) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const [profile, change] = useProfile();
  const [chosen, setChosen] = useState(versions[0]?.version);
  const read = useContractQuery(
    profileContracts.readVersion,
    { id: profile.id, version: chosen ?? 1 },
    { enabled: chosen !== undefined },
  );
  const putBack = (version: LetterProfile) => {
    change('history', { ...version, id: profile.id, version: profile.version });
    onClose();
  };
  const differences = read.data === undefined ? [] : profileDifferences(read.data, profile);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Versions of this profile</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <ul className={styles.list} aria-label="Versions">
              {versions.map(({ version, savedAt }) => (
                <li key={version}>
                  <ToggleButton size="small" checked={version === chosen} onClick={() => setChosen(version)}>
                    Version {version}, {printExact(savedAt)}
                  </ToggleButton>
                </li>
              ))}
            </ul>
            {read.error && <ErrorPanel title="The version cannot be read" error={read.error} />}
            {read.data === undefined && !read.error && (
              <Spinner size="small" label="Reading the version" delay={300} />
            )}
            {read.data !== undefined && <Differences version={read.data.version} differences={differences} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
            {!isReadOnly && read.data !== undefined && (
              <Button
                appearance="primary"
                disabledFocusable={differences.length === 0}
                onClick={() => read.data && putBack(read.data)}
              >
                Put version {read.data.version} on screen
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Differences({
  version,
  differences,
}: {
  version: number;
  differences: readonly ProfileDifference[];
}) {
  const styles = useStyles();
  if (differences.length === 0) return <Text role="status">Version {version} is what is on screen.</Text>;
  return (
    <>
      <Text role="status">
        Version {version} differs from what is on screen in {count(differences.length, 'setting')}.
      </Text>
      <ul className={styles.differences}>
        {differences.map(({ path, label, before, after }) => (
          <li key={path}>
            <Text weight="semibold">{label}</Text>
            <div className={styles.sides}>
              <Side caption={`Version ${version}`} text={before} />
              <Side caption="On screen" text={after} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ caption, text }: { caption: string; text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <Text size={200} className={styles.caption}>
        {caption}
      </Text>
      {text === '' ? 'Nothing' : text}
    </div>
  );
}
