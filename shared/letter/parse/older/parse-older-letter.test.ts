import { describe, expect, it } from 'vitest';
import { builtInProfile } from '../../../testing/profiles.ts';
import { parseLetter } from '../parse-letter.ts';
import { sourceOfText } from '../text-source.ts';

const read = (text: string) =>
  parseLetter(sourceOfText(text), {
    id: 'case-1',
    profiles: [builtInProfile('posted-2016')],
    name: 'letter.pdf',
  });

const FINAL = `Independent Medical Review Final Determination Letter
IMR Case Number: CM13-0000001 Date of Injury: 01/02/2010
Claims Number: X1 UR Denial Date: 07/15/2013

HOW THE IMR FINAL DETERMINATION WAS MADE

The expert reviewer is Board Certified in Family Practice, and is licensed to practice in California.

DOCUMENTS REVIEWED

The following relevant documents were reviewed.

CLINICAL CASE SUMMARY

The patient is a 40-year-old with neck pain.

IMR DECISION(S) AND RATIONALE(S)

1. Norco 10/325 is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS.

The Physician Reviewer based his/her decision on the MTUS, page 80.

The Physician Reviewer's decision rationale: There was no functional gain.

2. Gym membership ismedically necessary and appropriate.

The Claims Administrator did not cite a guideline.

The Physician Reviewer's decision rationale: The records support it.`;

const NOTICE = `Notice of Independent Medical Review Determination

Date of UR Decision: 07/15/2013
Date of Injury: 01/02/2010

1) The organization has determined the request for an MRI of the cervical spine is not medically necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

Medical Qualifications of the Expert Reviewer:

The Expert Reviewer is Board Certified in Orthopedic Surgery, and is licensed to practice in California.

Case Summary:

The patient fell at work.

Documents Reviewed for Determination:

Records.

1) Regarding the request for an MRI of the cervical spine:

The Claims Administrator based its decision on ACOEM.

The Expert Reviewer based his/her decision on the MTUS.

Rationale for the Decision:

There are no red flags.`;

describe('a letter from before 2014', () => {
  it('with numbered decisions is read as far as it goes, and kept whole', () => {
    const { form, imrCase, warnings, isExact } = read(FINAL);
    expect(form).toBe('final-determination-2013');
    expect(isExact).toBe(false);
    expect(warnings[0]).toEqual({ code: 'older-form', text: form });
    expect(imrCase.caseBlock).toMatchObject({
      caseNumber: 'CM13-0000001',
      urDenialDate: { iso: '2013-07-15' },
    });
    expect(imrCase.credentials).toEqual({ licensure: ['California'], specialties: ['Family Practice'] });
    expect(imrCase.summary).toEqual([
      { content: [{ text: 'The patient is a 40-year-old with neck pain.' }] },
    ]);
    expect(imrCase.items).toMatchObject([
      {
        request: 'Norco 10/325',
        outcome: 'upheld',
        bases: {
          administrator: {
            kind: 'verbatim',
            asRead: 'The Claims Administrator based its decision on the MTUS.',
          },
          reviewer: { kind: 'verbatim' },
        },
        rationale: [{ content: [{ text: 'There was no functional gain.' }] }],
      },
      { request: 'Gym membership', outcome: 'overturned' },
    ]);
    const kept = JSON.stringify(imrCase.extra?.letter);
    for (const word of FINAL.split(/\s+/)) expect(kept).toContain(word);
  });

  it('with its decisions at the head is read with the part about each', () => {
    const { form, imrCase } = read(NOTICE);
    expect(form).toBe('notice-2013');
    expect(imrCase.items).toMatchObject([
      {
        request: 'an MRI of the cervical spine',
        outcome: 'upheld',
        bases: {
          reviewer: { kind: 'verbatim', asRead: 'The Expert Reviewer based his/her decision on the MTUS.' },
        },
        rationale: [{ content: [{ text: 'There are no red flags.' }] }],
      },
    ]);
    expect(imrCase.summary).toEqual([{ content: [{ text: 'The patient fell at work.' }] }]);
  });
});
