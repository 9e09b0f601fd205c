import { describe, expect, it } from 'vitest';
import { prose, sketched } from '../testing/page.ts';
import { credentialedNames } from './names.ts';

const people = (lines: string) =>
  sketched(lines).sketch.authors.map(({ name, credential = '', role }) =>
    `${name} ${credential} ${role}`.replace('  ', ' '),
  );

describe('names with letters behind them', () => {
  it.each([
    ['Jane Q. Sample, M.D.', 'Jane Q. Sample', 'MD'],
    ['SAMPLE, JANE Q, PT, DPT', 'Jane Q Sample', 'PT'],
    ['J. R. Van Example DC', 'J. R. Van Example', 'DC'],
    ['W. N. St. Nowhere, MD', 'W. N. St. Nowhere', 'MD'],
    ['Terry O’Sample-Example, L.Ac.', 'Terry O’Sample-Example', 'LAc'],
    ['Q.R., MD', 'Q.R.', 'MD'],
    ['Quinn E, Example, DO', 'Quinn E. Example', 'DO'],
    ['Isl Casey P. Sample, PA-C', 'Casey P. Sample', 'PA-C'],
  ])('are read: %s', (text, name, credential) => {
    expect(credentialedNames(text)[0]).toMatchObject({ name, credential });
  });

  it('are not offices or specialties', () => {
    expect(credentialedNames('Example Medical Group, Orthopaedic Surgery, PC')).toEqual([]);
  });

  it('are found in hostile lines without taking long', () => {
    const lines = [
      `${'A'.repeat(1000)} `.repeat(50),
      'Aa '.repeat(5000),
      'A. '.repeat(5000),
      `${'Aa-'.repeat(3000)}MD`,
    ];
    for (const line of lines) expect(() => credentialedNames(line)).not.toThrow();
  });
});

describe('a name on a page is', () => {
  it('who signed: under a closing, beside its date, alone below the text', () => {
    expect(people(`${prose(3)}\n\nSincerely,\n\nJane Sample\nClaims examiner`)).toEqual([
      'Jane Sample closing',
    ]);
    expect(people(`${prose(3)}\n\nProvider: Jane Sample, MD\tSigned: 03/04/2014`)).toEqual([
      'Jane Sample MD signed',
    ]);
    expect(people(`${prose(9)}\n\nJane Sample, MD\nPain Medicine`)).toEqual(['Jane Sample MD closing']);
    expect(
      people(`${prose(3)}\nThis document was electronically signed by Jane Sample at 03/04/2014 08:24.`),
    ).toEqual(['Jane Sample signed']);
  });

  it('what its label says', () => {
    expect(people('Referring physician: Jane Sample, MD')).toEqual(['Jane Sample MD referring']);
    expect(people('Radiologist\tJane Sample, MD')).toEqual(['Jane Sample MD reader']);
    expect(people('Patient: Sample, Jane')).toEqual(['Jane Sample subject']);
    expect(people('cc: Jane Sample, MD')).toEqual(['Jane Sample MD copy']);
  });

  it('what the section of a form asks for', () => {
    const form =
      'Employee Information\nName:\nDoe Sample\nRequesting Physician Information\nName:\nJane Example, MD';
    expect(people(form)).toContain('Jane Example MD requesting');
  });

  it('addressed, above a street', () => {
    const letter = `March 4, 2014\n\nJane Sample, MD\nExample Clinic\n100 Example Street\nExample City, CA 90000\n\n${prose(4)}`;
    expect(people(letter)).toEqual(['Jane Sample MD recipient']);
  });
});
