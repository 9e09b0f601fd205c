import {
  bullets,
  fields,
  heading,
  numbered,
  para,
  type SourceRecord,
  signature,
  stamp,
  table,
} from '../content.ts';
import { FACTS } from '../facts.ts';
import { ADMINISTRATOR, EXAMINER } from './letterheads.ts';

export const assignmentNotice: SourceRecord = {
  id: 'imr-assignment-2015-03-13',
  type: 'Notice',
  date: '2015-03-13',
  author: 'IMR organization, intake',
  style: 'review',
  title: 'NOTICE OF ASSIGNMENT AND REQUEST FOR INFORMATION\nIndependent Medical Review',
  letterhead: [
    'Independent Medical Review',
    'Intake and Records',
    '300 Example Plaza, Example City, CA 90004',
    'Fax (555) 555-0199',
  ],
  blocks: [
    para('{2015-03-13}'),
    para(`${EXAMINER}\n${ADMINISTRATOR[0]}\n${ADMINISTRATOR[2]}`),
    fields(
      ['IMR case number', FACTS.caseNumber, 'Priority', 'Standard'],
      ['Employee', FACTS.patient, 'Date of injury', '{doi}'],
      ['UR decision date', `{${FACTS.denialDate}}`, 'Application received', `{${FACTS.applicationReceived}}`],
      ['Date assigned', '{2015-03-13}', 'Claim number', FACTS.claimNumber],
    ),
    para('An application for review of the following treatment was found eligible and has been assigned:'),
    numbered(`${FACTS.request} (8 visits).`),
    heading('What to send'),
    para('Within 15 days of the date of this notice (24 hours for an expedited review), send:'),
    bullets(
      'all reports by physicians on the treatment of the body part for the six months before the request for authorization;',
      'the request for authorization and any report named in it;',
      'the utilization review decision and any report named in it;',
      'whatever else was given to the employee about the disputed treatment, and any response;',
      'relevant older records that help the reviewer, such as operative and imaging reports.',
    ),
    para(
      'Send a list of the documents to the employee or the representative at the same time, with any that they have not had.',
    ),
    para(
      'Papers should bear the IMR case number. Later information may be considered only when it arrives before the determination is made.',
    ),
  ],
};

export const transmittal: SourceRecord = {
  id: 'transmittal-2015-03-24',
  type: 'Correspondence',
  date: '2015-03-24',
  author: EXAMINER,
  style: 'office',
  title: '',
  letterhead: ADMINISTRATOR,
  blocks: [
    stamp('RECEIVED', '{2015-03-25}', 'RECORDS'),
    para('{2015-03-24}'),
    para('Independent Medical Review, Intake and Records\nBy upload and by fax (555) 555-0199'),
    fields(
      ['IMR case', FACTS.caseNumber, 'Claim', FACTS.claimNumber],
      ['Employee', FACTS.patient, 'Date of injury', '{doi}'],
    ),
    para('In answer to your notice of {2015-03-13} we send the file in five parts:'),
    table(
      ['Part', 'Contents'],
      [1, 8],
      [
        ['1', 'Application, utilization review decision, service, notices'],
        ['2', 'Request for authorization; progress reports of the treating physician, 2012 to 2015'],
        ['3', 'Physical therapy, 2012 to 2014'],
        ['4', 'Imaging, electrodiagnostic, operative and hospital reports'],
        ['5', 'Older records as received by fax from former providers, 2002 to 2011'],
      ],
    ),
    para(
      'Part 5 was copied from paper and from old faxes. Some sheets are crooked or faint, and at least one was sent ' +
        'twice. We hold nothing better.',
    ),
    para(
      'Our payment history shows supervised therapy under this claim as follows. It is compiled from bills and may ' +
        'differ from attendance by a visit or two.',
    ),
    table(
      ['Period', 'Region', 'Visits authorized', 'Visits billed'],
      [4, 5, 3, 3],
      [
        ['Feb to Apr 2002', 'Neck, low back, right shoulder', '12', '12'],
        ['Jul to Oct 2005', 'Low back, after surgery', '24', '24'],
        ['May to Jun 2012', 'Low back', '8', '8'],
        ['Oct 2013', 'Neck and right shoulder', '6', '6'],
        ['Sep to Oct 2014', 'Low back', '12', '11'],
      ],
    ),
    para("A copy of this list has gone to the applicant's representative."),
    signature(EXAMINER, '2015-03-24'),
  ],
};
