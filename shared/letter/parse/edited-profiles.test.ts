import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../../domain/case.ts';
import { aCase } from '../../testing/case-builder.ts';
import { builtInProfile } from '../../testing/profiles.ts';
import { composeLetter } from '../compose.ts';
import { type Copy, copySchema, type LetterProfile } from '../profile.ts';
import { readBackProblems } from '../read-back-problems.ts';
import { foldSpace, letterText } from '../tree.ts';
import { parseLetter } from './parse-letter.ts';
import { withoutSpace } from './squeeze.ts';
import { arbitraryLetterCase } from './testing/arbitrary-letter.ts';
import { arbitraryProfile } from './testing/arbitrary-profile.ts';
import { sourceOfText } from './text-source.ts';

const posted = builtInProfile('posted-2016');
const seed = builtInProfile('seed-2015');
const read = (text: string, profiles: readonly LetterProfile[]) =>
  parseLetter(sourceOfText(text), { id: 'case-1', profiles, name: 'letter.txt' });
const compose = (imrCase: ImrCase, profile: LetterProfile, copy: Copy = 'posted') =>
  letterText(composeLetter(imrCase, profile, copy));
/** The letter without its cover and case block, whose parts a text does not tell from one another. */
const body = (imrCase: ImrCase, profile: LetterProfile, copy: Copy) => {
  const { caseBlock: _caseBlock, ...rest } = imrCase;
  return compose(rest, { ...profile, coverPage: { posted: false, served: false } }, copy);
};
const decided = ({ summary, credentials, items }: ImrCase) => ({
  summary,
  credentials,
  items: items.map(({ request, ur, outcome, rationale }) => ({ request, ur, outcome, rationale })),
});
const REVIEWED = {
  style: 'itemised' as const,
  entries: [
    { text: 'Report of 02/03/2026', records: [] },
    { text: 'MRI of the knee', records: [] },
  ],
  leftOut: [],
};

describe('a letter of an edited profile', () => {
  const letter = fc.record({
    profile: arbitraryProfile,
    imrCase: arbitraryLetterCase,
    copy: fc.constantFrom(...copySchema.options),
    isListed: fc.boolean(),
  });

  it('reads back to the same case and prints the same text, unless the editor says that it cannot be read', () => {
    let compared = 0;
    fc.assert(
      fc.property(letter, ({ profile, imrCase, copy, isListed }) => {
        fc.pre(readBackProblems(profile, posted).length === 0);
        compared += 1;
        const written = isListed ? { ...imrCase, documentsReviewed: REVIEWED } : imrCase;
        const parsed = read(compose(written, profile, copy), [profile]);
        expect(decided(parsed.imrCase)).toEqual(decided(imrCase));
        expect(parsed.isExact).toBe(true);
        const again = body(parsed.imrCase, profile, copy);
        expect(foldSpace(again)).toBe(foldSpace(body(written, profile, copy)));
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('loses no word, whatever its profile says', () => {
    fc.assert(
      fc.property(letter, ({ profile, imrCase, copy }) => {
        const text = compose(imrCase, profile, copy);
        let parsed: ReturnType<typeof read>;
        try {
          parsed = read(text, [profile]);
        } catch (thrown) {
          expect(String(thrown)).toContain('is not a determination letter');
          expect(readBackProblems(profile, posted)).not.toEqual([]);
          return;
        }
        const kept = JSON.stringify(parsed.imrCase.extra?.letter);
        if (parsed.isExact)
          expect(withoutSpace(text)).toContain(withoutSpace(body(parsed.imrCase, profile, copy)));
        else for (const word of text.split(/\s+/)) expect(kept).toContain(JSON.stringify(word).slice(1, -1));
      }),
      { numRuns: 40 },
    );
  });

  it('reads its list of documents into the case, wherever the profile has it', () => {
    const profile: LetterProfile = { ...posted, sections: ['summary', 'items', 'documentsReviewed', 'how'] };
    const imrCase = aCase()
      .withCaseBlock()
      .with({ documentsReviewed: REVIEWED })
      .withItem()
      .withItem()
      .build();
    const parsed = read(compose(imrCase, profile, 'served'), [posted, profile]);
    expect(parsed.imrCase.documentsReviewed).toEqual(REVIEWED);
    expect(parsed.imrCase.items).toHaveLength(2);
    expect(parsed.isExact).toBe(true);
  });
});

describe('the version of a profile that a letter was written by', () => {
  const first: LetterProfile = { ...posted, id: 'own', version: 1 };
  const imrCase = aCase().withCaseBlock().withItem().withItem({ outcome: 'overturned' }).build();
  it.each<[string, LetterProfile]>([
    ['a label', { ...first, version: 2, labels: { ...first.labels, reviewer: 'Our guideline:' } }],
    ['a decision', { ...first, version: 2, decisions: { upheld: 'Denied', overturned: 'Approved' } }],
    ['a guideline line', { ...first, version: 2, basis: { ...first.basis, mtus: 'MTUS: {chapters}.' } }],
    ['a fixed sentence', { ...first, version: 2, how: `${first.how} It was so.` }],
    [
      'the order of its parts',
      { ...first, version: 2, sections: ['items', 'how', 'documentsReviewed', 'summary'] },
    ],
  ])('is told from another by %s', (_, second) => {
    for (const written of [first, second])
      for (const profiles of [
        [seed, first, second],
        [second, first, seed],
      ]) {
        const parsed = read(compose(imrCase, written), profiles);
        expect(parsed.imrCase.profile).toEqual({ id: 'own', version: written.version });
        expect(parsed.warnings).toEqual([]);
      }
  });
});
