import type { DocumentPoint } from '../model/selection.ts';

/** The place in the document that an end of the browser's selection stands for; undefined outside the text layers. */
function pointOf(pane: HTMLElement, node: Node | null, offset: number): DocumentPoint | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const word = element?.closest('[data-word]');
  const page = element?.closest('[data-page]');
  if (!(word instanceof HTMLElement) || !(page instanceof HTMLElement) || !pane.contains(page))
    return undefined;
  return { page: Number(page.dataset.page), word: Number(word.dataset.word), offset };
}

/** Both ends of the browser's selection, when both lie in the pane's text. */
export function readSelection(
  pane: HTMLElement,
): { anchor: DocumentPoint; focus: DocumentPoint } | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return undefined;
  const anchor = pointOf(pane, selection.anchorNode, selection.anchorOffset);
  const focus = pointOf(pane, selection.focusNode, selection.focusOffset);
  return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
}

/** Makes the browser's selection reach between two places, as far as both are in the document's tree. */
export function writeSelection(pane: HTMLElement, anchor: DocumentPoint, focus: DocumentPoint): void {
  const a = nodeOf(pane, anchor);
  const f = nodeOf(pane, focus);
  if (a === undefined || f === undefined) return;
  document.getSelection()?.setBaseAndExtent(a, limit(a, anchor), f, limit(f, focus));
}

function nodeOf(pane: HTMLElement, point: DocumentPoint): Node | undefined {
  const word = pane.querySelector(`[data-page="${point.page}"] [data-word="${point.word}"]`);
  return word?.firstChild ?? undefined;
}

function limit(node: Node, point: DocumentPoint): number {
  return Math.min(point.offset, node.textContent?.length ?? 0);
}
