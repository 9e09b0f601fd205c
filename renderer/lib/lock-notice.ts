import { LOCK_REASONS, type LockReason } from '../../shared/contracts/bridge.ts';

export interface LockNotice {
  lockReason: LockReason | null;
  /** The vault had to be locked while text could not be saved. */
  textLost: boolean;
}

/** What the shell says of the lock before this page, in the address that it loads: `?locked=idle&unsaved`. */
export function readLockNotice(search: string): LockNotice {
  const said = new URLSearchParams(search);
  const lockReason = LOCK_REASONS.find((reason) => reason === said.get('locked')) ?? null;
  return { lockReason, textLost: lockReason !== null && said.has('unsaved') };
}

/** Reads the notice and takes it out of the address: a reload later on must not tell of an old lock. */
export function takeLockNotice(): LockNotice {
  const notice = readLockNotice(location.search);
  const address = new URL(location.href);
  address.searchParams.delete('locked');
  address.searchParams.delete('unsaved');
  if (address.href !== location.href) history.replaceState(null, '', address);
  return notice;
}
