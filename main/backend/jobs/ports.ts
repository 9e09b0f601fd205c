/** One end of a channel, as Electron's MessagePortMain has it. */
export interface Port {
  postMessage: (message: unknown) => void;
  on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => unknown;
  start: () => void;
  close: () => void;
}

/** `process.parentPort` of a utility process: the one piece of Electron that the backend meets, typed here. */
export interface ParentPort {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown; ports: readonly Port[] }) => void) => unknown;
}

/** The port to the shell, or undefined outside of a utility process. */
export function parentPort(): ParentPort | undefined {
  const found: unknown = Reflect.get(process, 'parentPort');
  return isParentPort(found) ? found : undefined;
}

/** @throws Error outside of a utility process */
export function requireParentPort(): ParentPort {
  const port = parentPort();
  if (port === undefined) throw new Error('This program is started by IMR Desk, not by hand.');
  return port;
}

function isParentPort(value: unknown): value is ParentPort {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'postMessage') === 'function' &&
    typeof Reflect.get(value, 'on') === 'function'
  );
}
