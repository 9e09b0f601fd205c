import { powerMonitor } from 'electron';
import { contracts } from '../../shared/contracts/registry.ts';
import type { Desk } from './desk.ts';
import { lockVault } from './lock.ts';

/** How often idle time is looked at. Linux reports no locked screen, so this is all there is. */
const IDLE_POLL_MS = 15_000;
/** The shortest setting is a minute: below it there is nothing to look up. */
const SHORTEST_IDLE_S = 60;
/**
 * How long a lock that is due waits for text that cannot be saved; every poll tries again. The text is nowhere else,
 * and a full disk or a drive that was pulled is often put right within minutes. But an open desk that nobody sits at
 * shows patients' records to whoever comes by, and automatic logoff is the law's (45 CFR 164.312(a)(2)(iii)):
 * after this it locks without the text.
 */
const UNSAVED_HOLD_S = 5 * 60;

/**
 * Locks the vault on suspend, on a locked screen (macOS, Windows) and after the idle time of the settings.
 * The first two lock whatever is unsaved: they come once, and nothing would try again.
 */
export function setupLockTriggers(desk: Desk): void {
  powerMonitor.on('suspend', () => void lockVault(desk, 'suspend', 'lose'));
  if (process.platform === 'darwin' || process.platform === 'win32') {
    powerMonitor.on('lock-screen', () => void lockVault(desk, 'screen-locked', 'lose'));
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
  const dueS = lockAfterMinutes * 60;
  if (dueS === 0 || idleS < dueS) return;
  await lockVault(desk, 'idle', idleS < dueS + UNSAVED_HOLD_S ? 'hold' : 'lose');
}
