import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PortHome, StandinPort } from './message-channel.ts';
import type { FromChild, ToChild } from './utility-protocol.ts';

const CHILD_SIDE = pathToFileURL(fileURLToPath(new URL('./utility-child.ts', import.meta.url))).href;

/** Those that run now, oldest first: the backend comes before its jobs. */
export const running = new Set<StandinUtilityProcess>();

/** `UtilityProcess`: a child process of Node with `process.parentPort` in it. */
export class StandinUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, StandinPort>();
  readonly stdout = null;
  readonly stderr = null;
  #gone = false;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', CHILD_SIDE],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    // Written by utility-child.ts, which is part of the stand-in: not a boundary.
    this.#child.on('message', (message) => this.#receive(message as FromChild));
    this.#child.on('error', () => undefined);
    this.#child.once('exit', (code) => {
      this.#gone = true;
      running.delete(this);
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? 1);
    });
    process.once('exit', () => this.#child.kill('SIGKILL'));
    running.add(this);
  }

  get pid(): number | undefined {
    return this.#gone ? undefined : this.#child.pid;
  }

  postMessage(message: unknown, transfer: readonly StandinPort[] = []): void {
    const home: PortHome = {
      deliver: (port, data) => this.#send({ kind: 'port-message', port, data }),
      closed: (port) => this.#send({ kind: 'port-close', port }),
    };
    this.#send({ kind: 'message', data: message, ports: transfer.map((port) => port.id) });
    for (const port of transfer) {
      this.#ports.set(port.id, port);
      port.moveTo(home);
    }
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  /** For a test: ends it as a fault would. */
  crash(): boolean {
    return this.#child.kill('SIGKILL');
  }

  #send(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: FromChild): void {
    switch (message.kind) {
      case 'message':
        this.emit('message', message.data);
        break;
      case 'port-message':
        this.#ports.get(message.port)?.peer?.take(message.data);
        break;
      case 'port-close':
        this.#ports.get(message.port)?.close();
        break;
    }
  }
}

/** `utilityProcess`. */
export const utilityProcess = {
  fork(
    modulePath: string,
    args: readonly string[] = [],
    _options?: Electron.ForkOptions,
  ): StandinUtilityProcess {
    return new StandinUtilityProcess(modulePath, args);
  },
};
