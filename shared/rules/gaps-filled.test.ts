import { describe, expect, it } from 'vitest';
import { richTextFrom } from '../domain/rich-text.ts';
import { CaseBuilder } from '../testing/case-builder.ts';
import { gapsFilled } from './gaps-filled.ts';

const check = (summary: string, rationale = 'The request is not medically necessary.') => {
  const imrCase = new CaseBuilder()
    .with({ summary: richTextFrom(summary) })
    .withItem({ rationale: richTextFrom(rationale) })
    .build();
  return gapsFilled.check({ imrCase, copy: 'posted' });
};

describe('gaps that are left to be written', () => {
  it('are found in the summary and the rationales, each text once, with its words', () => {
    const findings = check(
      'Injured when [mechanism of injury].\nTakes [medications].',
      'In this case, [the facts].',
    );
    expect(findings).toMatchObject([
      {
        message: 'The summary still has gaps: [mechanism of injury], [medications].',
        place: { field: 'summary' },
        excerpts: [{ text: '[mechanism of injury]', start: 13 }, { text: '[medications]' }],
      },
      { place: { field: 'item.rationale', item: 'item-1' }, excerpts: [{ path: 'items[0].rationale' }] },
    ]);
  });

  it('are no quotations, numbers of notes, levels and lists', () => {
    expect(
      check('The report says "he were [sic] seen" at [L5] per [1] and [Smith 2014]; [ ] and [].'),
    ).toEqual([]);
  });
});
