import { describe, expect, it } from 'vitest';
import { aCase } from '../testing/case-builder.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { copyDifferences } from './copy-differences.ts';
import type { LetterProfile } from './profile.ts';

const built = builtInProfile('posted-2016');
/** Signed by the organisation, a posted copy has the footer too. */
const byOrganisation = { posted: true, served: true };
const profile: LetterProfile = { ...built, signing: { ...built.signing, byOrganisation } };
const builder = () => aCase().withCaseBlock().withItem();

describe('the posted copy against the served one', () => {
  it('lacks the cover page and the addressees', () => {
    const imrCase = builder()
      .with({
        parties: [
          { role: 'employee', name: 'Rosalind Quillfeather' },
          { role: 'administrator', name: 'Zorbex  Claims' },
        ],
      })
      .build();
    const found = copyDifferences(imrCase, profile);
    expect(found.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'left-out Cover page',
      'left-out Addressees',
    ]);
    expect(found[1]).toMatchObject({ count: 2, samples: ['Rosalind Quillfeather', 'Zorbex Claims'] });
    for (const { samples } of found)
      for (const sample of samples) expect(sample.length).toBeLessThanOrEqual(60);
  });

  it('is the same where the profile gives both the same form', () => {
    const same: LetterProfile = { ...profile, coverPage: { posted: false, served: false } };
    expect(copyDifferences(builder().withItem().withItem().build(), same)).toEqual([]);
    const both: LetterProfile = { ...profile, coverPage: { posted: true, served: true } };
    expect(copyDifferences(builder().build(), both)).toEqual([]);
  });

  it('lacks the footer unless it leaves signed', () => {
    const unsigned: LetterProfile = { ...built, coverPage: { posted: false, served: false } };
    expect(copyDifferences(builder().build(), unsigned).map(({ what }) => what)).toEqual(['Footer']);
  });

  it('has a cover of its own where the profile says so', () => {
    const turned: LetterProfile = { ...profile, coverPage: { posted: true, served: false } };
    expect(copyDifferences(builder().build(), turned).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'added Cover page',
    ]);
  });

  it.each([
    ['parentheses', 'changed Rationales'],
    ['footnotes', 'left-out Footnotes'],
  ] as const)('prints evidence otherwise: %s', (served, expected) => {
    const cited = builder()
      .withItem({
        rationale: [
          { content: [{ text: 'As seen' }, { evidence: 'e1', printed: 'Report, p. 3' }, { text: '.' }] },
        ],
      })
      .build();
    const style: LetterProfile = {
      ...profile,
      coverPage: { posted: false, served: false },
      evidence: { posted: 'none', served },
    };
    expect(copyDifferences(cited, style).map(({ kind, what }) => `${kind} ${what}`)).toEqual([expected]);
    const same = { ...style, evidence: { posted: served, served } };
    expect(copyDifferences(cited, same)).toEqual([]);
  });
});
