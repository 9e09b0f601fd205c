import { EventEmitter } from 'node:events';

/** Where messages to a port go once the port was given to a child process. */
export interface PortHome {
  deliver(portId: number, message: unknown): void;
  closed(portId: number): void;
}

/** `MessagePortMain`. Both ends are born here; one that was given away is a name under which its child is reached. */
export class StandinPort extends EventEmitter {
  static #lastId = 0;
  readonly id: number;
  peer: StandinPort | null = null;
  #home: PortHome | null = null;
  #waiting: unknown[] | null = [];
  #closed = false;

  constructor() {
    super();
    StandinPort.#lastId += 1;
    this.id = StandinPort.#lastId;
  }

  /** Messages wait until `start`. */
  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  postMessage(message: unknown, transfer: readonly StandinPort[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in sends ports over processes only, not over ports');
    this.peer?.take(structuredClone(message));
  }

  /** A message that came from the other end. */
  take(data: unknown): void {
    if (this.#home !== null) this.#home.deliver(this.id, data);
    else if (this.#waiting !== null) this.#waiting.push(data);
    else this.emit('message', { data, ports: [] });
  }

  /** Gives the port to a process, with what has come for it so far. */
  moveTo(home: PortHome): void {
    this.#home = home;
    for (const data of this.#waiting ?? []) home.deliver(this.id, data);
    this.#waiting = null;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#home?.closed(this.id);
    this.emit('close');
    this.peer?.close();
  }
}

/** `MessageChannelMain`. */
export class StandinMessageChannel {
  readonly port1 = new StandinPort();
  readonly port2 = new StandinPort();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
