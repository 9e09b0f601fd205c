import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../shared/domain/case.ts';
import { basisOf, EMPTY_CHAPTER, formOf, UNSET_BASIS, withKind } from './basis-form.ts';

const seed = () => {
  const file = new URL('../../../assets/sample/seed.case.json', import.meta.url);
  return parseCase(JSON.parse(readFileSync(file, 'utf8')), 'seed').items[0];
};

describe('entering a basis', () => {
  it('gives back the bases of the seed as they are', () => {
    for (const basis of Object.values(seed()?.bases ?? {}))
      expect(basisOf(formOf(basis)).basis).toEqual(basis);
    expect(basisOf(formOf(undefined)).basis).toBeNull();
    expect(basisOf(formOf({ kind: 'none' })).basis).toEqual({ kind: 'none' });
  });

  it('has no basis before a chapter has its year, and says so', () => {
    const form = {
      ...withKind(UNSET_BASIS, 'mtus'),
      chapters: [{ ...EMPTY_CHAPTER, title: 'Knee Complaints', year: '20' }],
    };
    expect(basisOf(form)).toEqual({ basis: null, missing: 'a chapter and its year' });
  });

  it('prints the complete chapters while another is being entered', () => {
    const complete = { title: 'Knee Complaints', year: '2004', sections: ['Imaging '], pages: '' };
    const { basis, missing } = basisOf({ ...UNSET_BASIS, kind: 'mtus', chapters: [complete, EMPTY_CHAPTER] });
    expect(basis).toEqual({
      kind: 'mtus',
      chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Imaging'] }],
      citations: [],
    });
    expect(missing).toBe('a chapter and its year');
  });

  it('keeps what was entered when another kind is looked at', () => {
    const form = {
      ...UNSET_BASIS,
      kind: 'mtus' as const,
      chapters: [{ ...EMPTY_CHAPTER, title: 'Knee', year: '2004' }],
    };
    expect(withKind(withKind(form, 'none'), 'mtus').chapters).toEqual(form.chapters);
  });

  it('drops the full stop that the letter sets itself, but not that of an abbreviation', () => {
    const other = (text: string) =>
      basisOf({ ...UNSET_BASIS, kind: 'outside', citations: [{ kind: 'other', text }] });
    expect(other('ODG, Knee.').basis).toMatchObject({ citations: [{ text: 'ODG, Knee' }] });
    expect(other('Author A, et al.').basis).toMatchObject({ citations: [{ text: 'Author A, et al.' }] });
  });
});
