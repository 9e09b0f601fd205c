import type { AppEvent } from '../../../shared/contracts/bridge.ts';

/** Often enough for a bar that moves; more would only keep the page busy. */
const TELL_EVERY_MS = 100;

/** What long work over a package is given. */
export interface TaskControl {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Long work that tells how far it is and can be stopped, each by a name that the page chose. */
export interface TaskRunner {
  run: <T>(task: string, work: (control: TaskControl) => Promise<T>) => Promise<T>;
  /** Does nothing for a task that is over. */
  cancel: (task: string) => void;
}

export function taskRunner(emit: (event: AppEvent) => void): TaskRunner {
  const running = new Map<string, AbortController>();
  return {
    run: async (task, work) => {
      const stop = new AbortController();
      running.set(task, stop);
      let toldAt = 0;
      const onProgress = (done: number, total: number): void => {
        const now = performance.now();
        if (now - toldAt < TELL_EVERY_MS && done < total) return;
        toldAt = now;
        emit({ kind: 'package-progress', task, done, total });
      };
      try {
        return await work({ signal: stop.signal, onProgress });
      } finally {
        running.delete(task);
      }
    },
    cancel: (task) => running.get(task)?.abort(),
  };
}
