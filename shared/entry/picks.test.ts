import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { offerPicks } from './offer-picks.ts';
import type { LearnedPick } from './pick.ts';
import { newPicks, picksOf } from './picks-of.ts';

const basis: Basis = {
  kind: 'mtus',
  chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Initial Care'] }],
  citations: [
    { kind: 'guideline', title: 'ODG', places: [{ chapter: 'Knee & Leg', section: 'Bracing' }] },
    { kind: 'study', title: 'A trial', journal: 'Spine' },
    { kind: 'regulation', law: 'Labor Code', section: '4610.5' },
    { kind: 'other', text: 'a text' },
  ],
};
const learned = (list: LearnedPick['list'], text: string, uses: number, within = '', edition = '') => ({
  ...{ list, within, text, edition, uses },
});

describe('what was cited', () => {
  it('is what the pick lists offer again, each where it belongs', () => {
    expect(picksOf(basis).map(({ list, within, text, edition }) => [list, within, text, edition])).toEqual([
      ['chapter', '', 'Knee Complaints', '2004'],
      ['section', 'Knee Complaints', 'Initial Care', ''],
      ['guideline', '', 'ODG', ''],
      ['guideline-chapter', 'ODG', 'Knee & Leg', ''],
      ['guideline-section', 'Knee & Leg', 'Bracing', ''],
      ['journal', '', 'Spine', ''],
      ['law', '', 'Labor Code', ''],
    ]);
    expect(picksOf({ kind: 'none' })).toEqual([]);
  });

  it('counts only what was added', () => {
    const { citations } = basis;
    const more: Basis = {
      ...basis,
      citations: [...citations, { kind: 'study', title: 'B', journal: 'Pain' }],
    };
    expect(newPicks(basis, more).map(({ text }) => text)).toEqual(['Pain']);
    expect(newPicks(more, basis)).toEqual([]);
    expect(newPicks(undefined, basis)).toHaveLength(7);
  });
});

describe('a pick list', () => {
  it('begins with what was cited most often, and ends with editions not in force on the decision date', () => {
    const own = [
      learned('chapter', 'My Chapter', 2, '', '2030'),
      learned('chapter', 'Low Back Complaints', 5, '', '2004'),
    ];
    const then = offerPicks(own, { list: 'chapter', within: '', day: '2017-02-22' });
    expect(then.slice(0, 2).map(({ text, uses }) => [text, uses])).toEqual([
      ['Low Back Complaints', 5],
      ['My Chapter', 2],
    ]);
    const now = offerPicks(own, { list: 'chapter', within: '', day: '2024-02-22' });
    expect(now[0]).toMatchObject({ text: 'My Chapter', isOld: false });
    expect(now.at(-1)?.isOld).toBe(true);
    expect(now.find(({ text }) => text === 'Low Back Complaints')?.isOld).toBe(true);
  });

  it('of sections is that of its chapter', () => {
    const own = [
      learned('section', 'Bracing', 1, 'Knee Complaints'),
      learned('section', 'Cardiac', 9, 'Asthma'),
    ];
    const texts = (within: string) => offerPicks(own, { list: 'section', within }).map(({ text }) => text);
    expect(texts('Knee Complaints').slice(0, 2)).toEqual(['Bracing', 'Activity']);
    expect(texts('Knee Complaints')).not.toContain('Cardiac');
    expect(texts('Chronic Pain Medical Treatment')).toContain('Opioids, criteria for use');
    expect(texts('Acupuncture Treatment')).toEqual([]);
  });

  it('offers each title once', () => {
    const own = [learned('guideline-chapter', 'knee & leg', 3, 'ODG')];
    const offered = offerPicks(own, { list: 'guideline-chapter', within: 'ODG' });
    expect(offered.filter(({ text }) => text.toLowerCase() === 'knee & leg')).toHaveLength(1);
  });
});
