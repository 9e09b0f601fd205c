import type { JobProcess } from './job-spawner.ts';

/** One process, started when it is first asked for and again when it is gone. */
export interface KeptJob {
  /** The process; undefined when it did not start. The next call tries again. */
  get: () => Promise<JobProcess | undefined>;
  /** Ends it at once, also one that only starts; nothing that it sends is heard any more. */
  drop: () => void;
}

/** @param told what the process sends, and that it ended by itself */
export function keepJob(
  spawn: () => Promise<JobProcess>,
  told: { message: (message: unknown) => void; exit: () => void },
): KeptJob {
  let process: Promise<JobProcess> | undefined;
  const start = (): Promise<JobProcess> => {
    const starting = spawn().then((job) => {
      // Of a process that was replaced already, nobody wants to know.
      job.onMessage((message) => {
        if (process === starting) told.message(message);
      });
      job.onExit(() => {
        if (process !== starting) return;
        process = undefined;
        told.exit();
      });
      return job;
    });
    return starting;
  };
  return {
    get: async () => {
      process ??= start();
      const asked = process;
      try {
        return await asked;
      } catch {
        // The caller says that it did not start; why is of no use to anybody.
        if (process === asked) process = undefined;
        return undefined;
      }
    },
    drop: () => {
      const ending = process;
      process = undefined;
      // One that did not start needs no end.
      void ending?.then((job) => job.kill()).catch(() => undefined);
    },
  };
}
