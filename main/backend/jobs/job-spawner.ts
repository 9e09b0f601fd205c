import type { JobEntry } from '../../../shared/contracts/rpc.ts';

/** A job process as the backend sees it: bytes in, results out. It holds no keys and no database. */
export interface JobProcess {
  post: (message: unknown) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when the process is gone, for whatever reason. */
  onExit: (listener: () => void) => void;
  kill: () => void;
}

/** Starts job processes: through the shell in the app, with `child_process.fork` on the command line. */
export interface JobSpawner {
  spawn: (entry: JobEntry) => Promise<JobProcess>;
}
