import { editorOf } from '../live-editors.ts';
import { selectGap } from './insert-snippet.ts';
import { startFilling } from './use-snippet-keys.ts';

/** A dialog that closes gives the focus back as it goes: the text takes it after that. */
const DIALOG_GOES_MS = 350;

/** Goes to the first gap of a text on screen, once the dialog that wrote it is gone; to its end where there is none. */
export function goToFirstGap(key: string): void {
  setTimeout(() => {
    const editor = editorOf(key);
    if (editor === undefined || editor.isDestroyed) return;
    if (selectGap(editor, 0)) startFilling(editor);
    else editor.commands.focus('end');
  }, DIALOG_GOES_MS);
}
