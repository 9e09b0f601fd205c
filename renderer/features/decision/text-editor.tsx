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
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { type ReactElement, useId } from 'react';
import { plainText, type RichText } from '../../../shared/domain/rich-text.ts';
import { fromEditor, toEditor } from './rich-text-doc.ts';
import { EXTENSIONS } from './text-editor-extensions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  label: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
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
    '& [data-evidence]': {
      padding: '0 4px',
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
    },
  },
  tall: { '& .ProseMirror': { minHeight: '320px' } },
  note: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  label: string;
  hint?: string;
  value: RichText;
  onChange(value: RichText): void;
  onBlur(): void;
  tall?: boolean;
}

/** Running text of the letter. The value seeds the editor once: give the field a `key` to load another text. */
export function TextEditor({ label, hint, value, onChange, onBlur, tall = false }: Props) {
  const styles = useStyles();
  const labelId = useId();
  const hintId = useId();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: toEditor(value),
    // Its styles come from here: a <style> element without the page's nonce would be refused.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(hint === undefined ? {} : { 'aria-describedby': hintId }),
      },
    },
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
    onBlur,
  });
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text id={labelId} weight="semibold" className={styles.label}>
          {label}
        </Text>
        <Text size={200} className={styles.count}>
          {countWords(value)}
        </Text>
        <FormatBar editor={editor} label={label} />
      </div>
      <div className={mergeClasses(styles.surface, tall && styles.tall)}>
        <EditorContent editor={editor} />
      </div>
      {hint !== undefined && (
        <Text id={hintId} size={200} className={styles.note}>
          {hint}
        </Text>
      )}
    </div>
  );
}

function countWords(value: RichText): string {
  const words = plainText(value)
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return words === 1 ? '1 word' : `${words} words`;
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

function FormatBar({ editor, label }: { editor: Editor; label: string }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      FORMATS.filter(({ format }) => current.isActive(format)).map(({ format }) => format),
  });
  return (
    <Toolbar size="small" aria-label={`Format of ${label}`}>
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
    </Toolbar>
  );
}
