import { type AppError, toAppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';

/** What is typed is kept at most this long after its first keystroke. */
const KEEP_AFTER_MS = 300;

export type KeepStatus =
  | { kind: 'kept'; at: string | undefined }
  | { kind: 'keeping' }
  | { kind: 'failed'; error: AppError };

/** What is being changed, against the version that it is based on; null: nothing differs from it. */
export type KeptDraft = { basedOn: number; profile: LetterProfile } | null;

/**
 * Keeps the draft of one profile as it is typed: one write at a time, and while it runs the newest draft alone waits. A
 * draft that could not be kept stays, to be kept with the next change or by `flush`.
 */
export class DraftKeeper {
  private readonly write: (draft: KeptDraft) => Promise<{ keptAt: string }>;
  private readonly onStatus: (status: KeepStatus) => void;
  private waiting: { draft: KeptDraft } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private inFlight: Promise<void> | undefined;

  constructor(
    write: (draft: KeptDraft) => Promise<{ keptAt: string }>,
    onStatus: (status: KeepStatus) => void,
  ) {
    this.write = write;
    this.onStatus = onStatus;
  }

  /** Takes a draft; it will be kept within KEEP_AFTER_MS. */
  change(draft: KeptDraft): void {
    this.waiting = { draft };
    this.onStatus({ kind: 'keeping' });
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), KEEP_AFTER_MS);
  }

  /** Keeps everything now. @throws AppError why it could not be kept; said by the status, too */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.waiting !== undefined || this.inFlight !== undefined) {
      this.inFlight ??= this.writeOnce();
      await this.inFlight;
    }
  }

  private async writeOnce(): Promise<void> {
    const writing = this.waiting;
    this.waiting = undefined;
    try {
      if (writing === undefined) return;
      const { keptAt } = await this.write(writing.draft);
      if (this.waiting === undefined) this.onStatus({ kind: 'kept', at: keptAt });
    } catch (thrown) {
      const error = toAppError(thrown);
      // Typed since is newer; otherwise what failed waits for another try.
      this.waiting ??= writing;
      this.onStatus({ kind: 'failed', error });
      throw error;
    } finally {
      this.inFlight = undefined;
    }
  }
}
