import { createHash } from 'node:crypto';
import { canonicalLetter } from '../../../shared/letter/canonical.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';

/** SHA-256 of the canonical letter tree, in hexadecimal: stands in the footer, and identifies what the letter says. */
export function letterHash(tree: Pick<LetterTree, 'language' | 'blocks'>): string {
  return createHash('sha256').update(canonicalLetter(tree), 'utf8').digest('hex');
}
