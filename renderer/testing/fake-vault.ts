import type { OutputOf } from '../../shared/contracts/contract.ts';
import type { vaultContracts } from '../../shared/contracts/vault.ts';
import type { Reviewer } from '../../shared/domain/reviewer.ts';
import { AppError, type ErrorKind } from '../../shared/errors.ts';
import { PASSPHRASE_MIN, passphraseLength } from '../lib/passphrase.ts';

export const FAKE_PASSPHRASE = 'harbor violet ladder seven';
export const FAKE_RECOVERY_KEY = 'K7QD-2MXR-9TFA-H4WN-6PZC-3VJE-8YBG-5SRT-0D2X';
export const FAKE_FOLDER = '/home/reviewer/IMR Desk';

export const FAKE_REVIEWER: Reviewer = {
  name: 'Reviewer A. B.',
  reviewerNumber: '10042',
  licences: [{ state: 'California', number: 'A00000', expires: '2027-08-31' }, { state: 'Nevada' }],
  specialties: ['Physical Medicine & Rehabilitation', 'Pain Management'],
};

/** The vault of the fake bridge: a passphrase in memory and a state. */
export class FakeVault {
  state: OutputOf<typeof vaultContracts.status>['state'];
  reviewer: Reviewer = FAKE_REVIEWER;
  #passphrase = FAKE_PASSPHRASE;
  /** An error that opening always gives, to look at its screen with: `Damaged`, for one. */
  readonly #broken: ErrorKind | undefined;

  constructor(state: FakeVault['state'], broken: ErrorKind | undefined) {
    this.state = state;
    this.#broken = broken;
  }

  create(passphrase: string, reviewer: Reviewer): { recoveryKey: string } {
    this.#set(passphrase, 'passphrase');
    this.reviewer = reviewer;
    return { recoveryKey: FAKE_RECOVERY_KEY };
  }

  unlock(passphrase: string): void {
    this.#refuseWhenBroken();
    if (passphrase !== this.#passphrase) {
      throw new AppError('Invalid', 'wrong-passphrase', 'The passphrase is not right. Try again.');
    }
    this.state = 'open';
  }

  recover(recoveryKey: string, passphrase: string): void {
    this.#refuseWhenBroken();
    const plain = (key: string) => key.replace(/[\s-]/g, '').toUpperCase();
    if (plain(recoveryKey) !== plain(FAKE_RECOVERY_KEY)) {
      throw new AppError('Invalid', 'wrong-recovery-key', 'The recovery key is not right.', {
        path: 'recoveryKey',
      });
    }
    this.#set(passphrase, 'passphrase');
  }

  change(current: string, next: string): void {
    if (current !== this.#passphrase) {
      throw new AppError('Invalid', 'wrong-passphrase', 'The current passphrase is not right.', {
        path: 'current',
      });
    }
    this.#set(next, 'next');
  }

  renew(passphrase: string): { recoveryKey: string } {
    if (passphrase !== this.#passphrase) {
      throw new AppError('Invalid', 'wrong-passphrase', 'The passphrase is not right.', {
        path: 'passphrase',
      });
    }
    return { recoveryKey: FAKE_RECOVERY_KEY };
  }

  requireOpen(): void {
    if (this.state !== 'open') throw new AppError('Locked', 'vault-locked', 'The desk is locked.');
  }

  #set(passphrase: string, path: string): void {
    if (passphraseLength(passphrase) < PASSPHRASE_MIN) {
      throw new AppError('Invalid', 'passphrase-too-short', 'The passphrase is too short.', { path });
    }
    this.#passphrase = passphrase;
    this.state = 'open';
  }

  #refuseWhenBroken(): void {
    if (this.#broken === undefined) return;
    throw new AppError(this.#broken, 'vault-broken', `${FAKE_FOLDER}/vault.json: cannot be read.`);
  }
}
