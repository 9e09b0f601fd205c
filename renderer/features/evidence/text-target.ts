import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** The text that was written in last: where citations go. */
let target: { editor: Editor; label: string } | undefined;

/** Notes that an editor has the cursor, for as long as it is there. */
export function useTextTarget(editor: Editor, label: string): void {
  useEffect(() => {
    const take = () => {
      target = { editor, label };
    };
    if (editor.isFocused) take();
    editor.on('focus', take);
    return () => {
      editor.off('focus', take);
      if (target?.editor === editor) target = undefined;
    };
  }, [editor, label]);
}

/** The text to cite into; undefined while none is open, or none was written in. */
export function textTarget(): { editor: Editor; label: string } | undefined {
  return target !== undefined && !target.editor.isDestroyed && target.editor.isEditable ? target : undefined;
}
