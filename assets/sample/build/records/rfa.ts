import {
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
import { ADMINISTRATOR, SPINE_CLINIC, TREATING } from './letterheads.ts';

export const requestForAuthorization: SourceRecord = {
  id: 'rfa-2015-01-29',
  type: 'Request for authorization',
  date: FACTS.requestDate,
  author: TREATING,
  style: 'form',
  title:
    'REQUEST FOR AUTHORIZATION OF MEDICAL TREATMENT\nTo accompany the report that substantiates the request',
  letterhead: [],
  blocks: [
    stamp("REC'D {2015-01-29}", 'UR INTAKE'),
    checks(
      2,
      '*New request',
      'Resubmission: change in material facts',
      'Expedited: imminent and serious threat to health',
      'Written confirmation of a prior oral request',
    ),
    heading('Employee'),
    fields(
      ['Name', FACTS.patient, 'Date of birth', '{dob}', 'Date of injury', '{doi}'],
      ['Claim number', FACTS.claimNumber, 'Employer', FACTS.employer],
    ),
    heading('Requesting physician'),
    fields(
      ['Name', TREATING, 'Practice', SPINE_CLINIC[0]],
      ['Address', SPINE_CLINIC[2], 'Specialty', 'Physical Medicine & Rehabilitation'],
      ['Telephone', '(555) 555-0140', 'Fax', '(555) 555-0142', 'Contact', 'Authorization desk'],
    ),
    heading('Claims administrator'),
    fields(
      ['Company', ADMINISTRATOR[0], 'Contact', 'Claims examiner P.O.'],
      ['Address', ADMINISTRATOR[2], 'Fax', '(555) 555-0121'],
    ),
    heading('Requested treatment'),
    table(
      ['Diagnosis', 'ICD', 'Service or goods requested', 'CPT if known', 'Frequency, duration, quantity'],
      [6, 2, 7, 3, 4],
      [
        [
          DIAGNOSES[2].name,
          DIAGNOSES[2].code,
          'Spinal stabilization program with adjunctive modalities, lumbar',
          '97110, 97112, 97140, 97014',
          '2 x per week x 4 weeks (8 visits)',
        ],
        [DIAGNOSES[1].name, DIAGNOSES[1].code, 'as above', '', ''],
        ['', '', '', '', ''],
        ['', '', '', '', ''],
      ],
    ),
    labelled(
      'Other information',
      'Please see report of {2015-01-22}, section Treatment Plan. Patient has had therapy in the past.',
    ),
    signature(TREATING, FACTS.requestDate),
    heading('Response of the claims administrator or utilization review organization'),
    checks(3, 'Approved', 'Denied or modified (see separate decision)', 'Delayed (see separate notice)'),
    fields(['Authorization number', '', 'Date', '']),
  ],
};

export const rfaAddendum: SourceRecord = {
  id: 'rfa-addendum-2015-01-29',
  type: 'Request for authorization',
  date: FACTS.requestDate,
  author: TREATING,
  style: 'clinic',
  title: 'ADDENDUM TO REQUEST FOR AUTHORIZATION',
  letterhead: SPINE_CLINIC,
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOI', '{doi}'],
      ['Claim', FACTS.claimNumber, 'Date', `{${FACTS.requestDate}}`],
    ),
    heading('Program requested'),
    para(
      'Lumbar spinal stabilization program, supervised, two visits a week for four weeks, total eight visits. Each visit ' +
        'is to combine graded activation of the deep trunk muscles, hip hinge and lifting retraining, and endurance work ' +
        'in neutral spine. Adjunctive modalities (heat, electrical stimulation, soft tissue work) as the therapist sees fit ' +
        'to allow the exercise.',
    ),
    heading('Goals'),
    table(
      ['Measure', 'Now', 'Goal at 8 visits'],
      [6, 4, 5],
      [
        ['Pain, low back, usual', '7-8/10', '5/10'],
        ['Sitting tolerance', '25 min', '45 min'],
        ['Lifting, floor to waist, occasional', '10 lb', '20 lb'],
        ['Home program', 'irregular', 'independent, 4 days a week'],
      ],
    ),
    heading('Why supervised'),
    para(
      'The patient does some of the exercises taught in the fall of 2014 but stops when they hurt. She was never taken ' +
        'through a stabilization progression. A short supervised block is expected to make the home program hold.',
    ),
    signature(TREATING, FACTS.requestDate),
  ],
};
