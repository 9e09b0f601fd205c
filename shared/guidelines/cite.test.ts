import { expect, it } from 'vitest';
import { composeBasisLine } from '../letter/basis-line.ts';
import { readBasis } from '../letter/parse/read-basis.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { basisOf } from './cite.ts';
import type { GuidelineChapter, GuidelinePack } from './pack.ts';
import { aPack } from './testing/packs.ts';

const profile = builtInProfile('posted-2016');

/** The line of a letter for the first section, which must be read again as what it was printed from. */
function cited(citation: GuidelinePack['citation'], chapter: GuidelineChapter, edition = '2019'): string {
  const pack = aPack({ citation, edition, chapters: [chapter] });
  const basis = basisOf(pack, chapter, chapter.sections[0]);
  const line = composeBasisLine(basis, 'reviewer', profile);
  const read = readBasis(line, 'reviewer', profile);
  expect(read === undefined ? undefined : composeBasisLine(read, 'reviewer', profile)).toBe(line);
  expect(read?.kind).toBe(basis.kind);
  if (read !== undefined && 'citations' in read && 'citations' in basis)
    expect(read.citations).toEqual(basis.citations);
  return line;
}

it('a section of the MTUS prints with title and year, and is read again', () => {
  const chapter = {
    id: 'c',
    title: 'Low Back Complaints',
    edition: '2004',
    sections: [{ id: 's', title: 'Activity' }],
  };
  expect(cited({ kind: 'mtus' }, chapter)).toContain('Low Back Complaints 2004, Section(s): Activity');
  expect(cited({ kind: 'mtus' }, { ...chapter, sections: [] })).toMatch(/Low Back Complaints 2004/);
});

it('a section of another guideline prints behind its name, and is read again', () => {
  const title = 'Official Disability Guidelines (ODG)';
  const chapter = { id: 'c', title: 'Knee & Leg', sections: [{ id: 's', title: 'MRI' }] };
  expect(cited({ kind: 'guideline', title }, chapter, '2017')).toContain(`${title} 2017`);
});

it('a section of a law prints by its number, and is read again', () => {
  const section = { id: 's', title: 'Standards for medical necessity', number: '4610.5(c)(2)' };
  const chapter = { id: 'c', title: 'Labor Code', sections: [section] };
  expect(cited({ kind: 'regulation' }, chapter)).toContain('Labor Code 4610.5(c)(2)');
});
