import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../../domain/case.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { checkCase } from '../index.ts';
import { absenceClaims } from './absence-claims.ts';
import { searchesOf } from './searches-of.ts';

const saying = (rationale: string): ImrCase =>
  aCase()
    .withCaseBlock()
    .withItem({ rationale: richTextFrom(rationale) })
    .build();

describe('what a letter says the records lack', () => {
  it.each([
    ['There is no documentation of failed conservative care.', 'conservative NEAR/12 care'],
    ['However, there is no evidence of any red flag conditions.', 'red NEAR/12 flag NEAR/12 conditions'],
    [
      'The submitted reports do not document a home exercise program.',
      'home NEAR/12 exercise NEAR/12 program',
    ],
    ['The provider failed to document functional gain, and pain persists.', 'functional NEAR/12 gain'],
    ['A urine drug screen was not provided.', 'urine NEAR/12 drug NEAR/12 screen'],
    ['No relevant surgical history was documented.', 'relevant NEAR/12 surgical NEAR/12 history'],
    ['There is a lack of imaging studies demonstrating stenosis.', 'imaging'],
    ['Without documentation of physical therapy, it is premature.', 'physical NEAR/12 therapy'],
    ['There is no documentation the claimant has had acupuncture.', 'acupuncture'],
    ['There is no evidence that the patient has failed conservative care.', 'conservative NEAR/12 care'],
  ])('%s', (sentence, query) => {
    expect(searchesOf(saying(sentence))).toEqual([query]);
  });

  it.each([
    'Utilization review denied it for lack of documentation of functional gain.',
    'The guideline does not recommend it without documentation of functional gain.',
    'The knee does not lock.',
    'There is no documentation of this.',
  ])('is not: %s', (sentence) => {
    expect(searchesOf(saying(sentence))).toEqual([]);
  });

  it('stands where it is said', () => {
    const text = 'Pain persists. There is no documentation of physical therapy. It is premature.';
    const [claim, ...others] = absenceClaims(saying(text));
    expect(others).toEqual([]);
    expect(text.slice(claim?.start, claim?.end)).toContain('no documentation of physical therapy');
    expect(claim?.what).toBe('physical therapy');
  });
});

describe('what the records are said to lack, and have', () => {
  const claiming = saying(
    'There is no documentation of physical therapy. The request is not medically necessary.',
  );
  const rule = (pages?: number) => {
    const records = {
      pagesWith: () => pages,
      mentions: () => undefined,
      seen: () => undefined,
      quoted: () => null,
    };
    const { findings } = checkCase({ imrCase: claiming, copy: 'posted', records });
    return findings.filter((one) => one.rule === 'absence-in-file');
  };

  it('is a finding that leads to the pages', () => {
    expect(rule(3)).toMatchObject([
      {
        severity: 'warning',
        place: { field: 'item.rationale', item: 'item-1' },
        lookUp: { query: 'physical NEAR/12 therapy', pages: 3 },
        excerpts: [{ sentence: 'There is no documentation of physical therapy.' }],
      },
    ]);
    expect(rule(1)[0]?.message).toContain('a page may have it');
  });

  it('is none where nothing is found, or nothing was searched for yet', () => {
    expect(rule(0)).toEqual([]);
    expect(rule(undefined)).toEqual([]);
  });

  it('is said not to be checked without records', () => {
    const { notChecked } = checkCase({ imrCase: claiming, copy: 'posted' });
    expect(notChecked.map((one) => one.rule)).toContain('absence-in-file');
  });
});
