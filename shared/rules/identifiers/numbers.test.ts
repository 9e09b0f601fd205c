import { describe, expect, it } from 'vitest';
import type { Reviewer } from '../../domain/reviewer.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import type { RuleInput } from '../finding.ts';
import { checkCase } from '../index.ts';
import { isAboutIdentifiers } from './index.ts';

/** What the rules say of a text in a rationale: the rule and the words that it marks; `!` blocks, `?` warns. */
function marked(rationale: string, input: Partial<RuleInput> = {}): string[] {
  const imrCase = aCase()
    .withCaseBlock()
    .with({ summary: richTextFrom('The injured worker is a 46 year old male.') })
    .withItem({ rationale: richTextFrom(rationale) })
    .build();
  return checkCase({ imrCase, copy: 'posted', ...input })
    .findings.filter(isAboutIdentifiers)
    .flatMap(({ rule, severity, excerpts = [] }) =>
      excerpts.map(({ text }) => `${severity === 'blocking' ? '!' : '?'} ${rule}: ${text}`),
    );
}

describe('a birth date', () => {
  it.each([
    ['(DOB 3/4/71)', 'DOB 3/4/71'],
    ['DOB: 03-04-1971.', 'DOB: 03-04-1971'],
    ['D.O.B. 03.04.1971', 'D.O.B. 03.04.1971'],
    ['Her date of birth is March 4, 1971.', 'date of birth is March 4, 1971'],
    ['Date of birth was documented as 3/4/1971', 'Date of birth was documented as 3/4/1971'],
    ['She was born on 4 March 1971', 'born on 4 March 1971'],
    ['He was born March 4th, 1971, in', 'born March 4th, 1971'],
    ['birth date 1971-03-04', 'birth date 1971-03-04'],
    ['dob 03041971', 'dob 03041971'],
    ['3/4/1971 (DOB)', '3/4/1971 (DOB'],
    ['DOB\u00a03\u20114\u20111971', 'DOB\u00a03\u20114\u20111971'],
  ])('in "%s"', (text, found) => {
    expect(marked(text)).toEqual([`! birth-date: ${found}`]);
  });

  it('without its day, or without a word that says so, is doubtful', () => {
    expect(marked('born in March 1971')).toEqual(['? birth-date: born in March 1971']);
    // 46 years old in a letter of 2017.
    expect(marked('The 46-year-old male (03/04/1971) fell.')).toEqual(['? birth-date: 03/04/1971']);
  });

  it.each([
    'DOB withheld. Seen on 10/13/2016, 10-13-16 and October 13, 2016.',
    'Newborn screening on 1/2/2015. Airborne 1/2/2015. Stubborn pain since 3/4/2016.',
    'DOI 3/4/2014, DOS: 11/14/16. Born in 1971. A surgery in 1971.',
    'Date of injury 3/4/2001. The report of 12/05/2016 was read.',
  ])('not in "%s"', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('numbers of a person or a claim', () => {
  it.each([
    ['123-45-6789 is hers', '! social-security-number: 123-45-6789'],
    ['SSN 123 45 6789', '! social-security-number: SSN 123 45 6789'],
    ['SS# 123456789', '! social-security-number: SS# 123456789'],
    [
      'Social Security number ending in 6789',
      '! social-security-number: Social Security number ending in 6789',
    ],
    ['XXX-XX-6789', '! social-security-number: XXX-XX-6789'],
    ['123\u201345\u20136789', '! social-security-number: 123\u201345\u20136789'],
    ['ADJ1234567', '! claim-number: ADJ1234567'],
    ['ADJ 12345678', '! claim-number: ADJ 12345678'],
    ['LAO 0812345', '! claim-number: LAO 0812345'],
    ['Claim No. 06-123456', '! claim-number: Claim No. 06-123456'],
    ['claim number: 2016ABC12345', '! claim-number: claim number: 2016ABC12345'],
    ['Claim #: WC-550123', '! claim-number: Claim #: WC-550123'],
    ['Claim: 550123777', '! claim-number: Claim: 550123777'],
    ['WCAB Case No. 1234567', '! claim-number: WCAB Case No. 1234567'],
    ['EAMS 1234567', '! claim-number: EAMS 1234567'],
    ['policy number 99-1234-5', '! claim-number: policy number 99-1234-5'],
    ['RFA ID 8812345', '! claim-number: RFA ID 8812345'],
    ['Authorization #A123456', '! claim-number: Authorization #A123456'],
    ['MRN 0012345', '! record-number: MRN 0012345'],
    ['medical record number 12345', '! record-number: medical record number 12345'],
    ['Member ID: XQ123456789', '! record-number: Member ID: XQ123456789'],
    ['Chart #4471', '! record-number: Chart #4471'],
    ['patient ID 123 456', '! record-number: patient ID 123 456'],
    ['Medical License No. A54321', '! licence-number: Medical License No. A54321'],
    ['licensed in California under G 54321', '! licence-number: G 54321'],
    ['Lic. # PT12345', '! licence-number: Lic. # PT12345'],
    ['NPI 1234567893', '! licence-number: NPI 1234567893'],
    ['DEA number: AB1234563', '! licence-number: DEA number: AB1234563'],
    ['registration AB1234563', '! licence-number: AB1234563'],
    ['(415) 555-0134', '! phone-number: (415) 555-0134'],
    ['415.555.0134', '! phone-number: 415.555.0134'],
    ['+1 415 555 0134', '! phone-number: +1 415 555 0134'],
    ['Fax: 4155550134', '! phone-number: Fax: 4155550134'],
    ['tel. 555-0134', '! phone-number: tel. 555-0134'],
    ['x.y-z@example.com wrote', '! email-address: x.y-z@example.com'],
    ['x @ example.co.uk', '! email-address: x @ example.co.uk'],
    ['1234 Main Street', '! street-address: 1234 Main Street'],
    ['at 77 N. Oak St., then', '! street-address: 77 N. Oak St.'],
    ['12 West 5th Avenue', '! street-address: 12 West 5th Avenue'],
    ['500 HARBOR BLVD', '! street-address: 500 HARBOR BLVD'],
    ['10 Elm Dr, Suite 4', '! street-address: 10 Elm Dr'],
    ['P.O. Box 1234', '! street-address: P.O. Box 1234'],
    ['Los Nietos, CA 90601', '! street-address: Los Nietos, CA 90601'],
    ['Reno, NV 89501-1234', '! street-address: Reno, NV 89501-1234'],
    ['ZIP code 90601', '! street-address: ZIP code 90601'],
    ['1234 main street', '? street-address: 1234 main street'],
  ])('"%s"', (text, found) => {
    expect(marked(text)).toEqual([found]);
  });

  it.each([
    'Norco 10/325 mg #120, 1-2 tablets every 4-6 hours, 3 refills. CPT 97110, 97140 and E0731. ICD-10 M54.16.',
    'At L4-5 and L5-S1, 4+/5, 5/5, 8/10; flexion to 130 degrees, 2x4, 12 visits, 10 ng/mL, T10-12.',
    'Spine 2005;30(11):1331-1334. doi:10.1097/01.brs.0000164099.92112.29. PMID: 15928561. ISBN 978-1-4557-1234-5.',
    'A claim from 10/31/2016 was filed. The claim number is withheld. Claims Administrator guideline 2016.',
    'Under the DEA (2014) hydrocodone is schedule II. WCAB 2013. RFA dated 11/10/2016. UR of 12/05/2016.',
    'In 2016 Lumbar CT showed it. On 11/14/2016 Dr. In 2009 Spinal Fusion. 30 Day Rental.',
    'She walked 2 miles down the street. 10 minutes on the road. 3 blocks of the avenue. One way.',
    'The patient no longer works. Patient ID was checked. Chart notes 2016. Medical records 1-40. Group therapy 12345.',
    'Record of 12 visits; member of a gym; license is current. Tel. consult 12. Fax dated 11/23/2016.',
    'http://www.example.org/415-555-0134/x and https://example.org/2016/123-45-6789-x.',
    'MTUS 9792.24.2, 8 CCR 9792.10.6(d), Labor Code 4610.6(f). Case CM17-0012582.',
    'BMI 32.5, BP 120/80, 5 mg/325 mg, 250 325 500 mg, 100-200 mg. Grade II/IV. 0.5 mL.',
  ])('none in "%s"', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe("the reviewer's identity", () => {
  const reviewer: Reviewer = {
    name: 'Quentin Zabrisky, MD',
    reviewerNumber: 'R-7731',
    licences: [
      { state: 'California', number: 'A 99182' },
      { state: 'Nevada', number: '5521' },
      { state: 'Ohio' },
    ],
    specialties: [],
  };

  it.each([
    ['as Dr. Zabrisky holds', '! reviewer-identity: Zabrisky'],
    ['Quentin Zabrisky', '! reviewer-identity: Quentin Zabrisky'],
    ['reviewer R-7731', '! reviewer-identity: R-7731'],
    ['reviewer r 7731', '! reviewer-identity: r 7731'],
    ['under A99182', '! reviewer-identity: A99182'],
    ['license 5521', '! reviewer-identity: 5521'],
  ])('in "%s"', (text, found) => {
    expect(marked(text, { reviewer })).toContain(found);
  });

  it('is told on the served copy too, where it does not block', () => {
    expect(marked('as Zabrisky holds', { reviewer, copy: 'served' })).toEqual([
      '? reviewer-identity: Zabrisky',
    ]);
    expect(marked('SSN 123-45-6789', { reviewer, copy: 'served' })).toEqual([]);
  });

  it('is not seen in other numbers', () => {
    expect(marked('Room 5521, 7731 and B99182, A991820.', { reviewer })).toEqual([]);
  });

  it('is not checked without a reviewer, nor with an empty profile', () => {
    const imrCase = aCase().withCaseBlock().withItem().build();
    const reasons = (input: Partial<RuleInput>) =>
      checkCase({ imrCase, copy: 'posted', ...input })
        .notChecked.map(({ rule }) => rule)
        .filter((rule) => order(rule) >= 0);
    const names = ['employee-name', 'party-name'];
    expect(reasons({})).toEqual(['reviewer-identity', ...names].sort((a, b) => order(a) - order(b)));
    const blank: Reviewer = { name: '', reviewerNumber: '', licences: [], specialties: [] };
    expect(reasons({ reviewer: blank })).toContain('reviewer-identity');
    expect(reasons({ reviewer })).toEqual(names);
  });
});

const order = (rule: string): number => ['employee-name', 'reviewer-identity', 'party-name'].indexOf(rule);
