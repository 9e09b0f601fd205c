import { describe, expect, it } from 'vitest';
import { expiryOf } from './expiry.ts';

const soon = { code: 'expires-soon', message: 'It expires on 2027-01-01.' };
const curve = { code: 'ec-unconfirmed', message: 'This is an elliptic-curve key.' };

describe('the expiry of the certificate', () => {
  it('is said before it comes, and other warnings are not', () => {
    expect(expiryOf({ problem: null, warnings: [curve, soon] })).toEqual({
      isOver: false,
      message: soon.message,
    });
    expect(expiryOf({ problem: null, warnings: [curve] })).toBeUndefined();
  });

  it('is said once it is over; a weak key is another matter', () => {
    const over = { code: 'certificate-expired', message: 'It expired on 2026-01-01.' };
    expect(expiryOf({ problem: over, warnings: [] })).toEqual({ isOver: true, message: over.message });
    expect(expiryOf({ problem: { code: 'weak-key', message: 'Weak.' }, warnings: [] })).toBeUndefined();
  });
});
