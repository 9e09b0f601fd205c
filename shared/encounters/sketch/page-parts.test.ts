import { describe, expect, it } from 'vitest';
import { prose, sketched } from '../testing/page.ts';
import { machineLineOf } from './machine-lines.ts';

const sketch = (lines: string) => sketched(lines).sketch;
const number = (lines: string) => {
  const [first] = sketch(lines).numbers;
  return first === undefined ? undefined : [first.number, first.of, first.form];
};

describe('a page number', () => {
  it.each([
    ['@750 Page 2 of 5', [2, 5, 'worded']],
    ['@750 Pg. 3', [3, undefined, 'worded']],
    ['@750 p. 1/1', [1, 1, 'worded']],
    ['@750 2/4', [2, 4, 'worded']],
    ['@750 Page 20f 2', [2, 2, 'worded']],
    ['@750 Page2of2', [2, 2, 'worded']],
    ['Re: A. Sample, page two', [2, undefined, 'worded']],
  ])('is read from %s', (line, expected) => {
    const page = line.startsWith('@') ? `${prose(3)}\n${line}` : `${line}\n\n${prose(3)}`;
    expect(number(page)).toEqual(expected);
  });

  it('is not the strength of a muscle, the pages of a fax cover or a number in the text', () => {
    expect(number(`${prose(6)}\nBiceps\t4/5\n${prose(4)}`)).toBeUndefined();
    expect(number('To: Example Clinic\nPages: 5\n\nFor review')).toBeUndefined();
    expect(number(`${prose(3)}\nsee page 4 of the report\n${prose(20)}`)).toBeUndefined();
  });
});

describe('what a machine printed on the way', () => {
  it.each([
    '03/12/2015 10:24 FROM: EXAMPLE CLINIC TO: 5555550100 P. 002/009',
    'To: Page 3 of 5 2018-12-24 09:39:07 (GMT) 15555550161 From: EXAMPLE',
    'EXAMPLE LAW OFC 03-OCT-2017 17:05 Page 3 of 10',
    'RECEIVED: 12/20/18 13:45; -> 15555550126; #1',
  ])('is a fax line: %s', (text) => {
    expect(machineLineOf(text, 0.01, 0, false)?.kind).toBe('fax');
  });

  it('gives the page of its own count, not digits of the date', () => {
    expect(machineLineOf('RECEIVED: 12/20/18 13:45; -> 15555550126; #4', 0.01, 0, false)).toMatchObject({
      page: 4,
    });
    expect(machineLineOf('03/12/2015 10:24 FAX 555-555-0100 EXAMPLE 002/009', 0.01, 0, false)).toMatchObject({
      page: 2,
      of: 9,
    });
  });

  it('is a number of a copy service', () => {
    expect(machineLineOf('EX000173', 0.97, 0, true)?.kind).toBe('copy-number');
  });

  it('is neither text nor the footer of an electronic record', () => {
    expect(machineLineOf('Seen on 03/12/2015 at 10:24 for follow up', 0.3, 8, false)).toBeUndefined();
    expect(machineLineOf('Printed on 03/12/2015 10:24 by the records desk', 0.97, 0, true)).toBeUndefined();
  });

  it('is no part of the record: neither its words nor its page numbers', () => {
    const fax = '@4 03/12/2015 10:24 FROM: EXAMPLE CLINIC TO: 5555550100 P. 002/009';
    const page = sketch(`${fax}\n@60 ${prose(4)}`);
    expect(page.fax?.page).toBe(2);
    expect(page.numbers).toEqual([]);
    expect(page.words).toBe(sketch(`@60 ${prose(4)}`).words);
  });
});

describe('the top of a page', () => {
  it('has a letterhead: office, street, telephone', () => {
    const head = 'Example Medical Group\n100 Example Street, Example City, CA 90000\nTel (555) 555-0100';
    expect(sketch(`${head}\n\n${prose(4)}`).edges.letterhead).toBeDefined();
  });

  it('has none where a form asks for an address', () => {
    const form =
      'Name\tSpecialty\nJ. Sample, MD\tPain Medicine\nAddress\tPhone\n100 Example Street, Example City, CA 90000\t(555) 555-0100';
    expect(sketch(form).edges.letterhead).toBeUndefined();
  });

  it('opens a letter', () => {
    expect(sketch(`March 1, 2015\n\nDear Dr. Sample:\n\n${prose(3)}`).edges.salutation).toBeDefined();
  });

  it('says whom the record is about', () => {
    expect(
      sketch('Patient: A. Sample\tDOB: 01/01/1970\nClaim no.: 123\tEmployer: Example Co.').edges.identity,
    ).toBe(4);
  });

  it('goes on from the page before', () => {
    const said = sketch(`Sample, A. (continued)\n\n${prose(4)}`).edges.goesOn;
    const sentence = sketch('of the left knee.\nThe right knee is stable.').edges.goesOn;
    const attached = sketch(`Attachment to PR-2\n\n${prose(4)}`).edges.goesOn;
    expect([said?.how, sentence?.how, attached?.how]).toEqual(['said', 'sentence', 'attached']);
  });
});

describe('the bottom of a page', () => {
  it.each([
    'Sincerely,\n\nJ. Sample, MD',
    'Electronically signed by J. Sample, MD',
    'Claims examiner P.O.\tDate: 03/01/2015',
  ])('closes a record: %s', (lines) => {
    expect(sketch(`${prose(4)}\n\n${lines}`).edges.closing).toBeDefined();
  });

  it('does not close where text follows the signature', () => {
    expect(sketch(`${prose(2)}\nSincerely,\nJ. Sample, MD\n${prose(4)}`).edges.closing).toBeUndefined();
  });

  it('breaks off in the middle of a sentence, above a footer', () => {
    const page = sketch(`@60 ${prose(44)}\n@752 Example Clinic, page 1`);
    expect(page.edges.breaksOff?.how).toBe('sentence');
    expect(page.edges.fill).toBeGreaterThan(0.85);
    expect(page.edges.fill).toBeLessThan(0.95);
  });

  it('gives the last number of a list', () => {
    const list = Array.from({ length: 6 }, (_, at) => `${at + 18}\tProgress note\t03/01/2014`).join('\n');
    expect(sketch(list).edges).toMatchObject({ firstItem: 18, lastItem: 23 });
  });
});

describe('a sheet that parts records', () => {
  it('has a few large words, and nothing else', () => {
    const page = sketched('@300 = MEDICAL RECORDS').sketch;
    expect(page.divider).toBe(false);
    expect(page.words).toBe(2);
  });
});

describe('a page that holds more than any page does', () => {
  it('is looked at in part, so that it holds up nobody', () => {
    expect(sketch(`= PROGRESS REPORT\n${prose(400)}`).words).toBe(5_000);
    expect(sketch('x'.repeat(70_000)).words).toBe(0);
    expect(sketch(`= PROGRESS REPORT\n${prose(400)}`).titles[0]?.type).toBe('progress-report');
  });
});
