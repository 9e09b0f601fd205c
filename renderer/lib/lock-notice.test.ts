import { describe, expect, it } from 'vitest';
import { LOCK_REASONS } from '../../shared/contracts/bridge.ts';
import { readLockNotice } from './lock-notice.ts';

describe('the address after a lock', () => {
  it.each(LOCK_REASONS)('tells the reason %s', (reason) => {
    expect(readLockNotice(`?locked=${reason}`)).toEqual({ lockReason: reason, textLost: false });
  });

  it('tells of text that could not be saved', () => {
    expect(readLockNotice('?locked=idle&unsaved')).toEqual({ lockReason: 'idle', textLost: true });
  });

  it('tells nothing when the page was just started, or when it says what is not known', () => {
    for (const search of [
      '',
      '?',
      '?locked=',
      '?locked=<b>',
      '?locked=toString',
      '?unsaved',
      '?other=idle',
    ]) {
      expect(readLockNotice(search)).toEqual({ lockReason: null, textLost: false });
    }
  });
});
