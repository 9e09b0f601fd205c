import type { MessagePortMain } from 'electron';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import type { Contract, InputOf, OutputOf } from '../../shared/contracts/contract.ts';
import type { FromBackend, ToBackend } from '../../shared/contracts/rpc.ts';
import { AppError, type Result } from '../../shared/errors.ts';
import type { JobProcesses } from './job-processes.ts';
import { logFault } from './log.ts';
import { PendingCalls } from './pending-calls.ts';

/** A query or a write of one field takes milliseconds; deriving a key, half a second. */
const CALL_LIMIT_MS = 60_000;
/** Work over whole files. Long, but an end: a call that never settles would keep its button busy for ever. */
const LONG_CALL_LIMIT_MS = 30 * 60_000;
const LONG_CALLS = new Set([
  'records.unlockImport',
  'records.exportOriginalTo',
  'cases.importJsonFrom',
  'cases.importLettersFrom',
  'cases.addSample',
  'letter.exportTo',
  'exchange.takeInFrom',
  'exchange.packCaseTo',
  'exchange.returnCaseTo',
  'signing.complete',
  'versions.exportTo',
  'precedents.settled',
  'verification.verifyFrom',
]);
/** How long the backend may take to close its files when the program ends. */
const SHUTDOWN_LIMIT_MS = 5_000;
/** More restarts than this within `RESTART_WINDOW_MS`, and it is left alone: it would only fail again. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

/** What is used of Electron's UtilityProcess. */
export interface BackendChild {
  on(event: 'message', listener: (message: FromBackend) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToBackend, transfer?: MessagePortMain[]): void;
  kill(): boolean;
}

interface Options {
  fork(): BackendChild;
  jobs: Pick<JobProcesses, 'spawn' | 'kill' | 'killAll'>;
  onEvent(event: AppEvent): void;
  onRestart(): void;
}

/** The backend's process as the shell sees it: calls with ids, events, jobs; started again when it crashes. */
export class BackendProcess {
  readonly #options: Options;
  readonly #calls = new PendingCalls();
  #child: BackendChild | null = null;
  /** Messages that wait for `ready`; null once it came. */
  #queue: ToBackend[] | null = [];
  #restarts: number[] = [];
  #ending = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Starts the process. Calls may be made at once; they wait for it. */
  start(): void {
    const child = this.#options.fork();
    this.#child = child;
    this.#queue ??= [];
    child.on('message', (message: FromBackend) => this.#receive(child, message));
    child.once('exit', (code) => this.#ended(child, code));
  }

  /** Calls a contract; parses the answer. Throws the backend's AppError. */
  async call<C extends Contract>(contract: C, input: InputOf<C>): Promise<OutputOf<C>> {
    const result = await this.forward(contract.name, input);
    if (!result.ok) throw AppError.from(result.error);
    return contract.output.parse(result.value) as OutputOf<C>;
  }

  /** Hands a call on as it is, and the answer back as it is. Never throws. */
  forward(name: string, input: unknown): Promise<Result<unknown>> {
    if (this.#child === null) return Promise.resolve({ ok: false, error: stopped().toData() });
    const limit = LONG_CALLS.has(name) ? LONG_CALL_LIMIT_MS : CALL_LIMIT_MS;
    return this.#calls.open(limit, (id) => this.#post({ kind: 'call', id, name, input }));
  }

  /** Lets the backend close its files and end; ends it after `SHUTDOWN_LIMIT_MS`. */
  async shutdown(): Promise<void> {
    this.#ending = true;
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.#post({ kind: 'shutdown' });
    const timer = setTimeout(() => child.kill(), SHUTDOWN_LIMIT_MS);
    await gone;
    clearTimeout(timer);
  }

  #post(message: ToBackend): void {
    if (this.#queue === null) this.#child?.postMessage(message);
    else this.#queue.push(message);
  }

  #receive(child: BackendChild, message: FromBackend): void {
    if (child !== this.#child) return;
    switch (message.kind) {
      case 'ready': {
        const waiting = this.#queue ?? [];
        this.#queue = null;
        for (const one of waiting) child.postMessage(one);
        break;
      }
      case 'result':
        this.#calls.settle(message.id, message.result);
        break;
      case 'event':
        this.#options.onEvent(message.event);
        break;
      case 'spawn-job':
        this.#options.jobs.spawn(message.id, message.entry, child);
        break;
      case 'kill-job':
        this.#options.jobs.kill(message.id);
        break;
    }
  }

  #ended(child: BackendChild, code: number): void {
    if (child !== this.#child) return;
    this.#child = null;
    this.#queue = null;
    this.#options.jobs.killAll();
    this.#calls.failAll(stopped().toData());
    if (this.#ending) return;
    logFault('backend', { kind: 'Internal', code: `exit-${code}` });
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (this.#restarts.length > MOST_RESTARTS) return;
    this.start();
    this.#options.onRestart();
  }
}

function stopped(): AppError {
  return new AppError(
    'Internal',
    'backend-stopped',
    'The part of the program that keeps your cases stopped. What was shown as saved is saved; start the program again.',
  );
}
