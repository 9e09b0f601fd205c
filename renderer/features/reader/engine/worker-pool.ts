import { engineModule } from './engine-module.ts';

/** A worker that starts the engine; `started` rejects when the engine cannot be had. */
export interface EngineWorker {
  worker: Worker;
  started: Promise<void>;
}

let spare: EngineWorker | undefined;

/**
 * A worker with the engine started, or starting. One is kept ready, so that a document opens without waiting for its
 * 5 MB of code to be read and made ready.
 */
export function takeWorker(): EngineWorker {
  const taken = spare ?? startWorker();
  spare = undefined;
  return taken;
}

/** Starts the engine ahead of the next document. Failing here is silent: opening a document says what went wrong. */
export function prepareReader(): void {
  spare ??= startWorker();
}

function startWorker(): EngineWorker {
  const worker = new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });
  const started = engineModule().then((module) => worker.postMessage({ kind: 'start', module }));
  started.catch(() => {
    if (spare?.worker === worker) spare = undefined;
  });
  const broken = (): void => {
    if (spare?.worker === worker) spare = undefined;
  };
  worker.addEventListener('error', broken, { once: true });
  return { worker, started };
}
