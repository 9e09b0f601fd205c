import { useCallback, useEffect, useRef } from 'react';
import { useCaseSession } from './case-session.ts';
import { type FocusField, focusField } from './places.ts';
import { selectWords } from './select-words.ts';

/** A dialog that closes still holds the focus for its motion; longer than this it is another one, and stays. */
const DIALOG_GOES_WITHIN_MS = 1_000;

const MODAL = '[role="dialog"][aria-modal="true"], [role="alertdialog"]';
const TEXTS =
  'input:not([disabled]):not([type="radio"]):not([type="checkbox"]), textarea:not([disabled]), [contenteditable="true"]';

/**
 * Makes an element the target of a place: when the session is asked to go there, the focus goes to the control in it
 * that waits for something, and the element comes into view.
 * @returns props for the element
 */
export function useFocusTarget(field: FocusField, item?: string) {
  const element = useRef<HTMLElement | null>(null);
  const request = useCaseSession((session) => session.focusRequest);
  const taken = useCaseSession((session) => session.focusTaken);
  const ref = useCallback((next: HTMLElement | null) => {
    element.current = next;
  }, []);
  useEffect(() => {
    if (request === undefined || request.field !== field || request.item !== item) return;
    return whenNoDialog(() => {
      taken();
      const selected = element.current && request.words && selectWords(element.current, request.words);
      const control = selected ?? (element.current && controlIn(element.current, request.part));
      if (!selected) control?.focus({ preventScroll: true });
      control?.scrollIntoView({ block: 'center' });
    });
  }, [request, taken, field, item]);
  return { ref, 'data-place': field };
}

/** The place that the focus is in now, to come back to it in another item. */
export function fieldOfFocus(): FocusField | undefined {
  return focusField(document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place);
}

/** The named part, else what is still to be filled in, else what is chosen, else the first control, else the element. */
function controlIn(element: HTMLElement, part: string | undefined): HTMLElement {
  const named = part && element.querySelector<HTMLElement>(`[data-part="${part}"] input`);
  if (named) return named;
  if (element.hasAttribute('tabindex')) return element;
  const texts = [...element.querySelectorAll<HTMLElement>(TEXTS)];
  const first = (selector: string) => element.querySelector<HTMLElement>(selector);
  return (
    first('[data-empty="true"] input') ??
    texts.find((one) => 'value' in one && one.value === '') ??
    first('[data-open="true"] input[type="radio"]') ??
    first('input[type="radio"]:checked') ??
    first('input[type="radio"]') ??
    texts[0] ??
    first('button:not([disabled])') ??
    element
  );
}

function whenNoDialog(run: () => void): () => void {
  const until = performance.now() + DIALOG_GOES_WITHIN_MS;
  let frame = 0;
  const look = () => {
    if (document.querySelector(MODAL) && performance.now() < until) frame = requestAnimationFrame(look);
    else run();
  };
  look();
  return () => cancelAnimationFrame(frame);
}
