import { describe, expect, it } from 'vitest';
import { aCase } from '../testing/case-builder.ts';
import { qualificationHints } from './qualification.ts';
import { SPECIALTIES_BY_CATEGORY } from './qualification-table.ts';
import { TREATMENT_CATEGORIES } from './treatment-categories.ts';

const TODAY = '2026-11-23';
const surgeon = { licences: [{ state: 'California' }], specialties: ['Orthopedic Surgery'] };
const psychiatrist = { ...surgeon, specialties: ['Psychiatry'] };
const caseWith = (...categories: string[]) =>
  categories.reduce((builder, category) => builder.withItem({ category }), aCase().withCaseBlock()).build();

describe('hints about qualification', () => {
  it('name the item whose category does not fit the specialties, with those that usually do', () => {
    const [hint, ...others] = qualificationHints(
      caseWith('Transportation', 'Surgery * Spine *'),
      psychiatrist,
      TODAY,
    );
    expect(hint).toBe(
      'Item 2 is Surgery: Spine, usually reviewed by Orthopedic Surgery, Neurological Surgery. Your specialties: Psychiatry.',
    );
    expect(others).toEqual([]);
  });

  it('are none where specialty and category fit, and none for a category that is typed', () => {
    expect(qualificationHints(caseWith('Surgery * Spine *', 'Injection'), surgeon, TODAY)).toEqual([]);
    expect(qualificationHints(caseWith('Light therapy'), psychiatrist, TODAY)).toEqual([]);
  });

  it('go by the longest prefix: a hand surgeon fits surgery, not surgery of the spine', () => {
    const hand = { ...surgeon, specialties: ['Hand Surgery'] };
    expect(qualificationHints(caseWith('Surgery'), hand, TODAY)).toEqual([]);
    expect(qualificationHints(caseWith('Surgery * Spine *'), hand, TODAY)).toHaveLength(1);
  });

  it('tell of a licence that expired, of one that expires before the decision, and of none at all', () => {
    const licensed = (expires: string) => ({ ...surgeon, licences: [{ state: 'Nevada', expires }] });
    const due = aCase()
      .withCaseBlock({ decisionDate: { iso: '2026-12-15' } })
      .build();
    expect(qualificationHints(due, licensed('2026-11-22'), TODAY)).toEqual([
      'The license in Nevada expired on 11/22/2026.',
    ]);
    expect(qualificationHints(due, licensed('2026-12-14'), TODAY)).toEqual([
      'The license in Nevada expires on 12/14/2026, before the decision date.',
    ]);
    expect(qualificationHints(due, licensed('2026-12-15'), TODAY)).toEqual([]);
    expect(qualificationHints(due, { ...surgeon, licences: [] }, TODAY)).toEqual([
      'No license is entered in Settings.',
    ]);
  });

  it('have a table whose every line is the beginning of a category', () => {
    const idle = SPECIALTIES_BY_CATEGORY.filter(
      ([prefix]) => !TREATMENT_CATEGORIES.some((one) => one.startsWith(prefix)),
    );
    expect(idle).toEqual([]);
  });
});
