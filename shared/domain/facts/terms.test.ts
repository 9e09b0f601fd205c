import { describe, expect, it } from 'vitest';
import { TREATMENT_CATEGORIES } from '../treatment-categories.ts';
import { synonymsOf, TERM_GROUPS } from './terms.ts';
import { find } from './testing/find.ts';

const groups = (text: string) => find('term', text).map(({ group }) => group);

describe('groups of terms', () => {
  it('have ids of their own and categories that DWC has', () => {
    expect(new Set(TERM_GROUPS.map(({ id }) => id)).size).toBe(TERM_GROUPS.length);
    for (const { category } of TERM_GROUPS)
      if (category !== undefined) expect(TREATMENT_CATEGORIES).toContain(category);
    for (const { terms, label } of TERM_GROUPS) expect(terms).toContain(label);
  });

  it.each([
    ['PT', 'physical therapy'],
    ['mri', 'magnetic resonance imaging'],
    ['ROM', 'range of motion'],
    ['epidural steroid injection', 'ESI'],
    ['X-ray', 'radiograph'],
    ['EMG/NCV', 'electrodiagnostic testing'],
    ['functional capacity evaluation', 'FCE'],
    ['MVA', 'motor vehicle accident'],
  ])('%s is also %s', (term, other) => expect(synonymsOf(term)).toContain(other));

  it('give nothing for a word that they do not know', () => expect(synonymsOf('zebra')).toEqual([]));
});

describe('treatments in a text', () => {
  it.each([
    ['MRI of the hip without contrast', ['mri']],
    ['EMG/NCS of the left arm', ['emg-ncs']],
    ['PT and chiropractic care', ['physical-therapy', 'chiropractic']],
    ['a transcutaneous electrical nerve stimulation unit', ['tens']],
    ['lumbar ESI', ['esi']],
    ['two epidural steroid injections', ['esi']],
    ['medial branch blocks, then radiofrequency ablation', ['medial-branch-block', 'rfa']],
    ['right carpal tunnel release', ['carpal-tunnel-release']],
    ['a home exercise program', ['home-exercise']],
    ['functional restoration program', ['functional-restoration']],
    ['NSAIDs and opioids', ['nsaid', 'opioid']],
    ['platelet-rich plasma injection', ['prp']],
    ['lumbar brace (LSO)', ['back-brace', 'back-brace']],
  ])('%j', (text, expected) => expect(groups(text)).toEqual(expected));

  it.each(['Pt states that', 'M.N., PT, DPT', 'PT NAME: A.B.', 'PT/INR', 'Mr. A Walker'])(
    '%j names no therapy',
    (text) =>
      expect(groups(text).filter((group) => group === 'physical-therapy' || group === 'walker')).toEqual([]),
  );

  it('know ten from TENS', () => expect(groups('ten days, ten units, TENS')).toEqual(['tens']));

  it('may hold a part of the body', () => {
    expect(find('body-part', 'right carpal tunnel release')).toMatchObject([
      { region: 'wrist', side: 'right' },
    ]);
  });
});
