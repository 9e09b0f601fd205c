import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../domain/case.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { checkCase, isBlocked, RULES } from './index.ts';

const documentsReviewed = {
  style: 'itemised' as const,
  entries: [{ text: 'Progress report, 12/01/2016, page 1', records: [] }],
  leftOut: [],
};
const complete = () => aCase().withCaseBlock().withItem().with({ documentsReviewed });
const rulesOf = (imrCase: ImrCase, copy: 'posted' | 'served' = 'posted') =>
  checkCase({ imrCase, copy }).findings.map((finding) =>
    `${finding.severity} ${finding.rule} ${finding.place.item ?? ''}`.trim(),
  );

describe('completeness', () => {
  it('finds nothing in a complete case', () => {
    expect(rulesOf(complete().build())).toEqual([]);
    expect(rulesOf(complete().build(), 'served')).toEqual([]);
  });

  it.each([
    ['an item without decision', complete().withItem({ outcome: undefined }), 'blocking item-outcome item-2'],
    [
      'a rationale of spaces',
      complete().withItem({ rationale: richTextFrom('  ') }),
      'blocking item-rationale item-2',
    ],
    [
      'no basis',
      complete().withItem({ bases: { administrator: { kind: 'none' } } }),
      'blocking item-reviewer-basis item-2',
    ],
    [
      'no credentials',
      complete().with({ credentials: { licensure: [], specialties: [] } }),
      'blocking credentials-present',
    ],
    ['no summary', complete().with({ summary: [] }), 'warning summary-present'],
    ['no item', aCase(), 'warning items-present'],
    ['an empty request', complete().withItem({ request: ' ' }), 'warning item-request item-2'],
    ['half a case block', complete().withCaseBlock({ priority: undefined }), 'warning case-block-complete'],
    [
      'a case number of another form',
      complete().withCaseBlock({ caseNumber: 'CM17-123' }),
      'warning case-number-form',
    ],
  ])('names %s', (_what, builder, expected) => {
    expect(rulesOf(builder.build())).toEqual([expected]);
  });

  it('lets a dependent item rest on its parent', () => {
    const none = { administrator: { kind: 'none' as const }, reviewer: { kind: 'none' as const } };
    expect(rulesOf(complete().withItem({ parent: 'item-1', bases: none }).build())).toEqual([]);
    expect(rulesOf(complete().withItem({ bases: none }).build())).toEqual([
      'blocking item-reviewer-basis item-2',
    ]);
  });

  it('asks for the case block on the served copy only', () => {
    const without = aCase().withItem().with({ documentsReviewed }).build();
    expect(rulesOf(without, 'posted')).toEqual([]);
    expect(rulesOf(without, 'served')).toEqual(['blocking case-block-missing']);
    expect(isBlocked(checkCase({ imrCase: without, copy: 'served' }).findings)).toBe(true);
  });

  it('asks for the list of documents reviewed on the served copy only', () => {
    const without = aCase().withCaseBlock().withItem().build();
    expect(rulesOf(without, 'posted')).toEqual([]);
    expect(rulesOf(without, 'served')).toEqual(['warning documents-reviewed-stated']);
  });

  it.each([
    [['Physical Medicine & Rehabilitaton'], 1],
    [['Orthpedic Surgery', 'Neurlogy'], 2],
    [['Chiropractor', 'Orthopaedic Surgery', 'Underwater Medicine', 'Pain Management'], 0],
  ])('finds slips in specialties %j', (specialties, count) => {
    const found = rulesOf(
      complete()
        .with({ credentials: { licensure: ['California'], specialties } })
        .build(),
    );
    expect(found).toEqual(Array(count).fill('note specialty-spelling'));
  });

  it('says what it did not check, and why', () => {
    const { notChecked } = checkCase({ imrCase: aCase().withItem().build(), copy: 'posted' });
    expect(notChecked).toContainEqual({
      rule: 'case-number-form',
      reason: 'The form of the case number was not checked: the case has no case block.',
    });
    const whole = checkCase({ imrCase: complete().build(), copy: 'posted' }).notChecked;
    expect(whole.map(({ rule }) => rule)).not.toContain('case-number-form');
  });

  it('gives each rule an id of its own and a source', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) expect(rule.source).not.toBe('');
  });
});
