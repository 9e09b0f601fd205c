import { Badge, Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowLeftRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  CopyRegular,
  HistoryRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { printTime } from '../../lib/format.ts';
import { errorText } from '../../lib/notify.ts';
import type { KeepStatus } from './draft-keeper.ts';
import { useEditing, useEditor } from './editor-context.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    flexShrink: 0,
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 900px)': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  space: { flex: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  back: { minWidth: 'auto' },
  backWord: { '@media (max-width: 700px)': { display: 'none' } },
});

interface Props {
  isSaving: boolean;
  onBack(): void;
  onSave(): void;
  onHistory(): void;
  onExport(): void;
  onCopy(): void;
}

/** Name and version of the profile, whether what was typed is kept, and what can be done. */
export function ProfileBar({ isSaving, onBack, onSave, onHistory, onExport, onCopy }: Props) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const name = useEditor(({ profile }) => profile.name);
  const version = useEditor(({ saved }) => saved.version);
  const isChanged = useEditor((editor) => editor.isChanged);
  const { undo, redo, canUndo, canRedo } = useEditor((editor) => editor);
  return (
    <div className={styles.root} data-pane="profile-bar">
      <Button
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        aria-label="Settings"
        onClick={onBack}
      >
        <span className={styles.backWord}>Settings</span>
      </Button>
      <h1 className={styles.title}>{name.trim() === '' ? 'Letter profile' : name}</h1>
      <Badge appearance="outline" color="informative">
        {isReadOnly ? 'Comes with IMR Desk' : `Version ${version}`}
      </Badge>
      <Kept />
      <div className={styles.space} />
      {isReadOnly ? (
        <>
          <BarButton label="Export…" icon={<ArrowDownloadRegular />} onClick={onExport} />
          <Button appearance="primary" icon={<CopyRegular />} onClick={onCopy}>
            Copy to edit
          </Button>
        </>
      ) : (
        <>
          <BarButton label="Undo (Ctrl+Z)" icon={<ArrowUndoRegular />} disabled={!canUndo} onClick={undo} />
          <BarButton label="Redo (Ctrl+Y)" icon={<ArrowRedoRegular />} disabled={!canRedo} onClick={redo} />
          <BarButton label="Versions" icon={<HistoryRegular />} onClick={onHistory} />
          <BarButton label="Export…" icon={<ArrowDownloadRegular />} onClick={onExport} />
          <Button appearance="primary" disabledFocusable={!isChanged || isSaving} onClick={onSave}>
            {isSaving ? 'Saving' : isChanged ? `Save version ${version + 1}` : 'Saved'}
          </Button>
        </>
      )}
    </div>
  );
}

function Kept() {
  const styles = useStyles();
  const status = useEditor((editor) => editor.status);
  const isChanged = useEditor((editor) => editor.isChanged);
  const isFailed = status.kind === 'failed';
  return (
    <Text size={200} role="status" className={isFailed ? styles.failed : styles.quiet}>
      {keptText(status, isChanged)}
    </Text>
  );
}

function keptText(status: KeepStatus, isChanged: boolean): string {
  switch (status.kind) {
    case 'keeping':
      return 'Keeping the draft';
    case 'failed':
      return `The draft is not kept. ${errorText(status.error)}`;
    case 'kept':
      if (!isChanged) return '';
      return status.at === undefined ? 'Draft kept' : `Draft kept ${printTime(status.at)}`;
  }
}

interface BarButtonProps {
  label: string;
  icon: ReactElement;
  disabled?: boolean;
  onClick(): void;
}

function BarButton({ label, icon, disabled = false, onClick }: BarButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={disabled} onClick={onClick} />
    </Tooltip>
  );
}
