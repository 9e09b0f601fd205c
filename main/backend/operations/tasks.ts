import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import { toldOften } from './told-often.ts';

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
      const onProgress = toldOften((done, total) => emit({ kind: 'package-progress', task, done, total }));
      try {
        return await work({ signal: stop.signal, onProgress });
      } finally {
        running.delete(task);
      }
    },
    cancel: (task) => running.get(task)?.abort(),
  };
}
