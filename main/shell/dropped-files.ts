import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** No list of dropped files is longer, nor a path. */
const MOST_FILES = 10_000;
const MOST_LENGTH = 4096;

/**
 * What was dropped on the window last, or chosen with other files: the page knows it by tokens, never by its paths.
 */
export class DroppedFiles {
  readonly #kept = new Map<string, string[]>();

  /** Takes what the preload sends; undefined when that is no list of paths. */
  put(sent: unknown): string | undefined {
    if (!Array.isArray(sent) || sent.length === 0 || sent.length > MOST_FILES) return undefined;
    const paths = sent.filter((one): one is string => typeof one === 'string');
    if (paths.length < sent.length || !paths.every((one) => isAbsolute(one) && one.length <= MOST_LENGTH)) {
      return undefined;
    }
    this.#kept.clear();
    return this.keep(paths);
  }

  /** Keeps some of what was dropped by a token of its own. */
  keep(paths: readonly string[]): string {
    const token = randomUUID();
    this.#kept.set(token, [...paths]);
    return token;
  }

  /** The paths, once. @throws AppError Precondition `nothing-dropped` */
  take(token: string): string[] {
    const paths = this.#kept.get(token);
    if (paths === undefined) {
      throw new AppError('Precondition', 'nothing-dropped', 'Drop or choose the files again.');
    }
    this.#kept.delete(token);
    return paths;
  }
}
