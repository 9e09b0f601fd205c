import type { BrowserWindow } from 'electron';
import type { ConfirmationAnswer, ConfirmationFacts } from '../../shared/contracts/confirmation.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contracts/contract.ts';
import { contracts } from '../../shared/contracts/registry.ts';
import { AppError, toAppError } from '../../shared/errors.ts';
import { loadConfirmation, openConfirmationWindow } from './confirmation-window.ts';
import type { Desk } from './desk.ts';
import { CLOSE_FLUSH_MS, flushPage } from './flush.ts';
import { logFault } from './log.ts';

const { signing, settings } = contracts;
type Sign = typeof signing.sign;

/** A letter that waits for its reviewer's passphrase, in a window of the shell's own. */
export interface Confirmation {
  readonly window: BrowserWindow;
  readonly facts: ConfirmationFacts;
  /** Tries the passphrase. Ends the confirmation unless another try can help. */
  sign(passphrase: string): Promise<ConfirmationAnswer>;
  /** Closes the window without a signature. @param problem what the page is told; a cancellation when left out */
  end(problem?: AppError): void;
}

/**
 * Shows what is about to be signed and signs it with the passphrase that is typed there. Nothing that the page sends
 * is shown, and the page never has the passphrase. One at a time.
 * @throws AppError Precondition `confirmation-open`, `unsaved-text`, or an obstacle's code; what `signing.complete` throws
 */
export async function confirmSigning(desk: Desk, input: ParsedInputOf<Sign>): Promise<OutputOf<Sign>> {
  const parent = freeWindow(desk);
  desk.isConfirming = true;
  try {
    await requireSaved(desk);
    const { ticket, ...shown } = await desk.backend.call(signing.prepare, input);
    const { theme } = await desk.backend.call(settings.get, {});
    return await answerFrom(desk, parent, ticket, { ...shown, theme });
  } finally {
    desk.isConfirming = false;
  }
}

function freeWindow({ window, confirmation, isConfirming }: Desk): BrowserWindow {
  if (isConfirming || window === null || window.isDestroyed()) {
    confirmation?.window.focus();
    throw new AppError('Precondition', 'confirmation-open', 'Another determination is being signed.');
  }
  return window;
}

/** What is shown is composed from what is stored: text that is only on the screen would not be in it. */
async function requireSaved(desk: Desk): Promise<void> {
  const outcome = await flushPage(desk, CLOSE_FLUSH_MS);
  if (outcome === 'saved') return;
  const message = 'Some text is not saved yet, so the letter cannot be signed. The window says which.';
  throw new AppError('Precondition', 'unsaved-text', message);
}

/** Opens the window and waits for what comes of it. */
function answerFrom(
  desk: Desk,
  parent: BrowserWindow,
  ticket: string,
  facts: ConfirmationFacts,
): Promise<OutputOf<Sign>> {
  const window = openConfirmationWindow(parent, facts.theme);
  return new Promise((resolve, reject) => {
    let running = false;
    let problem: AppError | undefined;
    const settle = (work: () => void): void => {
      if (desk.confirmation === confirmation) desk.confirmation = null;
      work();
      if (!window.isDestroyed()) window.destroy();
      // Windows gives the focus to another program when a modal window goes.
      if (!parent.isDestroyed()) parent.focus();
    };
    const cancel = (): void =>
      settle(() => (problem === undefined ? resolve({ cancelled: true }) : reject(problem)));
    const confirmation: Confirmation = {
      window,
      facts,
      async sign(passphrase) {
        if (running) return { signed: false, message: 'The letter is being signed.' };
        running = true;
        try {
          const signed = await desk.backend.call(signing.complete, { ticket, passphrase });
          // Even where the window was closed meanwhile: the version is frozen, and the page must know.
          settle(() => resolve(signed));
          return { signed: true };
        } catch (thrown) {
          const error = toAppError(thrown);
          if (window.isDestroyed()) cancel();
          else if (!mayTryAgain(error)) settle(() => reject(error));
          return { signed: false, message: error.message };
        } finally {
          running = false;
        }
      },
      end(why) {
        problem ??= why;
        if (!window.isDestroyed()) window.destroy();
      },
    };
    desk.confirmation = confirmation;
    window.once('closed', () => {
      void discard(desk, ticket);
      if (!running) cancel();
    });
    loadConfirmation(window).catch((thrown: unknown) => {
      logFault('confirmation', toAppError(thrown));
      confirmation.end(confirmationFailed());
    });
  });
}

function mayTryAgain({ kind, code }: AppError): boolean {
  return code === 'wrong-passphrase' || kind === 'DiskFull';
}

/** The ticket is good for nothing from here on. One that was used, or went with a lock, is gone already. */
async function discard(desk: Desk, ticket: string): Promise<void> {
  const gone = await desk.backend.forward(signing.discard.name, { ticket });
  if (!gone.ok && gone.error.kind !== 'Locked') logFault(signing.discard.name, gone.error);
}

/** The window could not show what is to be signed, or stopped. */
export function confirmationFailed(): AppError {
  const message = 'The window that confirms the signature stopped working. Nothing was signed; try again.';
  return new AppError('Internal', 'confirmation-failed', message);
}
