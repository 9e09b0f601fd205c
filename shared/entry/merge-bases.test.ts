import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { mergeBases } from './merge-bases.ts';

const mtus = (title: string, ...sections: string[]): Basis => ({
  kind: 'mtus',
  chapters: [{ title, year: '2019', sections }],
  citations: [],
});
const odg = (chapter: string, section: string): Basis => ({
  kind: 'outside',
  citations: [{ kind: 'guideline', title: 'ODG', edition: '2019', places: [{ chapter, section }] }],
});

describe('two bases as one', () => {
  it('have the sections of one chapter together, and other chapters after it', () => {
    expect(mergeBases(mtus('Knee Disorders', 'MRI'), mtus('Knee Disorders', 'X-ray', 'MRI'))).toEqual(
      mtus('Knee Disorders', 'MRI', 'X-ray'),
    );
    expect(mergeBases(mtus('Knee Disorders', 'MRI'), mtus('Chronic Pain'))).toMatchObject({
      chapters: [{ title: 'Knee Disorders' }, { title: 'Chronic Pain', sections: [] }],
    });
  });

  it('have places in one guideline together, beside the MTUS', () => {
    const both = mergeBases(mergeBases(odg('Knee', 'MRI'), mtus('Knee Disorders')), odg('Knee', 'X-ray'));
    expect(both).toMatchObject({
      kind: 'mtus',
      citations: [{ places: [{ section: 'MRI' }, { section: 'X-ray' }] }],
    });
    expect(mergeBases(both, odg('Knee', 'X-ray'))).toEqual(both);
  });

  it('are the one that cites something, where the other does not', () => {
    const none: Basis = { kind: 'none' };
    expect(mergeBases(none, odg('Knee', 'MRI'))).toEqual(odg('Knee', 'MRI'));
    expect(mergeBases({ kind: 'verbatim', asRead: 'x' }, mtus('Knee Disorders'))).toEqual(
      mtus('Knee Disorders'),
    );
    expect(mergeBases(undefined, none)).toEqual(none);
  });
});
