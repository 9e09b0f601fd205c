import { describe, expect, it } from 'vitest';
import { aCase } from '../testing/case-builder.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { composeLetter } from './compose.ts';
import { parseLetterTree } from './tree-schema.ts';

describe('the letter of a frozen version', () => {
  it('is read back as it was composed, in either copy', () => {
    for (const copy of ['posted', 'served'] as const) {
      const tree = composeLetter(
        aCase().withCaseBlock().withItem().build(),
        builtInProfile('posted-2016'),
        copy,
      );
      expect(parseLetterTree(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
    }
  });

  it('keeps its footnotes', () => {
    const runs = [{ text: 'Pain is 7.' }, { footnote: 'Progress report, p. 12' }];
    const cited = { title: '', language: 'en-US', blocks: [{ kind: 'paragraph', role: 'body', runs }] };
    expect(parseLetterTree(cited)).toEqual(cited);
  });

  it('is refused by name where it holds what this version does not know', () => {
    const later = { title: '', language: 'en-US', blocks: [{ kind: 'picture' }] };
    expect(() => parseLetterTree(later)).toThrow(
      expect.objectContaining({ kind: 'Damaged', code: 'letter-tree' }),
    );
  });
});
