import type { LibrarySource } from '../../../shared/contracts/library.ts';

/** What comes with the program, and what the reviewer made of it. */
export function isCorrectable({ kind, copiedFrom }: LibrarySource): boolean {
  return kind === 'shipped' || copiedFrom !== null;
}
