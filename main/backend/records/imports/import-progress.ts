import type { AppEvent } from '../../../../shared/contracts/bridge.ts';
import type { ImportFile } from '../../../../shared/contracts/imports.ts';

/** A window that is told more often only blinks. */
const INTERVAL_MS = 300;

/** How far the file under way is; tells which cases' imports went on, a few times a second at most. */
export class ImportProgress {
  readonly #emit: (event: AppEvent) => void;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #current: { id: number; progress: NonNullable<ImportFile['progress']> | null } | undefined;

  constructor(emit: (event: AppEvent) => void) {
    this.#emit = emit;
  }

  /** A file is under way; undefined when none is. */
  begin(file: { id: number; caseId: string } | undefined): void {
    this.#current = file === undefined ? undefined : { id: file.id, progress: null };
    if (file !== undefined) this.changed(file.caseId);
  }

  report(caseId: string, done: number, of: number, unit: 'bytes' | 'pages'): void {
    if (this.#current === undefined) return;
    this.#current.progress = { done, of, unit };
    this.changed(caseId);
  }

  /** How far a file is; undefined when it is not under way. */
  of(id: number): { progress: ImportFile['progress'] } | undefined {
    return this.#current?.id === id ? { progress: this.#current.progress } : undefined;
  }

  changed(caseId: string): void {
    if (this.#isClosed) return;
    this.#changed.add(caseId);
    this.#timer ??= setTimeout(() => this.#tell(), INTERVAL_MS);
  }

  /** Tells nothing more: a locked window is told of no case. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #tell(): void {
    this.#timer = undefined;
    for (const caseId of this.#changed) this.#emit({ kind: 'import-progress', caseId });
    this.#changed.clear();
  }
}
