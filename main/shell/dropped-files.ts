import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';

/** No list of dropped files is longer, nor a path. */
const MOST_FILES = 10_000;
const MOST_LENGTH = 4096;

/** What was dropped on the window last: the page knows it by a token, never by its paths. */
export class DroppedFiles {
  #last: { token: string; paths: string[] } | undefined;

  /** Takes what the preload sends; undefined when that is no list of paths. */
  put(sent: unknown): string | undefined {
    if (!Array.isArray(sent) || sent.length === 0 || sent.length > MOST_FILES) return undefined;
    const paths = sent.filter((one): one is string => typeof one === 'string');
    if (paths.length < sent.length || !paths.every((one) => isAbsolute(one) && one.length <= MOST_LENGTH)) {
      return undefined;
    }
    this.#last = { token: randomUUID(), paths };
    return this.#last.token;
  }

  /** The paths, once. */
  take(token: string): string[] | undefined {
    const last = this.#last;
    if (last?.token !== token) return undefined;
    this.#last = undefined;
    return last.paths;
  }
}
