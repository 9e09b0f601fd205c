import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import { type AppError, toAppError } from '../../../shared/errors.ts';

/** A field is written at most this long after its first unsaved keystroke: a throttle, so that steady typing is saved too. */
export const SAVE_AFTER_MS = 300;

export type SaveStatus =
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'saving' }
  | { kind: 'failed'; error: AppError };

/** Writes one field; resolves after a durable commit. */
export type WriteField = (
  change: DraftChange,
  revision: number,
) => Promise<{ revision: number; savedAt: string }>;

interface FieldState {
  revision: number;
  /** What is not yet handed to a write. */
  pending: DraftChange | undefined;
  /** What a write has in hand, and its end. */
  writing: DraftChange | undefined;
  inFlight: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  error: AppError | undefined;
}

/**
 * Saves the fields of one case as they are typed.
 * One write in flight a field; while it runs, only the newest value waits. A failed write keeps its value and says so
 * until it is retried or typed over. A saver belongs to one case for life: text cannot cross into another.
 */
export class DraftSaver {
  private readonly fields = new Map<string, FieldState>();
  private readonly write: WriteField;
  private readonly onStatus: (status: SaveStatus) => void;
  private savedAt: string | undefined;

  constructor(
    write: WriteField,
    onStatus: (status: SaveStatus) => void,
    start: { revisions: Readonly<Record<string, number>>; savedAt: string | undefined },
  ) {
    this.write = write;
    this.onStatus = onStatus;
    for (const [key, revision] of Object.entries(start.revisions)) this.field(key).revision = revision;
    this.savedAt = start.savedAt;
  }

  /** Takes a change; it will be written within SAVE_AFTER_MS. */
  change(change: DraftChange): void {
    const key = draftKey(change);
    const field = this.field(key);
    field.pending = change;
    field.timer ??= setTimeout(() => void this.start(key), SAVE_AFTER_MS);
    this.report();
  }

  /** Writes everything now (blur, pane change, lock, close). Resolves when nothing is unsaved. @throws AppError of the first field that failed */
  async flush(): Promise<void> {
    await Promise.all([...this.fields.keys()].map((key) => this.start(key)));
    const failed = [...this.fields.values()].find((field) => field.error !== undefined);
    if (failed?.error) throw failed.error;
  }

  /** True while something is typed that is not yet committed. */
  get isDirty(): boolean {
    return [...this.fields.values()].some(
      (field) => field.pending !== undefined || field.inFlight !== undefined,
    );
  }

  /** What is typed and not yet committed, newest value a field: to be laid over a case that was read again. */
  unsaved(): DraftChange[] {
    return [...this.fields.values()].flatMap((field) => field.pending ?? field.writing ?? []);
  }

  /** After the case was read again: the revision to write against from now on. A write under way brings its own. */
  rebase(revisions: Readonly<Record<string, number>>): void {
    for (const [key, revision] of Object.entries(revisions)) {
      const field = this.field(key);
      if (field.inFlight === undefined) field.revision = revision;
    }
  }

  private field(key: string): FieldState {
    const known = this.fields.get(key);
    if (known) return known;
    const fresh: FieldState = {
      writing: undefined,
      revision: 0,
      pending: undefined,
      inFlight: undefined,
      timer: undefined,
      error: undefined,
    };
    this.fields.set(key, fresh);
    return fresh;
  }

  /** Writes until the field has nothing pending or fails. */
  private async start(key: string): Promise<void> {
    const field = this.field(key);
    clearTimeout(field.timer);
    field.timer = undefined;
    if (field.inFlight) {
      await field.inFlight;
      if (field.pending !== undefined && field.error === undefined) await this.start(key);
      return;
    }
    if (field.pending === undefined) return;
    field.inFlight = this.writeOnce(field, field.pending);
    this.report();
    await field.inFlight;
  }

  private async writeOnce(field: FieldState, change: DraftChange): Promise<void> {
    field.pending = undefined;
    field.writing = change;
    try {
      const { revision, savedAt } = await this.write(change, field.revision);
      field.revision = revision;
      field.error = undefined;
      this.savedAt = savedAt;
    } catch (thrown) {
      // What was typed since is newer; otherwise the value that failed stays, to be written again.
      field.pending ??= change;
      field.error = toAppError(thrown);
    }
    field.writing = undefined;
    field.inFlight = undefined;
    this.report();
  }

  private report(): void {
    const failed = [...this.fields.values()].find(
      (field) => field.error !== undefined && field.pending !== undefined,
    );
    if (failed?.error) this.onStatus({ kind: 'failed', error: failed.error });
    else if (this.isDirty) this.onStatus({ kind: 'saving' });
    else this.onStatus({ kind: 'saved', at: this.savedAt });
  }
}
