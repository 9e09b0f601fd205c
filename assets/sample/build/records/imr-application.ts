import {
  bullets,
  checks,
  fields,
  heading,
  labelled,
  para,
  type SourceRecord,
  signature,
  stamp,
  table,
} from '../content.ts';
import { DIAGNOSES, FACTS } from '../facts.ts';
import {
  ADMINISTRATOR,
  REPRESENTATIVE,
  REPRESENTATIVE_OFFICE,
  SPINE_CLINIC,
  TREATING,
} from './letterheads.ts';

const diagnoses = DIAGNOSES.map(({ code, name }) => `${code} ${name}`).join('; ');

export const imrApplication: SourceRecord = {
  id: 'imr-application-2015-02-27',
  type: 'IMR application',
  date: FACTS.applicationDate,
  author: "Employee, through the applicant's representative",
  style: 'form',
  title: 'APPLICATION FOR INDEPENDENT MEDICAL REVIEW\nDispute over treatment decided by utilization review',
  letterhead: [],
  blocks: [
    stamp('RECEIVED', '{2015-03-03}', 'IMR INTAKE'),
    para(
      'Send this signed application and a copy of the utilization review decision so that they are received within ' +
        '30 days of the date on which the decision was served.',
      'small',
    ),
    checks(2, '*Regular review', 'Expedited review (physician certification attached)'),
    heading('Employee'),
    fields(
      ['Name', `${FACTS.patient} (${FACTS.initials})`, 'Date of birth', '{dob}', 'Sex', 'Female'],
      ['Address', '18 Example Lane, Example City, CA 90000', 'Telephone', '(555) 555-0188'],
      ['Employer', FACTS.employer, 'Date of injury', '{doi}'],
      ['Claim number', FACTS.claimNumber, 'WCAB number', 'ADJ0000917', 'EAMS', 'none'],
    ),
    heading('Representative of the employee'),
    fields(
      ['Name', REPRESENTATIVE, 'Firm', REPRESENTATIVE_OFFICE[0]],
      ['Address', REPRESENTATIVE_OFFICE[1], 'Telephone', '(555) 555-0170'],
    ),
    heading('Claims administrator'),
    fields(
      ['Company', ADMINISTRATOR[0], 'Contact', 'Claims examiner P.O.'],
      ['Address', ADMINISTRATOR[2], 'Telephone / fax', '(555) 555-0120 / (555) 555-0121'],
    ),
    heading('Requesting physician'),
    fields(
      ['Name', TREATING, 'Specialty', 'Physical Medicine & Rehabilitation'],
      ['Practice', SPINE_CLINIC[0], 'Telephone / fax', '(555) 555-0140 / (555) 555-0142'],
      ['Address', SPINE_CLINIC[2]],
    ),
    heading('Disputed treatment'),
    fields(
      ['Primary diagnosis (ICD code where practical)', diagnoses],
      ['Date of the utilization review decision', `{${FACTS.denialDate}}`, 'Decision', 'Denied in full'],
      ['Is the claims administrator disputing liability for the treatment besides medical necessity?', 'No'],
    ),
    table(
      ['', 'Requested medical treatment, as written in the request', 'Frequency / duration', 'Body part'],
      [1, 9, 5, 4],
      [
        ['1', 'Spinal stabilization program with adjunctive modalities', '2 x 4 (8 visits)', 'Lumbar spine'],
        ['2', '', '', ''],
        ['3', '', '', ''],
      ],
    ),
    heading('Request and consent'),
    para(
      'I ask for an independent medical review of the treatment listed above. I consent to the release of my medical ' +
        'records and other relevant information to the review organization. This consent ends one year from the date ' +
        'of my signature unless I withdraw it in writing sooner.',
    ),
    signature('Employee (signature on file with the representative)', FACTS.applicationDate),
    heading('Attachments'),
    checks(
      2,
      '*Utilization review decision of {2015-02-05}',
      '*Request for authorization of {2015-01-29}',
      'Designation of a person to act for the employee',
      '*Progress report of {2015-01-22}',
    ),
  ],
};

export const applicantStatement: SourceRecord = {
  id: 'applicant-letter-2015-02-27',
  type: 'Correspondence',
  date: FACTS.applicationDate,
  author: REPRESENTATIVE,
  style: 'office',
  title: '',
  letterhead: REPRESENTATIVE_OFFICE,
  blocks: [
    para('{2015-02-27}'),
    para('Independent Medical Review, Intake\n300 Example Plaza, Example City, CA 90004'),
    labelled('Re', `${FACTS.patient} v. ${FACTS.employer}; claim ${FACTS.claimNumber}; date of injury {doi}`),
    para('To the reviewer:'),
    para(
      'The enclosed application concerns one request only: the spinal stabilization program with adjunctive ' +
        'modalities, twice a week for four weeks, that the treating physician asked for after the visit of {2015-01-22}.',
    ),
    para(
      'The applicant underwent lumbar surgery in 2005 under this claim. Her award provides for further medical ' +
        'treatment of the neck, low back and right shoulder. She has tried to manage with medicines bought over the ' +
        'counter and with the limits on her activity that her physicians have set. Neither holds the pain below seven ' +
        'out of ten on most days.',
    ),
    para(
      'The denial says that earlier therapy did not help. We ask the reviewer to read the discharge report of the ' +
        'fall 2014 course together with the progress report of {2014-10-23}: there was a gain while treatment lasted, ' +
        'and the physician now asks for a program of a different kind, aimed at deep trunk control, rather than for ' +
        'more of the same.',
    ),
    para('Please address any question to this office.'),
    signature(REPRESENTATIVE, FACTS.applicationDate),
    para(
      'Enclosures: application (signed), UR decision, request for authorization, progress report.',
      'small',
    ),
    bullets('cc: Example Claims Administrators, claims examiner P.O.', 'cc: treating physician Q.R., MD'),
  ],
};
