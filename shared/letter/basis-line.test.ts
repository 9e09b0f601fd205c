import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Basis, basisSchema } from '../domain/basis.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { composeBasisLine, composeCitations } from './basis-line.ts';

const posted = builtInProfile('posted-2016');
const seed = builtInProfile('seed-2015');
const knee = { title: 'Knee Complaints', year: '2004', sections: ['Initial Care', 'Special Studies'] };
const chronic = { title: 'Chronic Pain Medical Treatment', year: '2016', sections: [] };
const other = (text: string) => ({ kind: 'other' as const, text });

describe('the guideline line', () => {
  it('names chapters with year and sections, parted by ", and "', () => {
    const basis: Basis = { kind: 'mtus', chapters: [knee, chronic], citations: [] };
    expect(composeBasisLine(basis, 'reviewer', posted)).toBe(
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, Special Studies, and Chronic Pain Medical Treatment 2016.',
    );
  });

  it('names pages where a letter of 2014-15 did', () => {
    const basis = basisSchema.parse({
      kind: 'mtus',
      chapters: [{ title: 'Chronic Pain Medical Treatment', year: '2009', pages: '98-99' }],
    });
    expect(composeBasisLine(basis, 'administrator', seed)).toBe(
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Page(s): 98-99.',
    );
  });

  it('adds Non-MTUS citations and other guidelines after the MTUS', () => {
    const basis: Basis = {
      kind: 'mtus',
      chapters: [chronic],
      citations: [other('ODG Pain')],
      otherGuidelines: 'a society statement',
    };
    expect(composeBasisLine(basis, 'reviewer', posted)).toBe(
      'Decision based on MTUS Chronic Pain Medical Treatment 2016. Decision based on Non-MTUS Citation ODG Pain and Other Medical Treatment Guidelines a society statement.',
    );
  });

  it('says "outside of the MTUS" in the words of the profile, or of the letter that it was read from', () => {
    const basis: Basis = { kind: 'outside', citations: [other('ODG Pain')] };
    const inPosted = 'recommendation(s) outside of the MTUS Guidelines.';
    const inSeed = 'The Expert Reviewer did not base their decision on the MTUS.';
    expect(composeBasisLine(basis, 'reviewer', posted)).toContain(inPosted);
    expect(composeBasisLine(basis, 'reviewer', seed)).toContain(inSeed);
    expect(composeBasisLine({ ...basis, grammar: '2015' }, 'reviewer', posted)).toContain(inSeed);
  });

  it('names the side that cited nothing', () => {
    expect(composeBasisLine({ kind: 'none' }, 'administrator', posted)).toBe(
      'The Claims Administrator did not cite any medical evidence for its decision.',
    );
  });

  it('leaves braces in a citation alone', () => {
    const basis: Basis = { kind: 'outside', citations: [other('a {who} study')] };
    expect(composeBasisLine(basis, 'reviewer', posted)).toContain('Citation a {who} study.');
  });
});

describe('citations', () => {
  it('number themselves only when there are several', () => {
    expect(composeCitations([other('A')])).toBe('A');
    expect(composeCitations([other('A'), other('B'), other('C')])).toBe('(1) A. (2) B. (3) C');
  });

  it('part a title from its place by a comma, unless it ends with an abbreviation', () => {
    const places = [{ chapter: 'Knee & Leg', section: 'MRI' }];
    expect(composeCitations([{ kind: 'guideline', title: 'Official Disability Guidelines', places }])).toBe(
      'Official Disability Guidelines, Knee & Leg, MRI',
    );
    expect(
      composeCitations([{ kind: 'guideline', title: 'Official Disability Guidelines (ODG)', places }]),
    ).toBe('Official Disability Guidelines (ODG) Knee & Leg, MRI');
  });

  it('keep every word that was entered, whatever it is', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const printed = composeCitations(texts.map(other));
        for (const text of texts) expect(printed).toContain(text);
      }),
    );
  });
});
