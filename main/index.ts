import { app } from 'electron';
import { setupBackend } from './shell/backend.ts';
import { createDesk, type Desk } from './shell/desk.ts';
import { setupFaults } from './shell/faults.ts';
import { setupIpc } from './shell/ipc.ts';
import { setupLifecycle, setupSingleInstance } from './shell/lifecycle.ts';
import { setupLockTriggers } from './shell/lock-triggers.ts';
import { setupMenu } from './shell/menu.ts';
import { setupNavigation } from './shell/navigation.ts';
import { setupNetwork, setupNetworkSwitches } from './shell/network.ts';
import { setupPermissions } from './shell/permissions.ts';
import { setupPower } from './shell/power.ts';
import { setupProtocol, setupSchemes } from './shell/protocol.ts';
import { setupSandbox } from './shell/sandbox.ts';
import { setupWindow } from './shell/window.ts';

const desk = createDesk();

// Before `ready`: Electron reads these once, while it starts.
setupSandbox();
setupNetworkSwitches();
setupSchemes();
setupNavigation();

if (setupSingleInstance(desk)) {
  // Not awaited: an entry in ESM form that waits for `ready` keeps `ready` from coming.
  void app.whenReady().then(() => start(desk));
}

/** After `ready`, in this order: everything that denies comes before the page that could ask. */
function start(one: Desk): void {
  setupPermissions();
  setupNetwork();
  setupBackend(one);
  setupProtocol(one);
  setupIpc(one);
  setupMenu(one);
  setupFaults(one);
  setupLifecycle(one);
  setupLockTriggers(one);
  setupPower(one);
  setupWindow(one);
}
