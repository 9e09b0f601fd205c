import { describe, expect, it } from 'vitest';
import { prose, sketched } from '../testing/page.ts';

const labels = (lines: string) => sketched(lines).sketch.dates.map(({ iso, label }) => `${iso} ${label}`);

describe('a date on a page is that of', () => {
  it.each([
    ['Date of service: 03/04/2014', 'service'],
    ['DOS: 3/4/14', 'service'],
    ['Date of Examination: Tuesday, March 4, 2014', 'exam'],
    ['Collected: 03/04/2014 / 08:41', 'collected'],
    ['DOB: 03/04/2014', 'birth'],
    ['D/I: 03/04/2014', 'injury'],
    ['Next appointment: 03/04/2014', 'appointment'],
    ['Printed on 03/04/2014 by the records desk', 'printed'],
    ['Executed on 03/04/2014 at Example City', 'executed'],
    ['Date of UR decision: 03/04/2014', 'review'],
  ])('what its label says: %s', (line, label) => {
    expect(labels(line)).toEqual([`2014-03-04 ${label}`]);
  });

  it('a label to its left, above it in its column, or at the end of a line that wraps', () => {
    expect(labels('Patient\tA. Sample\nVisit date\t03/04/2014')).toEqual(['2014-03-04 service']);
    expect(
      labels('13. Date of first examination\t14. Last worked\n03/04/2014 7:15 p.m.\t02/03/2014'),
    ).toEqual(['2014-03-04 exam', '2014-02-03 work']);
    const wrapped =
      'Patient: Sample, A.  Occupation: cashier  Employer: Example Co.  Claim: 123  Date of\nExamination: 03/04/2014 Age: 40';
    expect(labels(wrapped)).toEqual(['2014-03-04 exam']);
  });

  it('a letter, alone at the top; under an office whose name ends like a label too', () => {
    expect(
      labels(`= Example Urgent Care and Work Injury\n\nMarch 4, 2014\n\nDear Dr. Sample:\n${prose(3)}`),
    ).toEqual(['2014-03-04 alone']);
  });

  it('the day of signing, beside a signature', () => {
    expect(labels(`${prose(3)}\n\nJ. Sample, MD\tDate: 03/04/2014`)).toEqual(['2014-03-04 signed']);
  });

  it('nothing certain within text', () => {
    const line =
      'the patient was last in this office on 03/04/2014 and said that the knee had become somewhat better';
    expect(labels(`${prose(1)}\n${line}\n${prose(2)}`)).toEqual(['2014-03-04 text']);
  });
});
