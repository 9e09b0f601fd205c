import type { Editor } from '@tiptap/react';
import { useLiveEditor } from './live-editors.ts';
import { SpellingMenu } from './spelling/spelling-menu.tsx';
import { useSpelling } from './spelling/use-spelling.ts';

/** What helps to write in one text of the case: spelling, and being found by the commands for texts. */
export function WritingLayer({ editor, field }: { editor: Editor; field: string }) {
  const spelling = useSpelling();
  useLiveEditor(editor, field);
  return spelling === undefined ? null : <SpellingMenu editor={editor} spelling={spelling} />;
}
