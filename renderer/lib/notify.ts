import type { AppError } from '../../shared/errors.ts';
import { toAppError } from '../../shared/errors.ts';

export type NoticeIntent = 'success' | 'warning' | 'error' | 'info';

export interface Notice {
  intent: NoticeIntent;
  title: string;
  /** What to do next, when there is something to do. */
  detail?: string;
  action?: { label: string; run: () => void };
}

type Extra = Pick<Notice, 'detail' | 'action'>;

const listeners = new Set<(notice: Notice) => void>();

/** The toaster listens here. Gives a function that stops it. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function say(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}

/** Messages about results, shown at the edge of the window and read out. Usable outside of components. */
export const notify = {
  success: (title: string, extra: Extra = {}) => say({ intent: 'success', title, ...extra }),
  info: (title: string, extra: Extra = {}) => say({ intent: 'info', title, ...extra }),
  warning: (title: string, extra: Extra = {}) => say({ intent: 'warning', title, ...extra }),
  /**
   * @param title what could not be done: "The case was not imported"
   * @param thrown whatever was thrown; its message says why. Cancelled is silent, as is Locked: the unlock screen says it
   */
  error: (title: string, thrown?: unknown, extra: Extra = {}) => {
    if (thrown === undefined) {
      say({ intent: 'error', title, ...extra });
      return;
    }
    const error = toAppError(thrown);
    if (error.kind === 'Cancelled' || error.kind === 'Locked') return;
    say({ intent: 'error', title, detail: errorText(error), ...extra });
  },
};

export type Notify = typeof notify;

/** The same messages, for components. */
export function useNotify(): Notify {
  return notify;
}

/** An error's message for people; an internal one has nothing to say but its code. */
export function errorText(error: AppError): string {
  return error.kind === 'Internal' ? `${error.message} (${error.code})` : error.message;
}
