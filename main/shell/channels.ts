/** Shell to page: an `AppEvent`. */
export const EVENT_CHANNEL = 'event';

/** Preload to shell: paths of what was dropped on the window. The page has no function that sends on it. */
export const DROPPED_CHANNEL = 'dropped';

/** Page to shell: the answer to a `flush` event, true when everything is saved. */
export const FLUSHED_CHANNEL = 'flushed';
