import type { FilePlan, Transmission } from './case-file.ts';
import { agreedEvaluation2006 } from './records/agreed-evaluation.ts';
import { SEND_APPLICATION, SEND_OLDER, SEND_REQUEST } from './records/covers.ts';
import { electrodiagnostic2004 } from './records/electrodiagnostic.ts';
import * as imaging from './records/imaging.ts';
import { applicantStatement, imrApplication } from './records/imr-application.ts';
import { assignmentNotice, transmittal } from './records/notices.ts';
import * as older2002 from './records/older-2002.ts';
import * as letters from './records/older-correspondence.ts';
import * as orthopaedic from './records/older-orthopaedic.ts';
import * as y2012 from './records/progress-2012.ts';
import * as y2013 from './records/progress-2013.ts';
import * as early2014 from './records/progress-2014-early.ts';
import * as late2014 from './records/progress-2014-late.ts';
import { visit20150122 } from './records/progress-2015.ts';
import { requestForAuthorization, rfaAddendum } from './records/rfa.ts';
import * as surgery from './records/surgery.ts';
import * as discharge from './records/therapy-discharge.ts';
import * as evaluations from './records/therapy-evaluations.ts';
import { flowSheet2014 } from './records/therapy-flow-sheet.ts';
import { THERAPY_NOTES_2014 } from './records/therapy-notes.ts';
import { urCertification } from './records/ur-certification.ts';
import { proofOfService, urDecision } from './records/ur-decision.ts';

const applicationFax: Transmission = {
  machine: 'officeFax',
  faxFrom: '02/27/2015 14:07  APPLICANT REP LAW OFC  5555550171',
};
const requestFax: Transmission = {
  machine: 'officeFax',
  faxFrom: '01/29/2015 09:31  EXAMPLE SPINE & REHAB  5555550142',
};
const therapyFax: Transmission = {
  machine: 'officeFax',
  faxFrom: 'OCT-20-2014 17:52  EXAMPLE PHYS THERAPY CTR',
};
const olderFax: Transmission = {
  machine: 'wornFax',
  faxFrom: '05/02/2012 11:16 AM  FROM: EX ORTHO ASSOC  TO: 5555550142',
};
const againFax: Transmission = {
  machine: 'wornFax',
  faxFrom: '05/02/2012 11:48 AM  FROM: EX ORTHO ASSOC  TO: 5555550142',
};
const mailRoom: Transmission = { machine: 'mailRoom' };

/** The file as the administrator sent it: what is in which PDF, in what order, and how it got there. */
export const CASE_FILES: readonly FilePlan[] = [
  {
    file: '01-application-and-ur.pdf',
    parts: [
      { record: transmittal },
      { record: assignmentNotice },
      { record: SEND_APPLICATION, via: applicationFax },
      { record: imrApplication, via: applicationFax },
      { record: applicantStatement, via: applicationFax },
      { record: urDecision },
      { record: proofOfService, via: mailRoom },
      { record: urCertification },
    ],
  },
  {
    file: '02-rfa-and-progress-reports.pdf',
    parts: [
      { record: SEND_REQUEST, via: requestFax },
      { record: requestForAuthorization, via: requestFax },
      { record: rfaAddendum, via: requestFax },
      { record: visit20150122, via: requestFax },
      { record: late2014.visit20141204 },
      { record: late2014.visit20141023 },
      { record: letters.examinerNote2014, via: mailRoom },
      { record: late2014.visit20140821 },
      { record: early2014.visit20140710 },
      { record: early2014.visit20140320 },
      { record: y2013.visit20131121 },
      { record: y2013.visit20130822 },
      { record: y2013.visit20130425 },
      { record: y2012.visit20121004 },
      { record: y2012.visit20120621 },
      { record: y2012.initialReport2012 },
    ],
  },
  {
    file: '03-therapy-notes.pdf',
    parts: [
      { record: discharge.therapyDischarge2014, via: therapyFax },
      { record: flowSheet2014, via: therapyFax },
      { record: discharge.homeProgram2014, via: therapyFax },
      { record: evaluations.therapyEvaluation2014 },
      ...THERAPY_NOTES_2014.map((record) => ({ record })),
      { record: evaluations.therapyEvaluation2013 },
      { record: evaluations.therapyEvaluation2012 },
      { record: discharge.therapyDischarge2012 },
    ],
  },
  {
    file: '04-operative-and-imaging.pdf',
    parts: [
      { record: imaging.lumbarMri2014 },
      { record: imaging.shoulderMri2013 },
      { record: imaging.cervicalXray2013 },
      { record: imaging.lumbarMri2004, via: mailRoom },
      { record: electrodiagnostic2004, via: mailRoom },
      { record: surgery.admissionHistory2005, via: mailRoom },
      { record: surgery.preoperativeLab2005, via: mailRoom },
      { record: surgery.operativeReport2005, via: mailRoom },
      { record: surgery.hospitalDischarge2005, via: mailRoom },
    ],
  },
  {
    file: '05-older-records-fax.pdf',
    parts: [
      { record: SEND_OLDER, via: olderFax },
      { record: letters.recordsRequest2012, via: olderFax },
      { record: orthopaedic.annual2011, via: olderFax },
      { record: orthopaedic.annual2009, via: olderFax },
      { record: orthopaedic.annual2008, via: olderFax },
      { record: agreedEvaluation2006, via: olderFax },
      { record: orthopaedic.postoperative2005, via: olderFax },
      { record: orthopaedic.therapySummary2005, via: olderFax },
      { record: letters.authorization2005, via: olderFax },
      { record: orthopaedic.consultation2004, via: olderFax },
      { repeat: { record: orthopaedic.annual2009.id, page: 0 } },
      { record: older2002.progress200209, via: againFax },
      { record: older2002.progress200204, via: againFax },
      { record: older2002.therapySummary2002, via: againFax },
      { record: imaging.plainFilms2002, via: againFax },
      { record: older2002.firstReport2002, via: againFax },
    ],
  },
];
