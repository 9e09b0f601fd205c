import { describe, expect, it } from 'vitest';
import { earlierDecisions } from './earlier-decisions.ts';

const told = (text: string) =>
  earlierDecisions(text).map(
    ({ of, caseNumber, start, end }) => `${of} ${caseNumber ?? text.slice(start, end)}`,
  );

describe('earlier determinations in a text', () => {
  it.each([
    ['The prior IMR allowed six visits.', 'imr prior IMR'],
    ['An independent medical review upheld the denial in 2013.', 'imr independent medical review upheld'],
    ['Norco was approved by IMR last year.', 'imr approved by IMR'],
    ['Final determination CM13-0012345 is enclosed.', 'imr CM13-0012345'],
    ['The patient has been previously certified for 6 visits.', 'review previously certified'],
    ['A prior utilization review allowed naproxen.', 'review prior utilization review'],
    ['Physical therapy was previously\nnon-certified.', 'review previously\nnon-certified'],
  ])('%j', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'If you disagree, you may apply for independent medical review within 30 days.',
    'The decision of an independent medical review is binding and approved by law.',
    'The patient previously denied numbness.',
    'There was no prior IMR of this treatment.',
    'Prior authorization is required for brand names.',
    'The request must be certified before an independent medical review.',
    'Previous surgery was reviewed.',
    'Delay\nRequested treatment has been previously denied\nLiability for treatment is disputed',
  ])('none in %j', (text) => expect(told(text)).toEqual([]));
});
