import type { AppEvent } from '../../../../shared/contracts/bridge.ts';

/** A window that is told more often only blinks. */
const INTERVAL_MS = 300;

/** Tells which cases' reading went on, at most a few times a second each. */
export class ReadingProgress {
  readonly #emit: (event: AppEvent) => void;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(emit: (event: AppEvent) => void) {
    this.#emit = emit;
  }

  /** Pages of these documents were written. */
  changed(documents: readonly string[], caseOf: (documentId: string) => string | undefined): void {
    const cases = documents.map(caseOf).filter((caseId) => caseId !== undefined);
    this.all(new Set(cases));
  }

  /** Something changed in these cases. */
  all(cases: ReadonlySet<string>): void {
    for (const caseId of cases) this.#changed.add(caseId);
    if (this.#changed.size > 0) this.#timer ??= setTimeout(() => this.#tell(), INTERVAL_MS);
  }

  /** Tells nothing more: a locked window is told of no case. */
  close(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  #tell(): void {
    this.#timer = undefined;
    for (const caseId of this.#changed) this.#emit({ kind: 'reading-progress', caseId });
    this.#changed.clear();
  }
}
