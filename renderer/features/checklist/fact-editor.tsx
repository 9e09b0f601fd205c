import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { EditorContent } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { fromEditor, toEditor } from '../decision/rich-text-doc.ts';
import { useRichTextEditor } from '../decision/use-rich-text-editor.ts';
import { useEvidenceTextStyles } from '../evidence/text-styles.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  surface: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '& .ProseMirror': {
      minHeight: '20px',
      padding: '5px 10px',
      outlineStyle: 'none',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    '& .ProseMirror p': { margin: 0 },
  },
});

interface Props {
  label: string;
  value: RichText;
  onChange(value: RichText): void;
  onBlur(): void;
}

/** What the record says of a criterion: words, and citations that go in by the same key as in a rationale. */
export function FactEditor({ label, value, onChange, onBlur }: Props) {
  const styles = useStyles();
  const evidence = useEvidenceTextStyles();
  const labelId = useId();
  /** What the editor gave: any other value comes from elsewhere, as from undo, or when a row before it goes. */
  const given = useRef(new WeakSet<RichText>([value]));
  const editor = useRichTextEditor({
    ...{ label, labelId, value, onBlur },
    onChange: (now) => {
      // Kept by identity: by the time that it comes back, more may have been typed.
      given.current.add(now);
      onChange(now);
    },
  });
  useEffect(() => {
    if (given.current.has(value)) return;
    given.current.add(value);
    if (JSON.stringify(value) === JSON.stringify(fromEditor(editor.getJSON()))) return;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className={styles.root}>
      <Text id={labelId} size={200}>
        {label}
      </Text>
      <div className={mergeClasses(styles.surface, evidence.marks)}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
