import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../record-type.ts';
import { documentsReviewed } from './documents-reviewed.ts';
import { inSentenceCase } from './record-names.ts';
import type { ReviewedRecord } from './reviewed-record.ts';

const JANE = { name: 'Jane Example', credential: 'MD' };
function aRecord(id: string, given: Partial<ReviewedRecord> = {}): ReviewedRecord {
  const page = Number(id.replace(/\D/g, ''));
  return {
    id,
    type: 'progress-report',
    title: 'PROGRESS NOTE',
    date: '2014-03-04',
    author: JANE,
    runs: [{ part: 1, first: page, count: 2 }],
    ...given,
  };
}
const texts = (
  records: ReviewedRecord[],
  style: 'itemised' | 'by-provider' = 'itemised',
  copies: string[][] = [],
  parts = 1,
) => documentsReviewed(records, copies, parts, style).map(({ text }) => text);

describe('the list of documents reviewed', () => {
  const visit = aRecord('r1');
  const scan = aRecord('r3', {
    type: 'imaging',
    title: 'MRI OF THE LUMBAR SPINE WITHOUT CONTRAST',
    date: '2014-02-01',
    author: { name: 'John Placeholder', credential: 'DO' },
    runs: [{ part: 1, first: 3, count: 1 }],
  });
  const denial = aRecord('r5', { type: 'ur-decision', date: '2014-05-06', author: null });
  const cover = aRecord('r7', { type: 'fax-cover' });

  it('names each record by type, author, date and pages: the papers of the dispute, then by date', () => {
    expect(texts([visit, cover, scan, denial])).toEqual([
      'Utilization review decision, 05/06/2014, pages 5-6',
      'MRI of the lumbar spine without contrast, John Placeholder, DO, 02/01/2014, page 3',
      'Progress report, Jane Example, MD, 03/04/2014, pages 1-2',
    ]);
  });

  it('counts pages within each file where there are several, and says where there is no date', () => {
    const runs = [
      { part: 2, first: 4, count: 1 },
      { part: 2, first: 9, count: 2 },
      { part: 3, first: 1, count: 1 },
    ];
    expect(texts([aRecord('r1', { runs, date: null })], 'itemised', [], 3)).toEqual([
      'Progress report, Jane Example, MD, undated, part 2 pages 4, 9-10, part 3 page 1',
    ]);
  });

  it('names a copy with its original, and not again', () => {
    const copies = [['r1', 'r8']];
    expect(texts([visit, aRecord('r8')], 'itemised', copies)).toEqual([
      'Progress report, Jane Example, MD, 03/04/2014, pages 1-2, and again pages 8-9',
    ]);
    expect(texts([visit, aRecord('r8')], 'by-provider', copies)).toEqual([
      'Jane Example, MD: progress report, 03/04/2014',
    ]);
  });

  it('names each provider with the days that the records span', () => {
    const later = aRecord('r9', { date: '2015-01-22', author: { name: 'J. Example', credential: 'MD' } });
    const request = aRecord('r11', { type: 'rfa', date: '2015-01-29' });
    expect(texts([visit, scan, denial, later, request], 'by-provider')).toEqual([
      'Utilization review decision, 05/06/2014',
      'Jane Example, MD: request for authorization, 01/29/2015; progress reports, 03/04/2014 to 01/22/2015 (2)',
      'John Placeholder, DO: imaging report, 02/01/2014',
    ]);
  });

  it('names every record but fax covers once, in either style', () => {
    const record = fc.record({
      type: fc.constantFrom(...RECORD_TYPES),
      date: fc.constantFrom('2014-03-04', '2015-01-01', null),
      author: fc.constantFrom(JANE, null),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.boolean(), (drawn, copied) => {
        const records = drawn.map((given, at) => aRecord(`r${at + 1}`, given));
        const group = copied && records.length > 1 ? [['r1', 'r2']] : [];
        const wanted = records.filter(({ type }) => type !== 'fax-cover').map(({ id }) => id);
        const items = documentsReviewed(records, group, 1, 'itemised').flatMap((entry) => entry.records);
        expect(items.sort()).toEqual(wanted.sort());
        const named = documentsReviewed(records, [], 1, 'by-provider').flatMap((entry) => entry.records);
        expect(named.sort()).toEqual(wanted.sort());
      }),
    );
  });
});

describe('a title in capitals', () => {
  it.each([
    ['NOTICE OF IMR ASSIGNMENT', 'Notice of IMR assignment'],
    ["WORKERS' COMPENSATION NOTICE", "Workers' compensation notice"],
    ['Operative report (L4-5)', 'Operative report (L4-5)'],
  ])('%s is printed as a sentence', (title, printed) => {
    expect(inSentenceCase(title)).toBe(printed);
  });
});
