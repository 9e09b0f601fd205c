/** Shell to page: an `AppEvent`. */
export const EVENT_CHANNEL = 'event';

/** Page to shell: the answer to a `flush` event. */
export const FLUSHED_CHANNEL = 'flushed';
