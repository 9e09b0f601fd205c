import { powerMonitor } from 'electron';
import { contracts } from '../../shared/contracts/registry.ts';
import type { Desk } from './desk.ts';

/** Tells the backend whether the computer runs on its battery, now and at every change: recognition may wait then. */
export function setupPower(desk: Desk): void {
  const tell = (onBattery: boolean): void => {
    // A backend that is being started again asks nobody; the next change tells it.
    void desk.backend.forward(contracts.text.power.name, { onBattery });
  };
  powerMonitor.on('on-battery', () => tell(true));
  powerMonitor.on('on-ac', () => tell(false));
  tell(powerMonitor.isOnBatteryPower());
}
