import type { AppError } from '../../../shared/errors.ts';

/**
 * Pauses before a document that could not be taken in is tried again: a full disk, or another fault of the store, may have passed.
 * After the last one it waits for the reviewer, or for the next opening of the vault.
 */
const PAUSES_MS = [30_000, 2 * 60_000, 10 * 60_000];

export interface Failure {
  documentId: string;
  error: AppError;
  /** It is tried again by itself. */
  isRetried: boolean;
}

/** Which documents of the library could not be taken in, and when each is tried again. */
export interface Failures {
  all: () => Failure[];
  /** It failed, and its next try is not due. */
  rests: (documentId: string) => boolean;
  /** @param isLast it is not tried again by itself */
  note: (documentId: string, error: AppError, isLast?: boolean) => void;
  /** It was taken in. @returns whether it had failed */
  forget: (documentId: string) => boolean;
  close: () => void;
}

/**
 * @param options.old waited already when the vault was opened: they may have failed before, and have one try
 * @param options.due a document may be tried again
 */
export function keepFailures(options: {
  old: Iterable<string>;
  due: () => void;
  /** Tests wait less. */
  pausesMs?: readonly number[];
}): Failures {
  const { due, pausesMs = PAUSES_MS } = options;
  const old = new Set(options.old);
  const failed = new Map<string, { error: AppError; tries: number; timer: NodeJS.Timeout | undefined }>();
  /** Whose pause is over. */
  const awake = new Set<string>();
  return {
    all: () =>
      [...failed].map(([documentId, { error, timer }]) => ({
        documentId,
        error,
        isRetried: timer !== undefined,
      })),
    rests: (documentId) => failed.has(documentId) && !awake.has(documentId),
    note: (documentId, error, isLast = false) => {
      const { tries = 0, timer: before } = failed.get(documentId) ?? {};
      clearTimeout(before);
      awake.delete(documentId);
      const pause = isLast || old.has(documentId) ? undefined : pausesMs[tries];
      const wake = (): void => {
        awake.add(documentId);
        due();
      };
      const timer = pause === undefined ? undefined : setTimeout(wake, pause).unref();
      failed.set(documentId, { error, tries: tries + 1, timer });
    },
    forget: (documentId) => {
      clearTimeout(failed.get(documentId)?.timer);
      awake.delete(documentId);
      old.delete(documentId);
      return failed.delete(documentId);
    },
    close: () => {
      for (const { timer } of failed.values()) clearTimeout(timer);
    },
  };
}
