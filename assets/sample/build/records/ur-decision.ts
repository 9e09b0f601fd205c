import {
  bullets,
  fields,
  heading,
  labelled,
  newPage,
  numbered,
  para,
  type SourceRecord,
  signature,
  table,
} from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { EXAMINER, REPRESENTATIVE, TREATING, UR_COMPANY, UR_REVIEWER } from './letterheads.ts';

/** The decision under review. It rests on the ODG low back chapter and on nothing of the MTUS. */
export const urDecision: SourceRecord = {
  id: 'ur-decision-2015-02-05',
  type: 'UR decision',
  date: FACTS.denialDate,
  author: UR_REVIEWER,
  style: 'review',
  title: 'NOTICE OF UTILIZATION REVIEW DECISION\nDenial of requested treatment',
  letterhead: UR_COMPANY,
  blocks: [
    para('{2015-02-05}'),
    para(
      `${TREATING}\nExample Spine & Rehabilitation Medical Group\n100 Example Street, Suite 4\nExample City, CA 90000`,
    ),
    fields(
      ['Employee', FACTS.patient, 'Date of injury', '{doi}'],
      ['Claim number', FACTS.claimNumber, 'Employer', FACTS.employer],
      ['Request received', `{${FACTS.requestDate}}`, 'Date of decision', `{${FACTS.denialDate}}`],
      ['UR reference', 'UR-15-00417', 'Review type', 'Prospective, regular'],
    ),
    para(
      `On behalf of ${FACTS.administrator}, we reviewed the treatment that you requested for the employee named above. ` +
        'A physician competent to evaluate the clinical issues made the decision below.',
    ),
    heading('Decision'),
    table(
      ['Treatment requested', 'Requested', 'Certified', 'Decision'],
      [9, 4, 3, 4],
      [
        [
          `Spinal stabilization program with adjunctive modalities, lumbar`,
          '2 x 4 (8 visits)',
          '0 visits',
          'NOT CERTIFIED',
        ],
      ],
    ),
    heading('Clinical summary considered'),
    para(
      `The employee is a ${ageOn(FACTS.denialDate)} year old female with an injury of {doi}. The accepted body parts are the neck, the low ` +
        'back and the right shoulder. Lumbar surgery took place in 2005. The report of {2015-01-22} lists neck and low back ' +
        'pain, stiffness, fatigue and numbness, with pain at 7/10; medicines bought over the counter are said to give ' +
        'little or no relief. Findings were reduced cervical and lumbar motion, tender trapezius and levator scapulae ' +
        'with trigger points, paralumbar spasm and midline tenderness from L2 to L5. No motor or reflex change is recorded.',
    ),
    para(
      'Twelve visits of physical therapy for the lumbar spine were certified on {2014-08-29}. The report of {2014-12-04} ' +
        'says that the course was finished and that the pain came back to its former level.',
    ),
    heading('Rationale'),
    para(
      'The guideline consulted supports exercise for low back complaints, with supervised visits that taper while the ' +
        'patient takes over an independent program. For the diagnoses submitted it contemplates a limited number of ' +
        'supervised visits, begun as a trial and continued only where function has measurably improved.',
    ),
    para(
      'This employee is thirteen years past injury and more than nine years past surgery, and had a supervised course ' +
        'for the same body part in the fall of 2014. The papers sent with the request contain no functional measures ' +
        'from before and after that course, do not tell what the stabilization program offers that the earlier ' +
        'instruction did not, and name no barrier to exercise at home. The modalities to be added are passive and are ' +
        'not specified. Eight further supervised visits are therefore not shown to be medically necessary.',
    ),
    heading('Guideline relied upon'),
    para(
      'Official Disability Guidelines (ODG), Low Back - Lumbar & Thoracic (Acute & Chronic), Physical Therapy (PT) and Exercise.',
    ),
    para(
      'The Medical Treatment Utilization Schedule was not used for this decision: the reviewer found the above more ' +
        'specific to the treatment requested.',
      'italic',
    ),
    heading('Records reviewed'),
    numbered(
      'Request for authorization dated {2015-01-29}, one page, with addendum',
      'Primary treating physician progress report dated {2015-01-22}',
      'Primary treating physician progress report dated {2014-12-04}',
      'Lumbar spine MRI report dated {2014-08-06}',
      'Prior utilization review certification dated {2014-08-29}',
    ),
    para('No therapy notes were included with the request.'),
    heading('Contact with the requesting physician'),
    table(
      ['Date', 'Time', 'Result'],
      [3, 2, 10],
      [
        ['{2015-02-02}', '10:20', 'Voice message left with the office; call back number given.'],
        [
          '{2015-02-03}',
          '15:45',
          'Office manager states that the physician is in procedures; therapy discharge report asked for by fax.',
        ],
        ['{2015-02-04}', '11:05', 'No call back and no fax received.'],
      ],
    ),
    heading('What would help on a new request'),
    bullets(
      'The discharge report of the fall 2014 course, with range, strength and function at start and end.',
      'What the patient does at home now, how often, and what prevents more.',
      'The specific goals of the program, the modalities intended, and how progress will be measured.',
    ),
    labelled('Reviewer', `${UR_REVIEWER}, Physical Medicine & Rehabilitation, licensed in California`),
    para(
      'Hours available to discuss this decision: Monday to Thursday, 9:00 to 13:00 Pacific time, (555) 555-0130.',
    ),
    signature(UR_REVIEWER, FACTS.denialDate),
    newPage,
    heading('If you disagree'),
    para(
      "The employee, the representative, or the requesting physician on the employee's behalf may dispute this decision " +
        'through Independent Medical Review. The application form that comes with this notice is filled in already except for ' +
        'signature. It must be received within 30 days of service of this decision, together with a copy of the decision.',
    ),
    para(
      'Review costs the employee nothing. The review organization receives the relevant records from the claims ' +
        'administrator; the employee may send further papers to it. Its determination binds all parties and is treated ' +
        'as that of the Administrative Director.',
    ),
    para(
      'The requesting physician may also ask for an internal reconsideration within ten days. This is voluntary and ' +
        'does not extend the time for Independent Medical Review.',
    ),
    para(
      'You have a right to disagree with decisions affecting your claim. Questions about this notice may be put to the ' +
        "claims examiner; the Information and Assistance office of the Division of Workers' Compensation helps " +
        'employees without a lawyer free of charge.',
    ),
    para(
      'A decision to deny treatment remains in effect for twelve months for the same request by the same physician, ' +
        'unless a documented change in the facts material to the decision is shown.',
    ),
    heading('Copies'),
    bullets(`Employee: ${FACTS.patient}`, REPRESENTATIVE, EXAMINER),
  ],
};

export const proofOfService: SourceRecord = {
  id: 'proof-of-service-2015-02-05',
  type: 'Proof of service',
  date: FACTS.denialDate,
  author: 'UR clerk N.O.',
  style: 'office',
  title: 'DECLARATION OF SERVICE',
  letterhead: UR_COMPANY,
  blocks: [
    labelled('Claim', `${FACTS.claimNumber}; employee ${FACTS.patient}; date of injury {doi}`),
    para(
      'I am over eighteen years of age, work in the county where the mailing took place, and am not a party to this ' +
        'matter. On {2015-02-05} I served the Notice of Utilization Review Decision with the prepared application form on ' +
        'those listed below, in the way stated beside each.',
    ),
    table(
      ['Served on', 'Address or number', 'How'],
      [5, 7, 3],
      [
        [TREATING, 'Fax (555) 555-0142', 'Fax, 16:12'],
        [FACTS.patient, '18 Example Lane, Example City, CA 90000', 'First-class mail'],
        [REPRESENTATIVE, '75 Example Court, Example City, CA 90000', 'First-class mail'],
        [EXAMINER, 'claims inbox', 'Electronic'],
      ],
    ),
    para(
      'I declare under penalty of perjury under the laws of the State of California that this is true and correct.',
    ),
    signature('UR clerk N.O.', FACTS.denialDate),
  ],
};
