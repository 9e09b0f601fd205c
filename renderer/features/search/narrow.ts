/** As wide as a small screen enlarged to 200 %, and somewhat more. */
export const NARROW = '(max-width: 900px)';

/** The list of hits would lie over the page: the two panes take all of the window. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
