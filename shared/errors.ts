/**
 * The closed set of error kinds. The kind decides what the page does:
 * Invalid shows the field, NotFound and Precondition say what is missing, Conflict offers a reload,
 * Locked goes to the unlock screen, DiskFull keeps the text on screen, Damaged offers a restore,
 * Cancelled is silent, Internal is shown with its code only.
 */
export const ERROR_KINDS = [
  'Invalid',
  'NotFound',
  'Precondition',
  'Conflict',
  'Locked',
  'DiskFull',
  'Damaged',
  'Cancelled',
  'Internal',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** An error as it crosses a process boundary. `code` is stable and kebab-case, `message` is shown to people. */
export interface ErrorData {
  kind: ErrorKind;
  code: string;
  message: string;
  /** Path of the field at fault, such as `items[0].bases.reviewer`. */
  path?: string;
}

/** The only error that is thrown on purpose. Logs carry `kind` and `code`, never `message`: it may quote a case. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly path: string | undefined;

  constructor(kind: ErrorKind, code: string, message: string, options?: { path?: string; cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.path = options?.path;
  }

  toData(): ErrorData {
    const data: ErrorData = { kind: this.kind, code: this.code, message: this.message };
    if (this.path !== undefined) data.path = this.path;
    return data;
  }

  static from(data: ErrorData): AppError {
    return new AppError(
      data.kind,
      data.code,
      data.message,
      data.path === undefined ? {} : { path: data.path },
    );
  }
}

/** The envelope in which every answer crosses a boundary: custom error fields do not survive Electron's bridge. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

/** Turns anything thrown into an AppError; what was not thrown on purpose becomes Internal without its text. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = (thrown as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') {
    return new AppError(
      'DiskFull',
      'disk-full',
      'The disk is full. Nothing was lost; free some space and try again.',
      {
        cause: thrown,
      },
    );
  }
  return new AppError('Internal', 'unexpected', 'Something went wrong inside the program.', {
    cause: thrown,
  });
}
