import { describe, expect, it } from 'vitest';
import { find, only } from '../testing/find.ts';
import { allDates } from './recognise.ts';

describe('a date in a record', () => {
  it.each([
    ['seen on 3-07-16 in the office', '2016-03-07'],
    ['3/7/16', '2016-03-07'],
    ['03.07.2016', '2016-03-07'],
    ['March 7, 2016', '2016-03-07'],
    ['Mar. 7th 2016', '2016-03-07'],
    ['7-Mar-2016', '2016-03-07'],
    ['07MAR2016', '2016-03-07'],
    ['the 7th of March, 2016', '2016-03-07'],
    ['2016-03-07', '2016-03-07'],
    ['2016-03-07T09:15', '2016-03-07'],
    ['3 / 7 / 2016', '2016-03-07'],
    ['dated 3-07-\n2016', '2016-03-07'],
    ['from 03/07/\n2016 on', '2016-03-07'],
    ['March 7,\n2016', '2016-03-07'],
    ['Febuary 7, 2016', '2016-02-07'],
    ['Septmber 7, 2016', '2016-09-07'],
    ['DOB: 14-JUN-1975', '1975-06-14'],
    ['6/14/75', '1975-06-14'],
    ['1/1/18', '2018-01-01'],
    ['1/1/19', '1919-01-01'],
    ['(2/29/2016)', '2016-02-29'],
    ['on 3.7.16 he', '2016-03-07'],
    ['3/7/2016\u20133/9/2016', '2016-03-07'],
  ])('%j is %s', (text, iso) =>
    expect(
      allDates(find('date', text).concat([])).at(0)?.iso ?? allDates(find('date-range', text)).at(0)?.iso,
    ).toBe(iso),
  );

  it.each([
    ['surgery in May 2011', '2011-05', 'month'],
    ['since 05/2011', '2011-05', 'month'],
    ['February of 2002', '2002-02', 'month'],
    ['the fall of 2014', '2014', 'year'],
    ['lapsed in 2005.', '2005', 'year'],
    ['he returned on March 7th with', '--03-07', 'month-day'],
  ])('%j is %s, a %s', (text, value, precision) =>
    expect(only('date', text)).toMatchObject({ value, precision }),
  );

  it('does not take a number of the line before for its day', () => {
    expect(only('date', 'Low back      8\nOct 2013      Neck').value).toBe('2013-10');
  });

  it('keeps an impossible date as such', () => {
    expect(only('date', 'UR dated 02/30/20216')).toMatchObject({
      problem: 'no-such-day',
      text: '02/30/20216',
    });
    expect(only('date', 'on 02/30/2016').value).toBeUndefined();
    expect(only('date', '2/29/2015')).toMatchObject({ problem: 'no-such-day' });
  });

  it('doubts a year that lies far ahead', () => {
    const date = only('date', 'denied on June 9, 3016');
    expect(date).toMatchObject({ value: '3016-06-09', problem: 'unlikely-year' });
    expect(date.iso).toBeUndefined();
  });

  it.each(['1O/l3/2O16', 'IO/13/2016', '10/I3/16', '1o-13-2016'])(
    'reads %s in spite of the scan, with doubt',
    (text) => {
      const date = only('date', text);
      expect(date).toMatchObject({ iso: '2016-10-13', ocr: true });
      expect(date.confidence).toBeLessThan(0.7);
    },
  );

  it.each([
    'telephone (555) 555-0140, fax 555-0142',
    'claim EX-02-000917 and CM16-0213037',
    'stockings of 15-20-25 mmHg, MRN 00-09-17',
    'L4-5 and C5-6-7, strength 4/5, pain 7/10',
    'sections 3.3.1.2 and 1.4, code 722.10',
    'flexion 60-70 degrees, 8 visits over 5 weeks',
    'the patient may 10 times',
    'SOS/BIO/ll, l/l/S',
    'MTUS Chronic Pain 2016 Guidelines, since 2000 mg',
  ])('%j holds none', (text) => {
    expect(find('date', text)).toEqual([]);
    expect(find('date-range', text)).toEqual([]);
  });
});

describe('a range of dates', () => {
  it.each([
    '01/02/16 - 03/04/16',
    '01/02/16-03/04/16',
    '1/2/2016 to 3/4/2016',
    'January 2, 2016 through March 4, 2016',
  ])('%j has both ends', (text) => {
    const range = only('date-range', text);
    expect([range.from.iso, range.to.iso]).toEqual(['2016-01-02', '2016-03-04']);
    expect(text.slice(range.to.start, range.to.end)).toBe(range.to.text);
  });

  it('does not run backwards', () => expect(find('date', '3/4/2016 - 1/2/2016')).toHaveLength(2));
});

describe('what a date is of', () => {
  it.each([
    ['Date of Birth: 6/14/75', 'birth'],
    ['DOI 2/9/02', 'injury'],
    ['D.O.I.: 2/9/02', 'injury'],
    ['Date of injury:          02/09/2002', 'injury'],
    ['sustained an industrial injury that occurred on or about 2/9/02', undefined],
    ['sustained an industrial injury on 2/9/02', 'injury'],
    ['an occupational claim from 02/09/2002', 'injury'],
    ['DOS: 11/14/16', 'service'],
    ['was evaluated on 11/14/16', 'service'],
    ['On 11/14/16, the patient was seen for', 'service'],
    ['The utilization review dated 11/14/16', 'review'],
    ['On 11-14-16, utilization review denied', 'review'],
    ['Request for Authorization form was dated 11/14/16', 'request'],
    ['Request for Authorization dated 11/14/16', 'request'],
    ['RECEIVED 11/14/16', 'received'],
    ['Electronically signed 11/14/16', 'signed'],
    ['admitted 11/14/16', 'admission'],
    ['Next appointment: 11/14/16', 'appointment'],
    ['Faxed 11/14/16', 'transmitted'],
    ['progress note dated 11/14/16', 'document'],
    ['back pain 11/14/16', undefined],
  ])('%j: %s', (text, role) => expect(only('date', text).role).toBe(role));

  it('stands for every date of a list', () => {
    expect(find('date', 'seen on 10/19/16, 11/02/16 and 11/30/16').map(({ role }) => role)).toEqual(
      Array(3).fill('service'),
    );
  });

  it("is read by the column in the table at a letter's head", () => {
    const text = 'Decision Date:        12/09/2016              UR Denial Date:      11/03/2016\n';
    expect(find('date', text).map(({ role }) => role)).toEqual(['decision', 'review']);
  });
});
