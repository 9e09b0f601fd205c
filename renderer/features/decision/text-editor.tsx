import {
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  Toolbar,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
} from '@fluentui/react-icons';
import { type Editor, EditorContent, useEditorState } from '@tiptap/react';
import { memo, type ReactElement, type RefObject, useId, useRef } from 'react';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { useEvidenceTextStyles } from '../evidence/text-styles.ts';
import { UnsupportedCount } from '../evidence/unsupported-count.tsx';
import { OutdatedCount } from '../writing/renew/outdated-count.tsx';
import { WordCount } from '../writing/word-count.tsx';
import { WritingLayer } from '../writing/writing-layer.tsx';
import { WritingMenu } from '../writing/writing-menu.tsx';
import { useWritingStyles } from '../writing/writing-styles.ts';
import { useRichTextEditor } from './use-rich-text-editor.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '32px' },
  label: { flexGrow: 1 },
  surface: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '& .ProseMirror': {
      minHeight: '160px',
      padding: '8px 12px',
      outlineStyle: 'none',
      fontFamily: "'Liberation Serif', 'Times New Roman', serif",
      fontSize: '16px',
      lineHeight: '1.5',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'break-word',
    },
    '& .ProseMirror p': { margin: '0 0 8px' },
  },
  tall: { '& .ProseMirror': { minHeight: '320px' } },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  label: string;
  /** Key of the field that it holds (`draftKey`). */
  field: string;
  hint?: string;
  value: RichText;
  onChange(value: RichText): void;
  onBlur(): void;
  tall?: boolean;
}

/** Running text of the letter. The value seeds the editor once: give the field a `key` to load another text. */
export function TextEditor({ label, field, hint, value, onChange, onBlur, tall = false }: Props) {
  const styles = useStyles();
  const writing = useWritingStyles();
  const evidence = useEvidenceTextStyles();
  const labelId = useId();
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const editor = useRichTextEditor({
    ...{ label, labelId, value, onChange, onBlur },
    hintId: hint === undefined ? undefined : hintId,
    onKeyDown: (event) => {
      if (!event.altKey || event.key !== 'F10') return;
      event.preventDefault();
      toolbar.current?.querySelector<HTMLElement>('button')?.focus();
    },
  });
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text id={labelId} weight="semibold" className={styles.label}>
          {label}
        </Text>
        <WordCount value={value} field={field} />
        <UnsupportedCount editor={editor} />
        <OutdatedCount value={value} />
        <FormatBar editor={editor} label={label} field={field} toolbar={toolbar} />
      </div>
      <div className={mergeClasses(styles.surface, writing.marks, evidence.marks, tall && styles.tall)}>
        <EditorContent editor={editor} />
        <WritingLayer editor={editor} field={field} />
      </div>
      {hint !== undefined && (
        <Text id={hintId} size={200} className={styles.note}>
          {hint}
        </Text>
      )}
    </div>
  );
}

type Format = 'bold' | 'italic' | 'bulletList' | 'orderedList';

const FORMATS: readonly {
  format: Format;
  name: string;
  icon: ReactElement;
  toggle: (editor: Editor) => void;
}[] = [
  {
    format: 'bold',
    name: 'Bold',
    icon: <TextBoldRegular />,
    toggle: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    format: 'italic',
    name: 'Italic',
    icon: <TextItalicRegular />,
    toggle: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    format: 'bulletList',
    name: 'Bulleted list',
    icon: <TextBulletListLtrRegular />,
    toggle: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    format: 'orderedList',
    name: 'Numbered list',
    icon: <TextNumberListLtrRegular />,
    toggle: (e) => e.chain().focus().toggleOrderedList().run(),
  },
];

const FormatBar = memo(function FormatBar({
  editor,
  label,
  field,
  toolbar,
}: {
  editor: Editor;
  label: string;
  field: string;
  toolbar: RefObject<HTMLDivElement | null>;
}) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      FORMATS.filter(({ format }) => current.isActive(format)).map(({ format }) => format),
  });
  return (
    <Toolbar
      size="small"
      ref={toolbar}
      aria-label={`Format of ${label}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.commands.focus();
      }}
    >
      {FORMATS.map(({ format, name, icon, toggle }) => (
        <Tooltip key={format} content={name} relationship="label">
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={icon}
            checked={active.includes(format)}
            onClick={() => toggle(editor)}
          />
        </Tooltip>
      ))}
      {/* Of the toolbar, so that all tools are one stop on the way to the text. */}
      <WritingMenu field={field} label={label} />
    </Toolbar>
  );
});
