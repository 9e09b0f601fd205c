import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** The texts that are on screen, by the key of their field (`draftKey`). */
const editors = new Map<string, Editor>();
let last: string | undefined;

/** Makes an editor known as the one that holds a field, as long as it is on screen. */
export function useLiveEditor(editor: Editor, key: string): void {
  useEffect(() => {
    editors.set(key, editor);
    const focused = () => {
      last = key;
    };
    editor.on('focus', focused);
    if (editor.isFocused) focused();
    return () => {
      editor.off('focus', focused);
      if (editors.get(key) === editor) editors.delete(key);
    };
  }, [editor, key]);
}

/** The editor that holds a field; undefined for one that is not on screen. */
export function editorOf(key: string): Editor | undefined {
  return editors.get(key);
}

/** Makes a field the one that is written in, before a command that is about it. */
export function writeIn(key: string): void {
  last = key;
}

/** The text that is written in, or was last: its key and editor; else the only one on screen. */
export function currentEditor(): { key: string; editor: Editor } | undefined {
  const key = last !== undefined && editors.has(last) ? last : [...editors.keys()][0];
  const editor = key === undefined ? undefined : editors.get(key);
  return key === undefined || editor === undefined ? undefined : { key, editor };
}
