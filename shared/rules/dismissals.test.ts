import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../domain/case.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { applyDismissals, type Dismissal, keyOf } from './dismissals.ts';
import type { Finding } from './finding.ts';
import { checkCase } from './index.ts';

const SUMMARY = 'The worker fell. It was requested by Dr. Poe in 2016. She has knee pain.';
const base = aCase().withCaseBlock().withItem();
const findingsOf = (imrCase: ImrCase, copy: 'posted' | 'served' = 'posted'): Finding[] =>
  checkCase({ imrCase, copy }).findings;
const dismissal = (imrCase: ImrCase, finding: Finding | undefined): Dismissal => {
  if (finding === undefined) throw new Error('no finding to dismiss');
  return { ...keyOf(imrCase, finding), reason: 'a published name', dismissedAt: '2026-11-26T12:00:00Z' };
};
const summaryCase = (summary: string, items = 1): ImrCase => {
  const builder = aCase()
    .withCaseBlock()
    .with({ summary: richTextFrom(summary) });
  for (let index = 0; index < items; index += 1) builder.withItem();
  return builder.build();
};
/** Whether a dismissal made in one case still holds in another. */
const holds = (made: ImrCase, now: ImrCase): boolean => {
  const { findings, dismissed } = applyDismissals(now, findingsOf(now), [
    dismissal(made, findingsOf(made)[0]),
  ]);
  expect(findings.length + dismissed.length).toBe(findingsOf(now).length);
  return dismissed.length > 0;
};

describe('a dismissal of words in a text', () => {
  const made = summaryCase(SUMMARY);

  it('holds while their sentence stays as it is', () => {
    expect(holds(made, made)).toBe(true);
    expect(holds(made, summaryCase(`Another sentence. ${SUMMARY} And one more.`))).toBe(true);
    expect(holds(made, summaryCase(SUMMARY, 2))).toBe(true);
  });

  it('lapses when the sentence changes, or the words come a second time', () => {
    expect(holds(made, summaryCase(SUMMARY.replace('in 2016', 'in May')))).toBe(false);
    expect(holds(made, summaryCase(`${SUMMARY} Later Dr. Poe agreed.`))).toBe(false);
    expect(holds(made, summaryCase(SUMMARY.replace('Dr. Poe', 'Dr. Roe')))).toBe(false);
  });
});

describe('a dismissal of what marks no words', () => {
  const lacking = (rationale = 'The request is not medically necessary.') =>
    aCase()
      .withCaseBlock()
      .withItem()
      .withItem({
        bases: {
          reviewer: {
            kind: 'mtus',
            chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Imaging'] }],
            citations: [],
          },
        },
        rationale: richTextFrom(rationale),
      });
  const made = lacking().build();

  it('holds wherever the item goes, and whatever else is written in it', () => {
    const moved = lacking('Another reason.').build();
    expect(holds(made, { ...moved, items: moved.items.toReversed() })).toBe(true);
  });

  it('is of that item alone', () => {
    const both = {
      ...made,
      items: made.items.map((item) => ({ ...item, bases: { reviewer: item.bases.reviewer } })),
    };
    const { findings, dismissed } = applyDismissals(both, findingsOf(both), [
      dismissal(made, findingsOf(made)[0]),
    ]);
    expect(findings.map(({ place }) => place.item)).toEqual(['item-1']);
    expect(dismissed.map(({ finding }) => finding.place.item)).toEqual(['item-2']);
  });

  it('lapses when more is missing than then', () => {
    const half = base.withCaseBlock({ applicationReceived: undefined }).build();
    const less = { ...half, caseBlock: { ...half.caseBlock, priority: undefined } };
    expect(holds(half, half)).toBe(true);
    expect(holds(half, less)).toBe(false);
  });
});

it('does nothing to a finding that blocks', () => {
  const made = aCase().withCaseBlock().withItem({ outcome: undefined }).build();
  const [finding] = findingsOf(made);
  expect(finding?.severity).toBe('blocking');
  expect(applyDismissals(made, findingsOf(made), [dismissal(made, finding)]).dismissed).toEqual([]);
});
