import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import type { JobEntry, ToBackend } from '../../shared/contracts/rpc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendChild } from './backend-process.ts';
import { jobFiles } from './paths.ts';

/**
 * Starts job processes for the backend, which cannot start any itself. Each gets one end of a channel as the first
 * port of its first message, the backend the other; from then on they talk without the shell.
 */
export class JobProcesses {
  readonly #running = new Map<number, UtilityProcess>();

  /** Starts job `id` and tells `backend` by `job-port` or `job-failed`. */
  spawn(id: number, entry: JobEntry, backend: BackendChild): void {
    const tell = (message: ToBackend, ports: Electron.MessagePortMain[] = []) =>
      backend.postMessage(message, ports);
    const job = utilityProcess.fork(jobFiles[entry], [], { serviceName: `IMR Desk ${entry}` });
    let started = false;
    this.#running.set(id, job);
    // Posting before `spawn` is lost without a word.
    job.once('spawn', () => {
      started = true;
      const { port1, port2 } = new MessageChannelMain();
      job.postMessage({ kind: 'port' }, [port1]);
      tell({ kind: 'job-port', id }, [port2]);
    });
    job.once('exit', () => {
      this.#running.delete(id);
      if (started) return;
      const error = new AppError(
        'Internal',
        'job-not-started',
        'The file could not be read: its reader did not start.',
      );
      tell({ kind: 'job-failed', id, error: error.toData() });
    });
  }

  /** Ends job `id`, however busy; a job that is gone already is no error. */
  kill(id: number): void {
    this.#running.get(id)?.kill();
  }

  /** Ends all jobs: their backend is gone, and nobody else waits for them. */
  killAll(): void {
    for (const job of this.#running.values()) job.kill();
  }
}
