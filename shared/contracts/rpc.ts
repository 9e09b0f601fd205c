import type { ErrorData, Result } from '../errors.ts';
import type { AppEvent } from './bridge.ts';

/** Shell to backend, over the utility process's port. Structured clone; `input` is parsed by the contract there. */
export type ToBackend =
  | { kind: 'call'; id: number; name: string; input: unknown }
  /** Answer to `spawn-job`: the port (first of the message's ports) leads to the new job process. */
  | { kind: 'job-port'; id: number }
  | { kind: 'job-failed'; id: number; error: ErrorData }
  | { kind: 'shutdown' };

/** Backend to shell. */
export type FromBackend =
  | { kind: 'ready' }
  | { kind: 'result'; id: number; result: Result<unknown> }
  | { kind: 'event'; event: AppEvent }
  /** Asks for a job process that runs `entry`, by its name in the table of jobs. */
  | { kind: 'spawn-job'; id: number; entry: JobEntry }
  | { kind: 'kill-job'; id: number };

export type JobEntry = 'probe' | 'convert' | 'text' | 'ocr' | 'table';
