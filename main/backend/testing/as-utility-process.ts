import { EventEmitter } from 'node:events';

/** Preloaded into a forked process: gives it `process.parentPort` and ports, as Electron gives a utility process. */
const parent = new EventEmitter();
const ports = new Map<number, EventEmitter>();

function portNumber(id: number) {
  const port = new EventEmitter();
  ports.set(id, port);
  return Object.assign(port, {
    postMessage: (message: unknown) => void process.send?.({ port: id, message }),
    start: () => undefined,
    close: () => port.emit('close', { data: undefined }),
  });
}

process.on('message', (packet: { to: string; port?: number; message: unknown }) => {
  const { to, port, message } = packet;
  if (to === 'parent') {
    parent.emit('message', { data: message, ports: port === undefined ? [] : [portNumber(port)] });
  } else if (port !== undefined) {
    ports.get(port)?.emit(to === 'closed' ? 'close' : 'message', { data: message });
  }
});

Object.assign(process, {
  parentPort: Object.assign(parent, { postMessage: (message: unknown) => void process.send?.({ message }) }),
});
