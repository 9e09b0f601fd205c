import { describe, expect, it } from 'vitest';
import { recordsOf } from '../testing/file.ts';
import { prose } from '../testing/page.ts';
import { nameKey } from './author.ts';
import { People } from './people.ts';

const only = (...pages: string[]) => {
  const [record] = recordsOf(pages);
  if (record === undefined) throw new Error('no record');
  return record;
};
const dateOf = (...pages: string[]) => only(...pages).date?.value.iso;
const authorOf = (...pages: string[]) => {
  const author = only(...pages).author?.value;
  return author === undefined ? undefined : `${author.name} ${author.credential ?? ''}`.trim();
};

const HEAD = 'Patient: A. Sample\tDOB: 01/02/1970\nDate of injury: 02/03/2013\tClaim: 123';

describe('the date of a record', () => {
  it('is that of the encounter, among births, injuries, signatures and appointments', () => {
    const page = `= OFFICE VISIT\n\n${HEAD}\nDate of visit: 03/04/2014\n\n${prose(6)}\nNext appointment: 04/15/2014\n\nJane Example, MD\tDate: 03/09/2014`;
    expect(dateOf(page)).toBe('2014-03-04');
  });

  it('is that of the letter, not of the visit that it tells of', () => {
    const page = `March 20, 2014\n\nExample Insurance\n\nRe: request for authorization\n\n= REQUEST FOR AUTHORIZATION\n\nI request authorization for the treatment below. The patient was seen in this office on March 4, 2014\n${prose(2)}\n\nSincerely,\n\nJane Example, MD`;
    expect(dateOf(page)).toBe('2014-03-20');
  });

  it('is the day of the operation, the collection, the study, by the record’s type', () => {
    expect(
      dateOf(
        `= OPERATIVE REPORT\n\n${HEAD}\nDate of procedure: 03/04/2014\nDictated: 03/05/2014\nSurgeon: Jane Example, MD`,
      ),
    ).toBe('2014-03-04');
    expect(
      dateOf(
        `= LABORATORY REPORT\n\n${HEAD}\nCollected: 03/04/2014\nReceived: 03/05/2014\nReported: 03/06/2014\nGlucose\t90\tmg/dL`,
      ),
    ).toBe('2014-03-04');
    expect(
      dateOf(
        `= MRI OF THE LUMBAR SPINE\n\n${HEAD}\nExam date: 03/04/2014\nReported: 03/06/2014\nImpression:\nnormal`,
      ),
    ).toBe('2014-03-04');
  });

  it('of an application is the day of signing, not of the decision', () => {
    const page = `= APPLICATION FOR INDEPENDENT MEDICAL REVIEW\n\n${HEAD}\nDate of UR decision: 02/20/2014\n\n${prose(2)}\n\nEmployee signature\tDate: 03/04/2014`;
    expect(dateOf(page)).toBe('2014-03-04');
  });

  it('is none where only days of other things are printed', () => {
    expect(dateOf(`= PROGRESS NOTE\n\n${HEAD}\n${prose(4)}`)).toBeUndefined();
  });

  it('is not a day of birth or injury that another page labels', () => {
    const pages = [
      `= PROGRESS NOTE\n\n${HEAD}\n\n${prose(3)}`,
      `= PROGRESS NOTE\n\n02/03/2013\n\nDate of visit: 05/06/2014\n${prose(3)}`,
    ];
    expect(recordsOf(pages)[1]?.date?.value.iso).toBe('2014-05-06');
  });

  it('comes with further ones, where a sheet tells of several visits', () => {
    const visit = (day: string) =>
      `Date of visit: ${day}\tVisit 3\nS: pain 4/10\nO: therapeutic exercise, manual therapy 97110\nP: continue\n`;
    const record = only(
      `= PHYSICAL THERAPY DAILY NOTES\n\n${visit('03/04/2014')}\n${visit('03/06/2014')}\n${visit('03/11/2014')}`,
    );
    expect(record.date?.value.iso).toBe('2014-03-04');
    expect(record.furtherDates.map(({ iso }) => iso)).toEqual(['2014-03-06', '2014-03-11']);
  });
});

describe('the author of a record', () => {
  it('is who signed, not who referred, is copied or is addressed', () => {
    const page = `Referring physician: Robin Other, MD\n\n= CONSULTATION\n\n${HEAD}\n${prose(6)}\n\nSincerely,\n\nJane Example, MD\nPain Medicine\n\ncc: Lee Third, MD`;
    expect(authorOf(page)).toBe('Jane Example MD');
  });

  it('is who read the study, operated, gave the therapy', () => {
    expect(
      authorOf(
        `= MRI OF THE LUMBAR SPINE\n\nReferring physician: Robin Other, MD\nRadiologist: Jane Example, MD\nImpression:\nnormal`,
      ),
    ).toBe('Jane Example MD');
    expect(
      authorOf(
        `= OPERATIVE REPORT\n\nSurgeon: Jane Example, MD\nAssistant: Robin Other, PA-C\nAnesthesiologist: Lee Third, MD`,
      ),
    ).toBe('Jane Example MD');
    expect(
      authorOf(
        `= PHYSICAL THERAPY DAILY NOTE\n\nReferred by: Robin Other, MD\nTherapist: Jane Example, DPT\n${prose(2)}`,
      ),
    ).toBe('Jane Example DPT');
  });

  it('of a decision is the reviewer, not the physician who asked', () => {
    const page = `= UTILIZATION REVIEW DETERMINATION\n\nRequesting physician: Robin Other, MD\nThe request is not medically necessary and is non-certified.\nReviewer: Jane Example, MD`;
    expect(authorOf(page)).toBe('Jane Example MD');
  });

  it('is not the patient; of the patient’s own letter it is', () => {
    const note = `Patient: Doe Sample\n= PROGRESS NOTE\n${prose(4)}\n\nJane Example, MD`;
    expect(authorOf(note)).toBe('Jane Example MD');
    const letter = `March 4, 2014\n\nTo whom it may concern:\n\nI have had pain every day and I cannot work. Please help.\n\nSincerely,\n\nDoe Sample`;
    expect(recordsOf([note, note, letter])[2]?.author?.value.name).toBe('Doe Sample');
  });

  it('is nobody on an application', () => {
    expect(
      authorOf('= APPLICATION FOR INDEPENDENT MEDICAL REVIEW\n\nRequesting physician: Jane Example, MD'),
    ).toBeUndefined();
  });
});

describe('names of one person', () => {
  it('are the same by last name and first initial', () => {
    expect(nameKey('Jane Q. Sample')).toBe(nameKey('J. Sample'));
    expect(nameKey('Jane Sample, Jr.')).toBe(nameKey('Jane Sample'));
    expect(nameKey('Jane Sample')).not.toBe(nameKey('Robin Sample'));
  });

  it('are read as the file mostly prints them', () => {
    const people = new People([
      ['Jane Q. Specimen', 'MD', 9],
      ['Jane Q. Spceimen', null, 1],
      ['J. Specimen', null, 1],
      ['Robin Specimen', 'DC', 20],
    ]);
    expect(people.known({ name: 'Jane Q. Specinen' })).toEqual({
      name: 'Jane Q. Specimen',
      credential: 'MD',
    });
    expect(people.known({ name: 'J. Specimen' })).toEqual({ name: 'Jane Q. Specimen', credential: 'MD' });
    expect(people.known({ name: 'Robin Specimen' })).toEqual({ name: 'Robin Specimen', credential: 'DC' });
    expect(people.known({ name: 'Lee Other' })).toEqual({ name: 'Lee Other' });
  });
});
