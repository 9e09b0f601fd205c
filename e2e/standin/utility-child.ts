// Loaded by `--import` into every utility process: gives it `process.parentPort` as Electron would.
import { EventEmitter } from 'node:events';
import type { FromChild, ToChild } from './utility-protocol.ts';

const toParent = (message: FromChild) => process.send?.(message);

/** A port that was given to this process. */
class ChildPort extends EventEmitter {
  readonly #id: number;
  #waiting: unknown[] | null = [];

  constructor(id: number) {
    super();
    this.#id = id;
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  take(data: unknown): void {
    if (this.#waiting !== null) this.#waiting.push(data);
    else this.emit('message', { data, ports: [] });
  }

  postMessage(data: unknown): void {
    toParent({ kind: 'port-message', port: this.#id, data });
  }

  close(): void {
    toParent({ kind: 'port-close', port: this.#id });
    ports.delete(this.#id);
  }
}

const ports = new Map<number, ChildPort>();

/** Messages that came before the program listened wait for it, as they do in Electron. */
class ParentPort extends EventEmitter {
  #waiting: unknown[] | null = [];

  override on(name: string, listener: (event: unknown) => void): this {
    super.on(name, listener);
    return this.#flush(name);
  }

  override once(name: string, listener: (event: unknown) => void): this {
    super.once(name, listener);
    return this.#flush(name);
  }

  take(event: unknown): void {
    if (this.#waiting !== null) this.#waiting.push(event);
    else this.emit('message', event);
  }

  postMessage(data: unknown): void {
    toParent({ kind: 'message', data });
  }

  #flush(name: string): this {
    if (name !== 'message' || this.#waiting === null) return this;
    const waiting = this.#waiting;
    this.#waiting = null;
    queueMicrotask(() => {
      for (const event of waiting) this.emit('message', event);
    });
    return this;
  }
}

const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });

// Written by utility-process.ts, which is part of the stand-in: not a boundary.
process.on('message', (raw) => {
  const message = raw as ToChild;
  switch (message.kind) {
    case 'message': {
      const given = message.ports.map((id) => {
        const port = new ChildPort(id);
        ports.set(id, port);
        return port;
      });
      parentPort.take({ data: message.data, ports: given });
      break;
    }
    case 'port-message':
      ports.get(message.port)?.take(message.data);
      break;
    case 'port-close':
      ports.get(message.port)?.emit('close');
      ports.delete(message.port);
      break;
  }
});
// The program's end is the end of its utility processes.
process.on('disconnect', () => process.exit(0));
