import { describe, expect, it } from 'vitest';
import { basisOf } from '../guidelines/cite.ts';
import { mtusPack } from '../guidelines/mtus-pack.ts';
import { nameOfBasis } from '../guidelines/name-of-basis.ts';
import { takeCriteria } from './take-criteria.ts';

const source = 'Labor Code 4604.5';
const limit = { bound: 'at-most' as const, number: 24, unit: 'visits' };
const criteria = [
  { text: 'No more than 24 visits.', kind: 'limit' as const, limit },
  { text: 'A second one.', kind: 'other' as const },
];

describe('criteria of a section in a checklist', () => {
  it('stand behind those that are there, each once, and what was entered stays', () => {
    const first = takeCriteria([], { source, criteria });
    expect(first).toEqual([
      { criterion: 'No more than 24 visits.', kind: 'limit', limit, source, fact: [] },
      { criterion: 'A second one.', source, fact: [] },
    ]);
    const entered = first.map((one) => ({ ...one, status: 'met' as const }));
    expect(takeCriteria(entered, { source, criteria })).toEqual(entered);
    expect(takeCriteria(entered, { source: 'Other', criteria })).toHaveLength(4);
  });

  it('of a section that lists none is one to be typed, with its name', () => {
    expect(takeCriteria([], { source, criteria: [] })).toEqual([{ criterion: '', source, fact: [] }]);
  });

  it('are named as the letter names the section', () => {
    const pack = mtusPack();
    const chapter = pack.chapters.find(({ title }) => title === 'Low Back Complaints');
    const section = chapter?.sections.find(({ title }) => title === 'Activity');
    expect(chapter && nameOfBasis(basisOf(pack, chapter, section))).toBe(
      'Low Back Complaints 2004, Activity',
    );
    const odg = {
      kind: 'guideline' as const,
      title: 'ODG',
      edition: '2017',
      places: [{ chapter: 'Knee', section: 'MRI' }],
    };
    expect(nameOfBasis({ kind: 'outside', citations: [odg] })).toBe('ODG 2017, Knee, MRI');
    expect(nameOfBasis({ kind: 'none' })).toBe('');
  });
});
