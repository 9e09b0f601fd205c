import type { RefObject } from 'react';
import type { Find } from '../find/use-find.ts';
import type { PageTool } from '../model/look.ts';
import { turnAll, turnPage } from '../model/page-turns.ts';
import type { ReaderCommand } from './keys.ts';
import type { Jumps } from './use-jumps.ts';
import type { Viewport } from './viewport.ts';

interface Input {
  viewport: Viewport;
  jumps: Jumps;
  find: Find;
  pane: RefObject<HTMLElement | null>;
  pageField: RefObject<HTMLInputElement | null>;
  findField: RefObject<HTMLInputElement | null>;
  setTool(tool: PageTool): void;
}

/** What acts on the text of the pages, and so is theirs to do. */
export interface OnPages {
  selectPage(page: number): void;
  toggleCaret(): void;
}

/** Longer than this, what is selected is not what somebody looks for. */
const MAX_TO_FIND = 200;

/** Carries out a command; `onPages` is given where one comes from the pages. */
export function readerActions(input: Input): (command: ReaderCommand, onPages?: OnPages) => void {
  const { viewport, jumps, find, pane, pageField, findField, setTool } = input;
  return (command, onPages) => {
    const { turns, current, layout } = viewport.state();
    const actions: Record<ReaderCommand, () => void> = {
      'zoom-in': () => viewport.step(1),
      'zoom-out': () => viewport.step(-1),
      'fit-page': () => viewport.setZoom('page'),
      'fit-width': () => viewport.setZoom('width'),
      'actual-size': () => viewport.setZoom(1),
      'first-page': () => jumps.to({ page: 0, top: 0 }),
      'last-page': () => jumps.to({ page: (layout?.pages ?? 1) - 1, top: 1 }),
      'turn-page': () => viewport.setTurns(turnPage(turns, current, 1)),
      'turn-all': () => viewport.setTurns(turnAll(turns, 1)),
      'select-page': () => onPages?.selectPage(current),
      'hand-tool': () => setTool('hand'),
      'select-tool': () => setTool('select'),
      'box-tool': () => setTool('box'),
      back: jumps.back,
      forward: jumps.forward,
      'page-number': () => pageField.current?.focus(),
      find: () => {
        find.open(selectedText(pane.current));
        findField.current?.focus();
        findField.current?.select();
      },
      caret: () => onPages?.toggleCaret(),
      'find-next': () => find.step(1),
      'find-previous': () => find.step(-1),
    };
    actions[command]();
  };
}

/** What is selected in the pages, if it is short enough to be looked for. */
function selectedText(pane: HTMLElement | null): string | undefined {
  const selection = window.getSelection();
  if (pane === null || selection === null || !pane.contains(selection.anchorNode)) return undefined;
  const text = selection.toString();
  return text.length > MAX_TO_FIND ? undefined : text;
}
