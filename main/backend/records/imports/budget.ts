import { type Limit, MOST_PARTS } from '../../jobs/convert-protocol.ts';
import type { IncomingPart } from '../../jobs/convert-runner.ts';
import type { StoredImport } from '../../store/imports.ts';

/** Archives and messages within one another. */
export const MOST_DEPTH = 6;
/** As much may come out of a small archive; of a large one, so many times its size. */
const ALWAYS_ALLOWED_BYTES = 128 * 1024 * 1024;
const MOST_EXPANSION = 50;

type Chosen = Pick<StoredImport, 'importId' | 'place'>;

/** Places are given again once a case is gone; imports have names of their own. */
function keyOf({ importId, place }: Chosen): string {
  return `${importId} ${place}`;
}

/** What came out of each chosen file until now: archives in archives count together. */
export class Budget {
  readonly #spent = new Map<string, { parts: number; bytes: number }>();

  /** A chosen file is begun, perhaps anew: nothing came out of it yet. */
  begin(root: Chosen): void {
    this.#spent.delete(keyOf(root));
  }

  /** Takes a part into account. @returns the limit that it goes beyond; undefined when it may come */
  spend(root: Chosen & { bytes: number }, part: Pick<IncomingPart, 'bytes'>): Limit | undefined {
    const spent = this.#spent.get(keyOf(root)) ?? { parts: 0, bytes: 0 };
    this.#spent.set(keyOf(root), spent);
    spent.parts += 1;
    spent.bytes += part.bytes;
    if (spent.parts > MOST_PARTS) return 'parts';
    const most = ALWAYS_ALLOWED_BYTES + root.bytes * MOST_EXPANSION;
    return spent.bytes > most ? 'expansion' : undefined;
  }
}
