import { EventEmitter } from 'node:events';
import { decode, encode } from './codec.ts';
import type { StandinWebContents } from './web-contents.ts';
import type { StandinFrame } from './web-frame.ts';

/** The event that a handler gets, as far as the stand-in builds it. */
export interface SenderEvent {
  type: 'frame';
  sender: StandinWebContents;
  senderFrame: StandinFrame | null;
  frameId: number;
  processId: number;
}

type Handler = (event: SenderEvent, ...args: unknown[]) => unknown;

/** `ipcMain`: handlers and listeners of messages from pages. */
class StandinIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs a handler for a message from a page; what cannot be cloned either way becomes an error, as in Electron. */
  async invoke(
    event: SenderEvent,
    channel: string,
    args: string,
  ): Promise<{ value: string } | { error: string }> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
    try {
      return { value: encode(await handler(event, ...listOf(args))) };
    } catch (thrown) {
      return { error: String(thrown) };
    }
  }

  /** Hands a one-way message to its listeners. */
  receive(event: SenderEvent, channel: string, args: string): void {
    this.emit(channel, event, ...listOf(args));
  }
}

function listOf(args: string): unknown[] {
  const list = decode(args);
  return Array.isArray(list) ? list : [];
}

export const ipcMain = new StandinIpcMain();
