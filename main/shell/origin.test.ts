import { describe, expect, it } from 'vitest';
import { CONFIRMATION_URL, isConfirmation, isOurs, lockedUrl, mayBeAsked } from './origin.ts';

describe('our origin', () => {
  it('is our scheme with our host, whatever the path', () => {
    expect(isOurs('app://desk/')).toBe(true);
    expect(isOurs('app://desk/record/abc?x#y')).toBe(true);
  });

  it('is not what only looks like it', () => {
    const others = [
      'app://elsewhere/',
      'app://desk.example/',
      'app://user@desk/',
      'https://desk/',
      'file:///desk',
      'desk',
    ];
    for (const address of others) expect(isOurs(address)).toBe(false);
  });

  it('is not the confirmation’s, nor the other way round', () => {
    expect(isOurs(CONFIRMATION_URL)).toBe(false);
    expect(isConfirmation(CONFIRMATION_URL)).toBe(true);
    expect(isConfirmation('app://confirm/assets/x.js')).toBe(true);
    for (const address of ['app://desk/', 'app://desk/confirm/', 'app://confirm.desk/', 'https://confirm/']) {
      expect(isConfirmation(address)).toBe(false);
    }
  });

  it('is where the page is after a lock, which the address tells', () => {
    expect(lockedUrl('idle', false)).toBe('app://desk/?locked=idle');
    expect(lockedUrl('suspend', true)).toBe('app://desk/?locked=suspend&unsaved');
    expect(isOurs(lockedUrl('suspend', true))).toBe(true);
  });

  it('is all that may be asked for, with pictures that the page made and, in development, developer tools', () => {
    expect(mayBeAsked('app://desk/a.js', false)).toBe(true);
    expect(mayBeAsked('app://confirm/a.js', false)).toBe(true);
    expect(mayBeAsked('blob:app://desk/1-2', false)).toBe(true);
    expect(mayBeAsked('devtools://devtools/x', true)).toBe(true);
    for (const address of [
      'devtools://devtools/x',
      'https://example.com/',
      'blob:https://example.com/1',
      'data:,x',
    ]) {
      expect(mayBeAsked(address, false)).toBe(false);
    }
  });
});
