const FOCUSABLE =
  ':is(a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]):not([tabindex="-1"])';
/** Of a row of tabs the chosen one counts, whichever comes first. */
const CHOSEN_TAB = '[role="tab"][aria-selected="true"]';

/**
 * Moves the focus to the next pane (`data-pane` on an element), in the order of the document, around the end.
 * A pane gets back the control that last had the focus in it, else its first.
 */
export function cyclePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isVisible);
  if (panes.length === 0) return;
  const active = document.activeElement;
  // The innermost pane counts where one lies in another.
  const current = panes.findLastIndex((pane) => pane.contains(active));
  if (current >= 0 && active instanceof HTMLElement) lastFocus.set(panes[current] ?? active, active);
  const start = current < 0 && step < 0 ? 0 : current;
  const next = panes[(start + step + panes.length) % panes.length];
  if (next) focusIn(next);
}

const lastFocus = new WeakMap<HTMLElement, HTMLElement>();

function focusIn(pane: HTMLElement): void {
  const last = lastFocus.get(pane);
  if (last && pane.contains(last) && isVisible(last)) {
    last.focus();
    return;
  }
  const candidates = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isVisible);
  const first = candidates[0]?.role === 'tab' ? pane.querySelector<HTMLElement>(CHOSEN_TAB) : candidates[0];
  if (!first) pane.tabIndex = -1;
  (first ?? pane).focus();
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
