import { Menu, MenuPopover, type PositioningVirtualElement } from '@fluentui/react-components';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { Spelling } from './spelling.ts';
import { SpellingChoices } from './spelling-choices.tsx';
import { misspeltAt, type PlacedWord, spellingKey, spellingPlugin } from './spelling-plugin.ts';

interface Asked extends PlacedWord {
  suggestions: readonly string[];
}

/** Asks what to do about a misspelt word: opened by its context menu, or by the command that goes to the next one. */
export const ASK_SPELLING = 'imr:ask-spelling';

/** Underlines what is misspelt in an editor, and offers what may have been meant. */
export function SpellingMenu({ editor, spelling }: { editor: Editor; spelling: Spelling }) {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const plugin = spellingPlugin(spelling);
    editor.registerPlugin(plugin);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(spellingKey);
    };
  }, [editor, spelling]);
  useEffect(() => {
    const ask = async (place: number) => {
      const found = misspeltAt(editor.state, place);
      if (found !== undefined) setAsked({ ...found, suggestions: await spelling.suggest(found.word) });
    };
    const { dom } = editor.view;
    const onContextMenu = (event: MouseEvent) => {
      const place = placeOf(editor, event);
      if (place === undefined || misspeltAt(editor.state, place) === undefined) return;
      event.preventDefault();
      void ask(place);
    };
    const onAsk = () => void ask(editor.state.selection.from);
    dom.addEventListener('contextmenu', onContextMenu);
    dom.addEventListener(ASK_SPELLING, onAsk);
    return () => {
      dom.removeEventListener('contextmenu', onContextMenu);
      dom.removeEventListener(ASK_SPELLING, onAsk);
    };
  }, [editor, spelling]);

  if (asked === undefined) return null;
  const { word, from, to, suggestions } = asked;
  const close = () => {
    setAsked(undefined);
    editor.commands.focus();
  };
  const replaceWith = (offered: string) => {
    setAsked(undefined);
    // The text may have changed since; another word must not be written over.
    if (editor.state.doc.textBetween(from, to) === word) {
      editor.chain().focus().insertContentAt({ from, to }, offered).run();
    }
  };
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
      positioning={{ target: boxOf(editor, asked), position: 'below', align: 'start', offset: 4 }}
    >
      <MenuPopover>
        <SpellingChoices {...{ spelling, word, suggestions }} onReplace={replaceWith} onDone={close} />
      </MenuPopover>
    </Menu>
  );
}

/** Where the menu was asked for: under the pointer, or by the keyboard at the caret. */
function placeOf(editor: Editor, event: MouseEvent): number | undefined {
  // A key's menu is told with no button pressed.
  if (event.button !== 2) return editor.state.selection.from;
  return editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
}

function boxOf(editor: Editor, { from, to }: PlacedWord): PositioningVirtualElement {
  return {
    getBoundingClientRect: () => {
      const start = editor.view.coordsAtPos(Math.min(from, editor.state.doc.content.size));
      const end = editor.view.coordsAtPos(Math.min(to, editor.state.doc.content.size), -1);
      const isOneLine = end.bottom - start.top < 2 * (start.bottom - start.top);
      return new DOMRect(
        start.left,
        start.top,
        isOneLine ? end.right - start.left : 0,
        end.bottom - start.top,
      );
    },
    contextElement: editor.view.dom,
  };
}
