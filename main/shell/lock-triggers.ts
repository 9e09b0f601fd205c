import { powerMonitor } from 'electron';
import { contracts } from '../../shared/contracts/registry.ts';
import type { Desk } from './desk.ts';
import { lockVault } from './lock.ts';

/** How often idle time is looked at. Linux reports no locked screen, so this is all there is. */
const IDLE_POLL_MS = 15_000;
/** The shortest setting is a minute: below it there is nothing to look up. */
const SHORTEST_IDLE_S = 60;

/** Locks the vault on suspend, on a locked screen (macOS, Windows) and after the idle time of the settings. */
export function setupLockTriggers(desk: Desk): void {
  powerMonitor.on('suspend', () => void lockVault(desk, 'suspend'));
  if (process.platform === 'darwin' || process.platform === 'win32') {
    powerMonitor.on('lock-screen', () => void lockVault(desk, 'suspend'));
  }
  setInterval(() => void lockWhenIdle(desk, powerMonitor.getSystemIdleTime()), IDLE_POLL_MS).unref();
}

/** Locks when nobody has touched the machine for `idleS` seconds and the setting says that this is too long. */
export async function lockWhenIdle(desk: Desk, idleS: number): Promise<void> {
  if (idleS < SHORTEST_IDLE_S) return;
  const settings = await desk.backend.forward(contracts.settings.get.name, {});
  // Locked already, or starting: there is nothing to lock.
  if (!settings.ok) return;
  const { lockAfterMinutes } = contracts.settings.get.output.parse(settings.value);
  if (lockAfterMinutes > 0 && idleS >= lockAfterMinutes * 60) await lockVault(desk, 'idle');
}
