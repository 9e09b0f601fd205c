import { flushCompileCache } from 'node:module';
import { parentPort } from './ports.ts';

/** Kept after so long, when there is time for it. */
const KEEP_COMPILED_MS = 2_000;

/** The backend as a job process sees it. */
export interface JobPort {
  post: (message: unknown) => void;
}

/**
 * Answers the backend's messages: over the first port of the first message in a utility process, over the channel to
 * the parent in a forked one. The process ends with the channel.
 */
export function serveJob(listener: (message: unknown, port: JobPort) => void): void {
  const parent = parentPort();
  if (parent !== undefined) {
    parent.on('message', (event) => {
      const [port] = event.ports;
      if (port === undefined) return;
      port.on('message', (message) => listener(message.data, { post: (answer) => port.postMessage(answer) }));
      port.on('close', () => process.exit(0));
      port.start();
    });
    return;
  }
  process.on('message', (message: unknown) => {
    listener(message, { post: (answer) => void process.send?.(answer) });
  });
  process.on('disconnect', () => process.exit(0));
  // Where what is made of the sources is kept (scripts/setup), Node does so at a process's end, and this one is killed.
  setTimeout(flushCompileCache, KEEP_COMPILED_MS).unref();
}
