/** The list of hits would lie over the page: the two panes take all of the window. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 900px)').matches;
}
