import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { useTextTarget } from '../evidence/text-target.ts';
import { fromEditor, toEditor } from './rich-text-doc.ts';
import { EXTENSIONS } from './text-editor-extensions.ts';

interface Options {
  label: string;
  /** Id of the element that says the label. */
  labelId: string;
  /** Id of the element that says more, where there is one. */
  hintId?: string | undefined;
  /** Seeds the editor once. */
  value: RichText;
  onChange(value: RichText): void;
  onBlur(): void;
  /** Told of each key before the editor handles it. */
  onKeyDown?(event: KeyboardEvent): void;
}

/** An editor of running text, into which evidence is cited. */
export function useRichTextEditor({ label, labelId, hintId, value, ...told }: Options): Editor {
  // The latest ones: the editor is told of its options once, and reads these when something happens.
  const events = useRef(told);
  useEffect(() => {
    events.current = told;
  });
  // Told anew at every keystroke, it would go through the whole text each time to see whether they changed.
  const [options] = useState(() => ({
    extensions: EXTENSIONS,
    content: toEditor(value),
    // Its styles come from here: a <style> element without the page's nonce would be refused.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        // The page's own check underlines; Chromium's would look for dictionaries on the network.
        spellcheck: 'false',
        'aria-labelledby': labelId,
        ...(hintId === undefined ? {} : { 'aria-describedby': hintId }),
      },
      handleDOMEvents: {
        keydown: (_: unknown, event: KeyboardEvent) => {
          events.current.onKeyDown?.(event);
          // The editor's own handling would keep Tab inside of a list.
          return event.key === 'Tab';
        },
      },
    },
    onUpdate: ({ editor: changed }: { editor: Editor }) =>
      events.current.onChange(fromEditor(changed.getJSON())),
    onBlur: () => events.current.onBlur(),
  }));
  const editor = useEditor(options);
  useTextTarget(editor, label);
  return editor;
}
