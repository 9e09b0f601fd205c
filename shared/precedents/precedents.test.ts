import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { indexWords } from '../search/tokens.ts';
import { aCase } from '../testing/case-builder.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { citePrecedent } from './cite-precedent.ts';
import { facet, facetToken, facetValue } from './facets.ts';
import { likenessOf } from './likeness.ts';
import { requestFactsOf } from './request-facts.ts';
import { structurePrecedent } from './structure.ts';

const profile = builtInProfile('posted-2016');
const facts = (request: string) => requestFactsOf(request, '2017-12-31');

describe('the key of a request', () => {
  it('is the same whatever quantity, strength, day or brand is asked for', () => {
    const { key } = facts('Norco 10/325mg #60');
    expect(key).not.toBe('');
    for (const same of [
      'Norco 5/325 mg, #90 with 2 refills',
      'Hydrocodone/APAP 10/325mg #120',
      'Norco 10/325 mg DOS 11/14/16',
    ])
      expect(facts(same).key).toBe(key);
    expect(facts('Retrospective request for physical therapy 2x4 for the lumbar spine').key).toBe(
      facts('Physical therapy, lumbar spine, 12 visits').key,
    );
  });

  it('tells treatments and parts of the body apart', () => {
    const keys = [
      'MRI of the right knee',
      'MRI of the lumbar spine',
      'MRA of the right knee',
      'Gym membership',
    ].map((request) => facts(request).key);
    expect(new Set(keys).size).toBe(4);
  });

  it('is read from any text, and from itself as well', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: 'grapheme' }), (request) => {
        const { key } = facts(request);
        expect(indexWords(key)).toEqual(key === '' ? [] : key.split(' '));
      }),
    );
  });
});

describe('a facet', () => {
  it('is one token of the index, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const made = facet('part', label);
        if (made === undefined) return;
        expect(indexWords(facetToken(made))).toEqual([facetToken(made)]);
        expect(facetValue(made.value)).toBe(made.value);
      }),
    );
  });
});

describe('what a letter is found by', () => {
  const kept = (of: ReturnType<typeof aCase>) =>
    structurePrecedent(of.withItem().build(), profile).items[0]?.facets ?? [];

  it('is no year in which nothing can have been decided', () => {
    const years = (iso: string) =>
      kept(aCase().withCaseBlock({ decisionDate: { iso } })).filter(({ kind }) => kind === 'year');
    expect(years('2016-02-22')).toMatchObject([{ value: '2016' }]);
    expect(years('0216-02-22')).toEqual([]);
  });

  it('can be listed, whatever stands in its place', () => {
    const specialties = ['Surgery '.repeat(100_000).trim()];
    const facets = kept(aCase().with({ credentials: { licensure: [], specialties } }));
    const specialty = facets.find(({ kind }) => kind === 'specialty');
    expect(specialty?.label.startsWith('Surgery Surgery')).toBe(true);
    expect(JSON.stringify(facets).length).toBeLessThan(5_000);
  });
});

describe('two requests', () => {
  it('are the more alike the more they share, and it is said what', () => {
    const asked = facts('Norco 10/325mg #60');
    const same = likenessOf(asked, facts('Norco 10/325mg #90'));
    const weaker = likenessOf(asked, facts('Norco 5/325mg #90'));
    const other = likenessOf(asked, facts('MRI of the right knee'));
    expect(same.score).toBeGreaterThan(weaker.score);
    expect(weaker.score).toBeGreaterThan(other.score);
    expect(same.reasons[0]).toBe('Same request, but for quantities and dates');
    expect(same.reasons.at(-1)).toBe('same strength: 10/325 mg');
    expect(other.reasons).toEqual([]);
  });
});

describe('a determination that is kept', () => {
  const withItem = () =>
    aCase()
      .withCaseBlock()
      .withItem({ category: 'Diagnostic Testing *', bodyParts: [{ name: 'knee', side: 'right' }] });

  it('is what its posted letter prints, found by what it is about', () => {
    const { caseNumber, decidedOn, items } = structurePrecedent(withItem().build(), profile);
    expect([caseNumber, decidedOn]).toEqual(['CM17-0000001', '2017-02-22']);
    expect(items[0]?.content).toMatchObject({
      request: 'MRI of the right knee',
      administrator: 'The Claims Administrator did not cite any medical evidence for its decision.',
      reviewer: 'Decision based on MTUS Knee Complaints 2004, Section(s): Imaging.',
    });
    expect(items[0]?.facets.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'outcome Upheld',
      'year 2017',
      'category Diagnostic Testing',
      'part knee',
      'guideline MTUS: Knee Complaints',
      'section Knee Complaints: Imaging',
      'specialty Orthopedic Surgery',
      'treatment MRI',
      expect.stringMatching(/^key /),
    ]);
  });

  it('has no text of a place in which an identifier stands', () => {
    const reviewer: Basis = {
      kind: 'outside',
      citations: [
        { kind: 'guideline', title: 'Guide of Employee Quillfeather', places: [{ chapter: 'Quillfeather' }] },
      ],
    };
    const imrCase = withItem()
      .withItem({ request: 'A request of Employee Quillfeather' })
      .withItem({ rationale: richTextFrom('Employee Quillfeather was seen.') })
      .withItem({ bases: { administrator: { kind: 'none' }, reviewer } })
      .with({ summary: richTextFrom('Employee Quillfeather fell.') })
      .build();
    const kept = structurePrecedent(imrCase, profile, [
      { field: 'summary' },
      { field: 'item.request', item: 'item-2' },
      { field: 'item.rationale', item: 'item-3' },
      { field: 'item.basis.reviewer', item: 'item-4' },
    ]);
    expect(kept.items).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain('Quillfeather');
  });

  it('is cited by its number, day and item', () => {
    const cited = {
      caseNumber: 'CM16-0000001',
      decidedOn: '2016-12-08',
      number: 2,
      request: 'Gym membership',
      outcome: 'upheld',
    } as const;
    expect(citePrecedent(cited)).toBe(
      'IMR Final Determination CM16-0000001, 12/08/2016, item 2 (Gym membership: Upheld)',
    );
    expect(citePrecedent({ ...cited, caseNumber: null, decidedOn: null, outcome: null })).toBe(
      'IMR Final Determination, item 2 (Gym membership)',
    );
  });
});
