import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, richTextFrom } from '../domain/rich-text.ts';
import { DATE_FORMS, type DateForm, inOneForm, printDay } from './date-forms.ts';

const REFERENCE = '2017-02-01';
const inForm = (text: string, form: DateForm) =>
  plainText(inOneForm(richTextFrom(text), form, REFERENCE).rich);

describe('dates in one form', () => {
  it('are those that are written in another, wherever they stand', () => {
    expect(inForm('Seen 10-13-16, 11/23/16 and December 16, 2016.', 'MM/DD/YYYY')).toBe(
      'Seen 10/13/2016, 11/23/2016 and 12/16/2016.',
    );
    expect(inForm('Seen 10-13-16.', 'Month D, YYYY')).toBe('Seen October 13, 2016.');
  });

  it('are no days that do not exist, months, years, fractions and levels', () => {
    const text = 'Seen 02/30/2016, in October 2016, in 2005; pain 7/10; L4-5; strength 4/5.';
    expect(inForm(text, 'MM/DD/YYYY')).toBe(text);
  });

  it('stay as they are once they are in the form, and keep their day in every form', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2016-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const form = fc.constantFrom(...DATE_FORMS);
    fc.assert(
      fc.property(day, form, form, (iso, one, other) => {
        const text = `Seen on ${printDay(iso, one)}, and again.`;
        expect(inForm(text, other)).toBe(`Seen on ${printDay(iso, other)}, and again.`);
        expect(inOneForm(richTextFrom(text), one, REFERENCE).changed).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
