import type { Settings } from './settings.ts';
import type { SigningConfirmation } from './signing.ts';

/** What the window that confirms a signature shows. The ticket stays with the shell. */
export type ConfirmationFacts = Omit<SigningConfirmation, 'ticket'> & { theme: Settings['theme'] };

/** What became of a try to sign. Refused: the window stays open and shows why. */
export type ConfirmationAnswer = { signed: true } | { signed: false; message: string };

/** `window.confirmation` in that window, as its preload exposes it: three functions, and no way to anything else. */
export interface ConfirmationBridge {
  /** Null when there is nothing to confirm any more. */
  facts(): Promise<ConfirmationFacts | null>;
  sign(passphrase: string): Promise<ConfirmationAnswer>;
  cancel(): void;
}
