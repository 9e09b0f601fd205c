import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bates, batesLabels, batesOf, batesSchema } from './bates.ts';
import { findBates } from './find-bates.ts';

const texts = (...all: string[]) => all.map((text, page) => ({ page, text }));

describe('findBates', () => {
  it('finds the prefix, the first number and the digits of a numbering in print', () => {
    const pages = texts(
      'PROGRESS REPORT 12/03/2014 Pain 4/10 ABC-000123',
      'Claim 4471 continued on ABC-000124',
      'Signed ABC-000125',
    );
    const bates = { prefix: 'ABC-', page: 0, first: 123, digits: 6, shown: false };
    expect(findBates(pages)).toEqual({ bates, matched: 3, read: 3 });
  });

  it('counts pages without text out, and takes a page whose number was misread for numbered', () => {
    const pages = texts('MED 0007', 'no stamp to be seen here', 'MED 0009', '', 'MED 0011', 'MED 0012');
    expect(findBates(pages)).toMatchObject({ bates: { prefix: 'MED ', first: 7 }, matched: 4, read: 5 });
  });

  it('leaves pages before the first number without one', () => {
    const found = findBates(texts('Cover letter', 'X XYZ000001', 'XYZ000002', 'XYZ000003'));
    expect(found?.bates).toMatchObject({ prefix: 'XYZ', page: 1, first: 1, digits: 6 });
    if (found !== undefined) expect(batesLabels(found.bates, 3)).toEqual(['', 'XYZ000001', 'XYZ000002']);
  });

  it('finds bare numbers that zeros fill up, whatever word is before them', () => {
    const found = findBates(texts('BATES 0000998', 'Bates 0000999', 'OF 0001000'));
    expect(found?.bates).toMatchObject({ prefix: '', first: 998, digits: 7 });
  });

  it('takes no page count of a fax or a report, no claim number and no year for one', () => {
    expect(findBates(texts('FAX P. 001', 'FAX P. 002', 'FAX P. 003'))).toBeUndefined();
    expect(findBates(texts('PAGE 001', 'PAGE 002', 'PAGE 003'))).toBeUndefined();
    expect(findBates(texts('Page 101 of 300', 'Page 102 of 300', 'Page 103 of 300'))).toBeUndefined();
    expect(findBates(texts('WC-004471', 'WC-004471', 'WC-004471'))).toBeUndefined();
    expect(findBates(texts('ABC-000001', 'ABC-000002'))).toBeUndefined();
  });

  it('needs a number on three pages of five', () => {
    const pages = texts('AB-0001', 'AB-0002', 'AB-0003', 'x', 'x', 'x');
    expect(findBates(pages)).toBeUndefined();
    expect(findBates(pages.slice(0, 5))).toBeDefined();
  });

  it('finds whatever numbering was stamped on pages of prose', () => {
    const numbering = fc.record({
      prefix: fc
        .stringMatching(/^[A-Z]{2,6}[-_. ]?$/)
        .filter((one) => !/^(?:PG|PAGE|PAG|FAX|SHEET)\W*$/.test(one)),
      page: fc.constant(0),
      first: fc.integer({ min: 1, max: 900_000 }),
      digits: fc.integer({ min: 3, max: 9 }),
      shown: fc.constant(false),
    });
    fc.assert(
      fc.property(numbering, (bates: Bates) => {
        const pages = batesLabels(bates, 8).map((label, page) => ({
          page,
          text: `Seen on 3/4/2014. ${label}`,
        }));
        const found = findBates(pages);
        expect(found?.matched).toBe(8);
        if (found !== undefined) expect(batesLabels(found.bates, 12)).toEqual(batesLabels(bates, 12));
      }),
    );
  });

  it('goes through a long page of capitals and digits in no time to speak of', () => {
    expect(findBates(texts('A0'.repeat(200_000), 'A-'.repeat(200_000), '0'.repeat(400_000)))).toBeUndefined();
  });
});

describe('the number of a page', () => {
  const bates: Bates = { prefix: 'ABC-', page: 0, first: 998, digits: 3, shown: true };
  it('is as long as it has to be', () => {
    expect([0, 1, 2].map((page) => batesOf(bates, page))).toEqual(['ABC-998', 'ABC-999', 'ABC-1000']);
  });
  it('has a prefix of one line', () => {
    for (const prefix of ['', 'A', 'ABC ', 'ABC 12-'])
      expect(batesSchema.safeParse({ ...bates, prefix }).success).toBe(true);
    for (const prefix of ['A\nB', '\u0000', 'x'.repeat(31)])
      expect(batesSchema.safeParse({ ...bates, prefix }).success).toBe(false);
  });
});
