import type { Excerpt } from '../../../shared/rules/finding.ts';

/**
 * Selects the words of a finding within the control or the editor that holds them, and puts the focus there.
 * @param within the element of the finding's place
 * @returns the control that holds them now; undefined where they are not on screen as they were
 */
export function selectWords(within: HTMLElement, excerpt: Excerpt): HTMLElement | undefined {
  return selectInControl(within, excerpt) ?? selectInEditor(within, excerpt);
}

function selectInControl(within: HTMLElement, { text, start }: Excerpt): HTMLElement | undefined {
  const controls = [...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const holding = controls.filter((control) => control.value.includes(text));
  const exact = holding.find((control) => control.value.startsWith(text, start));
  const control = exact ?? holding[0];
  if (control === undefined) return undefined;
  const from = exact === undefined ? control.value.indexOf(text) : start;
  control.focus({ preventScroll: true });
  control.setSelectionRange(from, from + text.length);
  return control;
}

function selectInEditor(within: HTMLElement, { text, start, end }: Excerpt): HTMLElement | undefined {
  const editor = within.querySelector<HTMLElement>('[contenteditable="true"]');
  if (editor === null) return undefined;
  const from = pointAt(editor, start);
  const to = pointAt(editor, end);
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  // Citations stand between the words as they stand on screen, and are no part of the excerpt.
  if (!range.toString().startsWith(text.slice(0, 1))) return undefined;
  editor.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return from[0].parentElement ?? editor;
}

/** Where in the editor an index of the plain text is: paragraphs are parted by one character, citations count none. */
function pointAt(editor: HTMLElement, index: number): [Text, number] | undefined {
  let left = index;
  for (const paragraph of editor.querySelectorAll('p')) {
    for (const node of textNodes(paragraph)) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
    left -= 1;
    if (left < 0) return undefined;
  }
  return undefined;
}

function textNodes(paragraph: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('[data-evidence]') === null) nodes.push(node);
  }
  return nodes;
}
