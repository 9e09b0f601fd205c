import { type FSWatcher, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The single-instance lock: a file with the holder's pid; a second instance leaves a note beside it and goes. */
export class SingleInstance {
  readonly #folder: string;
  readonly #onSecond: () => void;
  #watcher: FSWatcher | null = null;
  #held = false;

  constructor(userData: string, onSecond: () => void) {
    this.#folder = join(userData, 'SingleInstance');
    this.#onSecond = onSecond;
  }

  /** True when this process holds the lock now. Otherwise the holder has been told. */
  acquire(): boolean {
    if (this.#held) return true;
    mkdirSync(this.#folder, { recursive: true });
    const lock = join(this.#folder, 'lock');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        this.#held = true;
        this.#listen();
        return true;
      } catch {
        if (isAlive(readPid(lock))) {
          writeFileSync(join(this.#folder, 'second'), String(process.pid));
          return false;
        }
        // Left behind by a process that was killed.
        rmSync(lock, { force: true });
      }
    }
    return false;
  }

  release(): void {
    if (!this.#held) return;
    this.#watcher?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #listen(): void {
    let last = '';
    this.#watcher = watch(this.#folder, (_kind, name) => {
      if (name !== 'second') return;
      const pid = readText(join(this.#folder, 'second'));
      // One write may be reported several times.
      if (pid === '' || pid === last) return;
      last = pid;
      this.#onSecond();
    });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readPid(file: string): number {
  return Number(readText(file)) || 0;
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
