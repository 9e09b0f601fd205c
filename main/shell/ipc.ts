import { basename } from 'node:path';
import { ipcMain } from 'electron';
import type { Contract } from '../../shared/contracts/contract.ts';
import { allContracts } from '../../shared/contracts/registry.ts';
import { AppError, type Result, toAppError } from '../../shared/errors.ts';
import { DROPPED_CHANNEL, FLUSHED_CHANNEL } from './channels.ts';
import type { Confirmation } from './confirmation.ts';
import { CONFIRMATION_CHANNELS } from './confirmation-channels.ts';
import type { Desk } from './desk.ts';
import { parseInput } from './input.ts';
import { afterLock } from './lock.ts';
import { logFault } from './log.ts';
import { isConfirmation } from './origin.ts';
import { isTrusted } from './sender.ts';
import { type ShellHandlers, shellHandlers } from './shell-handlers.ts';

/**
 * The only place that listens to the page: one trusted handler for every contract that is open to it.
 * It never throws across the bridge, where an error would lose its kind and code; it answers an envelope.
 */
export function setupIpc(desk: Desk): void {
  const handlers = shellHandlers(desk);
  for (const contract of allContracts) {
    if (!contract.fromPage) continue;
    ipcMain.handle(contract.name, async (event, input: unknown) => {
      if (!isTrusted(event, desk.window)) return refused(contract);
      return answer(desk, handlers, contract, input);
    });
  }
  ipcMain.on(FLUSHED_CHANNEL, (event, saved: unknown) => {
    if (!isTrusted(event, desk.window)) return;
    for (const answer of desk.flushWaiters) answer(saved === true);
  });
  ipcMain.on(DROPPED_CHANNEL, (event, paths: unknown) => {
    if (!isTrusted(event, desk.window)) return;
    const token = desk.dropped.put(paths);
    if (token === undefined || !Array.isArray(paths)) return;
    desk.tell({ kind: 'files-dropped', token, names: paths.map((path) => basename(String(path))) });
  });
  listenToConfirmation(desk);
}

/** Hears the window that confirms a signature, and that window alone, on channels of its own. */
function listenToConfirmation(desk: Desk): void {
  const from = (event: Electron.IpcMainEvent | Electron.IpcMainInvokeEvent): Confirmation | null => {
    const { confirmation } = desk;
    return isTrusted(event, confirmation?.window ?? null, isConfirmation) ? confirmation : null;
  };
  ipcMain.handle(CONFIRMATION_CHANNELS.facts, (event) => from(event)?.facts ?? null);
  ipcMain.handle(CONFIRMATION_CHANNELS.sign, (event, passphrase: unknown) => {
    const answer = typeof passphrase === 'string' ? from(event)?.sign(passphrase) : undefined;
    return answer ?? { signed: false, message: 'There is nothing to sign any more.' };
  });
  ipcMain.on(CONFIRMATION_CHANNELS.cancel, (event) => from(event)?.end());
}

async function answer(
  desk: Desk,
  handlers: ShellHandlers,
  contract: Contract,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    const parsed = parseInput(contract, input);
    if (contract.at === 'shell') {
      const handler = handlers.get(contract.name);
      if (handler === undefined) throw new AppError('Internal', 'not-served', 'This is not available yet.');
      return { ok: true, value: await handler(parsed) };
    }
    const result = await desk.backend.forward(contract.name, parsed);
    if (contract.name === 'vault.lock' && result.ok) afterLock(desk, 'user');
    return result;
  } catch (thrown) {
    const error = toAppError(thrown).toData();
    if (error.kind === 'Internal') logFault(contract.name, error);
    return { ok: false, error };
  }
}

function refused(contract: Contract): Result<unknown> {
  const error = new AppError('Precondition', 'sender-refused', 'Only the program’s own window may ask this.');
  logFault(contract.name, error);
  return { ok: false, error: error.toData() };
}
