import type { ConvertRefusal, Limit } from '../convert-protocol.ts';

/** Thrown where a file, or a part of it, cannot be converted: what is wrong with it is known. */
export class Refused extends Error {
  readonly refusal: ConvertRefusal;

  constructor(refusal: ConvertRefusal) {
    super(refusal.reason);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export function damaged(): Refused {
  return new Refused({ reason: 'damaged' });
}

export function tooLarge(limit: Limit): Refused {
  return new Refused({ reason: 'too-large', limit });
}

/** @param looksLike a noun phrase */
export function unsupported(looksLike?: string, advice?: string): Refused {
  return new Refused({
    reason: 'unsupported',
    ...(looksLike !== undefined && { looksLike }),
    ...(advice !== undefined && { advice }),
  });
}
