import { labelled, para, type SourceRecord, signature, stamp } from '../content.ts';
import { FACTS } from '../facts.ts';
import { ADMINISTRATOR, EXAMINER, SPINE_CLINIC } from './letterheads.ts';

export const authorization2005: SourceRecord = {
  id: 'authorization-2005-04-20',
  type: 'Correspondence',
  date: '2005-04-20',
  author: 'Claims examiner J.J.',
  style: 'office',
  title: '',
  letterhead: ADMINISTRATOR,
  blocks: [
    para('{2005-04-20}'),
    para(
      'Orthopaedic spine surgeon T.U., MD\nExample Orthopaedic Associates\n210 Example Boulevard, Example City, CA 90000',
    ),
    labelled('Re', `${FACTS.patient}; claim ${FACTS.claimNumber}; injury of {doi}`),
    para('Doctor:'),
    para(
      'The operation that you asked for in your letter of {2004-11-09} was put before a second surgeon, who agrees. You are authorized to perform left L4-5 hemilaminotomy and microdiscectomy, with a stay of up to ' +
        'two nights and an assistant.',
    ),
    para(
      'Twenty-four visits of therapy after the operation are authorized with it and need no further request. Please send the operative report within ten days of surgery.',
    ),
    para(
      'The employee has been told by separate letter. Temporary disability will be paid from the day of admission.',
    ),
    signature('Claims examiner J.J.', '2005-04-20'),
  ],
};

export const recordsRequest2012: SourceRecord = {
  id: 'records-request-2012-04-13',
  type: 'Correspondence',
  date: '2012-04-13',
  author: 'Medical records clerk, spine clinic',
  style: 'office',
  title: 'REQUEST FOR MEDICAL RECORDS',
  letterhead: SPINE_CLINIC,
  blocks: [
    stamp('COPIED', '{2012-05-02}'),
    para('{2012-04-13}'),
    para('Example Orthopaedic Associates, records desk'),
    labelled('Patient', `${FACTS.patient}, born {dob}, injured {doi}`),
    para(
      'The patient has changed to this office. Please send by fax to (555) 555-0142: office notes, operative report, therapy summaries, imaging and nerve studies, and any agreed or qualified evaluation.',
    ),
    para(
      'A signed release is on the back of this sheet. If parts were destroyed under your retention rule, please say which.',
    ),
    para(
      'Reply from your office, handwritten on this sheet: "2003 and 2007 notes not found. AME: we only have some of the pages. Rest attached."',
      'italic',
    ),
    signature('Medical records clerk, spine clinic', '2012-04-13'),
  ],
};

export const examinerNote2014: SourceRecord = {
  id: 'examiner-letter-2014-09-02',
  type: 'Correspondence',
  date: '2014-09-02',
  author: EXAMINER,
  style: 'office',
  title: '',
  letterhead: ADMINISTRATOR,
  blocks: [
    para('{2014-09-02}'),
    para('Treating physician Q.R., MD\nExample Spine & Rehabilitation Medical Group'),
    labelled('Re', `${FACTS.patient}; claim ${FACTS.claimNumber}; date of injury {doi}`),
    para('Doctor:'),
    para(
      'With reference to the certification of {2014-08-29}: the twelve visits may be scheduled at the center where the employee was seen in 2012 and 2013. Bills should show the visit number.',
    ),
    para(
      'Kindly have the therapist send the discharge report to this office as well as to yours. Without it a later request for the same body part is hard to place with the reviewers.',
    ),
    signature(EXAMINER, '2014-09-02'),
  ],
};
