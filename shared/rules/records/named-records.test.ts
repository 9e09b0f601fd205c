import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../domain/facts/dates/dates-in.ts';
import { namedRecords } from './named-records.ts';

const BY = '2017-12-31';
const named = (text: string) =>
  namedRecords(text, datesIn(text, BY)).map(({ types, what, iso }) => `${types[0]} ${iso} ${what}`);

describe('records that a text names by kind and day', () => {
  it.each([
    [
      'The MRI of the lumbar spine dated 03/04/2014 shows stenosis.',
      'imaging 2014-03-04 MRI of the lumbar spine',
    ],
    ['Lumbar MRI (3/4/14) shows stenosis.', 'imaging 2014-03-04 MRI'],
    ['An EMG/NCS was performed on March 4, 2014.', 'imaging 2014-03-04 EMG/NCS'],
    ['According to the QME report of 03/04/2014, he is stable.', 'medical-legal 2014-03-04 QME report'],
    ['Operative report from 03/04/2014 was reviewed.', 'operative-report 2014-03-04 Operative report'],
    ['The urine drug screen of 03/04/2014 was consistent.', 'laboratory 2014-03-04 urine drug screen'],
    ['See the MRI of the right\nknee dated 03/04/2014.', 'imaging 2014-03-04 MRI of the right knee'],
    ['Example, MD: progress report dated 03/04/2014', 'progress-report 2014-03-04 progress report'],
    ['03/04/2014 MRI lumbar spine, Example Imaging', 'imaging 2014-03-04 MRI'],
    ['• 03/04/2014: AME report', 'medical-legal 2014-03-04 AME'],
  ])('%j', (text, expected) => expect(named(text)).toEqual([expected]));

  it.each([
    'MRI of the lumbar spine was requested on 03/04/2014.',
    'He is scheduled for an MRI on 03/04/2018.',
    'Authorization of the MRI dated 03/04/2014 was denied.',
    'The MRI is pending. On 03/04/2014 he was seen again.',
    'MRI. 03/04/2014',
    'Attachment to PR-2\nInterval history\nAt the visit of 03/04/2014 he reported pain.',
    'PR-2\nOn 03/04/2014 the patient returned.',
    'Date of injury: 03/04/2014. MRI lumbar.',
    'No MRI was done on 03/04/2014.',
    'He fell on 03/04/2014 and works again.',
    '03/04/2014 MRI was ordered',
  ])('none in %j', (text) => expect(named(text)).toEqual([]));

  it('keeps lists apart: each day has the kind of its own line', () => {
    const list =
      'Records reviewed\n03/04/2014 MRI knee\n03/18/2014 progress report\n04/01/2014 operative report';
    expect(named(list)).toEqual([
      'imaging 2014-03-04 MRI',
      'progress-report 2014-03-18 progress report',
      'operative-report 2014-04-01 operative report',
    ]);
  });

  it('stands where kind and day are, in any text', () => {
    const piece = fc.constantFrom(
      'MRI of the knee ',
      'dated ',
      '03/04/2014',
      '\n',
      '. ',
      'QME ',
      'on ',
      'pain ',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, iso } of namedRecords(text, datesIn(text, BY))) {
          expect(iso).toBe('2014-03-04');
          expect(text.slice(start, end)).toMatch(/03\/04\/2014/);
          expect(text.slice(start, end)).toMatch(/MRI|QME/);
        }
      }),
    );
  });
});
