/** Shell to page: an `AppEvent`. */
export const EVENT_CHANNEL = 'event';

/** Page to shell: the answer to a `flush` event, true when everything is saved. */
export const FLUSHED_CHANNEL = 'flushed';
