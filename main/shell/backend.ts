import { utilityProcess } from 'electron';
import { BackendProcess } from './backend-process.ts';
import type { Desk } from './desk.ts';
import { JobProcesses } from './job-processes.ts';
import { assetsFolder, backendFile, dataFolder } from './paths.ts';

/** Starts the backend's process. The window does not wait for it: calls do, each on its own. */
export function setupBackend(desk: Desk): void {
  const backend = new BackendProcess({
    fork: () =>
      utilityProcess.fork(backendFile, ['--data', dataFolder(), '--assets', assetsFolder()], {
        serviceName: 'IMR Desk backend',
      }),
    jobs: new JobProcesses(),
    onEvent: (event) => desk.tell(event),
    // The new process has no keys: to the page this is a lock.
    onRestart: () => {
      desk.confirmation?.end();
      desk.tell({ kind: 'vault-locked', reason: 'backend-restarted' });
    },
  });
  desk.attachBackend(backend);
  backend.start();
}
