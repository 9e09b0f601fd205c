import type { RecordType } from '../record-type.ts';
import { listed } from './listed.ts';

/** What a name on a page is there for. The last three have no label. */
export type AuthorRole =
  | 'signed'
  | 'author'
  | 'provider'
  | 'surgeon'
  | 'reader'
  | 'therapist'
  | 'reviewer'
  | 'requesting'
  | 'director'
  | 'examiner'
  | 'sender'
  | 'ordering'
  | 'referring'
  | 'recipient'
  | 'copy'
  | 'assistant'
  | 'treating'
  | 'subject'
  /** Alone in its line, with a credential, below the text: as reports are signed. */
  | 'foot'
  /** Under a letter's or a note's closing. */
  | 'closing'
  /** With a credential, in the letterhead. */
  | 'letterhead'
  /** With a credential, anywhere else. */
  | 'loose';

export const AUTHOR_LABEL_PHRASES: Partial<Record<AuthorRole, readonly string[]>> = {
  signed: listed(`
      electronically signed by, electronically signed, signed by, signed electronically by, e signed by,
      esigned by, digitally signed by, authenticated by, electronically authenticated by, signed, verified by,
      approved by, finalized by, signature, physician signature, physicians signature, doctors signature,
      provider signature, therapist signature, signature of physician, signature of provider, treating
      physician signature, signature of doctor, clinician signature, signature of treating physician,
      signature of declarant, declarant, attending signature`),
  author: listed(`
      author, prepared by, written by, dictated by, reported by, report by, note by, documented by, completed
      by, entered by, by, dictating physician, dictating provider, primary treating physician name, doctors
      name and degree, doctor name and degree, name of physician, physician name, doctors name, doctor name,
      name and degree, submitted by, issued by`),
  provider: listed(`
      provider, provider name, rendering provider, treating provider, seen by, attending, attending physician,
      attending provider, physician, doctor, clinician, practitioner, visit provider, encounter provider,
      evaluated by, examined by, evaluator, examining physician, consultant, consulting physician, evaluating
      physician, service provider, specialist, performed by, treating doctor, treating clinician, rendered by,
      care provider, pay to, billing provider, rendering physician, supplier`),
  surgeon: listed(`
      surgeon, primary surgeon, operating surgeon, operating physician, proceduralist, physician performing
      procedure, surgeon s, operator`),
  reader: listed(`
      radiologist, interpreting physician, interpreted by, interpreting radiologist, read by, reading
      physician, reporting radiologist, reading radiologist, electromyographer, interpretation by, films read
      by, reviewed and interpreted by, pathologist, interpreting provider, tested by, examined and interpreted
      by`),
  therapist: listed(`
      therapist, physical therapist, physical therapist assistant, therapist assistant, occupational therapist
      assistant, occupational therapist, treating therapist, acupuncturist, licensed acupuncturist,
      chiropractor, treated by, treating acupuncturist, therapist name, psychologist, evaluating therapist,
      counselor`),
  reviewer: listed(`
      reviewer, physician reviewer, reviewing physician, reviewed by, physician advisor, physician adviser,
      peer reviewer, ur physician, ur reviewer, reviewer name, name of reviewer, decision by, decision maker,
      medical director, reviewing physician name, utilization reviewer, review physician, name of physician
      reviewer, clinical reviewer, expert reviewer, reviewers name, determination by`),
  requesting: listed(`
      requesting physician, requesting provider, requested by, requesting doctor, requester, requesting
      physician name, name of requesting physician`),
  director: listed(`
      laboratory director, lab director, director, medical director clia, clinical director`),
  examiner: listed(`
      claims examiner, claims adjuster, adjuster, claims representative, examiner, adjuster name, claims
      administrator contact`),
  sender: listed(`
      from, sender, sent by, contact, contact name, declaration of, driver, technician, delivered by,
      collected by, collector`),
  ordering: listed(`
      ordering physician, ordering provider, ordered by, ordering, ordering doctor, ordering clinician,
      prescriber, prescribing physician, prescribed by, client, submitting physician, account, requesting
      clinician, order by`),
  referring: listed(`
      referring physician, referring provider, referred by, referring, referring doctor, referred to, refer
      to, refer, ref physician, ref by, ref provider, referral from, ref, referral to, primary care physician,
      pcp, primary care provider, family physician, primary physician`),
  recipient: listed(`
      to, attn, attention, dear, dear dr, dear doctor, deliver to, addressed to, send to, recipient, results
      to, report to, addressee, fax to, mail to`),
  copy: listed(`
      cc, c c, copy to, copies to, copy, copies, distribution, carbon copy, xc, bcc`),
  assistant: listed(`
      assistant, assistant surgeon, first assistant, anesthesiologist, anesthetist, anesthesia, anesthesia by,
      anesthesia provider, co surgeon, scribe, scribed by, transcribed by, transcriptionist, interpreter,
      supervising physician, supervised by, medical assistant, nurse, circulating nurse, scrub, historian,
      technologist, staff, case manager, nurse case manager, reviewed with, discussed with, peer to peer with,
      spoke with, spoke to`),
  treating: listed(`
      treating physician, primary treating physician, ptp, secondary treating physician, primary treating,
      treating doctor name`),
  subject: listed(`
      patient, patient name, name, employee, employee name, claimant, claimant name, applicant, applicants
      name, injured worker, examinee, examinee name, client name, insured, insureds name, insured name, re,
      regarding, subject, name of patient, patients name, employees name, resident, last name, first name, in
      the matter of, records of, member`),
};

/** How much a role speaks for the name being the author's, in nats. */
export const AUTHOR_WEIGHTS: Readonly<Record<AuthorRole, number>> = {
  signed: 5,
  author: 4,
  provider: 3.6,
  surgeon: 3,
  reader: 3.5,
  therapist: 3.5,
  reviewer: 2,
  requesting: 0.5,
  director: 1.5,
  examiner: -1,
  sender: 0.5,
  ordering: -0.5,
  referring: -3,
  recipient: -4,
  copy: -5,
  assistant: -2.5,
  treating: 1.8,
  subject: -8,
  foot: 4.3,
  closing: 5,
  letterhead: 1.6,
  loose: 0.4,
};

export const AUTHOR_WEIGHTS_BY_TYPE: Partial<Record<RecordType, Partial<Record<AuthorRole, number>>>> = {
  'ur-decision': {
    reviewer: 5.4,
    requesting: -4,
    treating: -3,
    provider: -0.5,
    signed: 4.6,
    closing: 4.4,
    director: 1.5,
    examiner: 0,
  },
  'prior-imr': { reviewer: -2, closing: 4.5, treating: -3, requesting: -4, provider: -2 },
  rfa: { requesting: 4.6, treating: 3, provider: 3.6, reviewer: -3 },
  'progress-report': { reviewer: -1, requesting: 1.5, treating: 2.6 },
  'first-report': { treating: 2.6 },
  'operative-report': { surgeon: 5.4, provider: 3.8 },
  imaging: { reader: 5.4, requesting: -3, provider: 1, treating: -1.5, reviewer: 2, ordering: -2.5 },
  laboratory: {
    director: 3.4,
    requesting: -1.5,
    treating: -1.5,
    provider: 1.2,
    ordering: 0.2,
    reader: 4,
    reviewer: 3,
  },
  'therapy-note': { therapist: 5.4, provider: 3.8, treating: -0.5, requesting: -2, reviewer: 0 },
  'medical-legal': { provider: 3.6, treating: -2, requesting: -2, reviewer: 0.5 },
  correspondence: { examiner: 2, sender: 2.5, treating: -2, requesting: -3, provider: -1, reviewer: -1.5 },
  'fax-cover': { sender: 3 },
  // Declarations of service name those to whom something was sent.
  other: { sender: 2, examiner: 0, ordering: -1, treating: -1, requesting: -1 },
};

/** Letters behind names, as they are printed, and in the form in which they are kept. Order: longer first. */
export const CREDENTIALS: readonly (readonly [pattern: string, credential: string])[] = [
  ['M\\.?\\s?D\\.?', 'MD'],
  ['D\\.?\\s?O\\.?', 'DO'],
  ['D\\.?\\s?C\\.?', 'DC'],
  ['P[Ss][Yy]\\.?\\s?D\\.?', 'PsyD'],
  ['P[Hh]\\.?\\s?D\\.?', 'PhD'],
  ['E[Dd]\\.?\\s?D\\.?', 'EdD'],
  ['D\\.?\\s?P\\.?\\s?M\\.?', 'DPM'],
  ['D\\.?\\s?D\\.?\\s?S\\.?', 'DDS'],
  ['D\\.?\\s?P\\.?\\s?T\\.?', 'DPT'],
  ['M\\.?\\s?P\\.?\\s?T\\.?', 'MPT'],
  ['P\\.?\\s?T\\.?\\s?A\\.?', 'PTA'],
  ['P\\.?\\s?T\\.?', 'PT'],
  ['C\\.?O\\.?T\\.?A\\.?', 'COTA'],
  ['O\\.?T\\.?R?(?:/L)?', 'OT'],
  ['C\\.?H\\.?T\\.?', 'CHT'],
  ['L\\.?\\s?A[Cc]\\.?', 'LAc'],
  ['D\\.?A\\.?O\\.?M\\.?', 'DAOM'],
  ['F\\.?N\\.?P\\.?(?:-?B?C)?', 'FNP'],
  ['A\\.?C?\\.?N\\.?P\\.?(?:-?B?C)?', 'NP'],
  ['N\\.?\\s?P\\.?(?:-C)?', 'NP'],
  ['P\\.?\\s?A\\.?-?\\s?C\\.?', 'PA-C'],
  ['P\\.?\\s?A\\.?', 'PA'],
  ['R\\.?\\s?N\\.?', 'RN'],
  ['L\\.?V\\.?N\\.?', 'LVN'],
  ['L\\.?C\\.?S\\.?W\\.?', 'LCSW'],
  ['L?M\\.?F\\.?T\\.?', 'MFT'],
  ['Pharm\\.?\\s?D\\.?', 'PharmD'],
  ['R\\.?Ph\\.?', 'RPh'],
  ['C\\.?R\\.?N\\.?A\\.?', 'CRNA'],
  ['O\\.?\\s?D\\.?', 'OD'],
  ['Esq\\.?(?:uire)?', 'Esq.'],
  ['A\\.?T\\.?C\\.?', 'ATC'],
  ['C\\.?M\\.?T\\.?', 'CMT'],
];

/** Words that begin with a capital in places where names stand, and are none. */
export const NOT_NAMES = new Set(
  'medical group clinic center centre institute hospital associates services office offices inc corporation company department division physician doctor patient date signature report page california workers compensation state street avenue road suite phone fax license lic number the and for with of to from by electronically signed insurance claims claim administrator administrators board certified orthopedic orthopaedic surgery surgeon pain management physical therapy therapist chiropractic acupuncture radiology radiologist imaging laboratory director reviewer treating primary secondary provider name employer employee sincerely respectfully dear enclosure re diagnosis review utilization independent qualified agreed evaluator evaluation examiner senior supervisor manager specialist attorney attorneys law applicant defendant note progress initial final yes none left right upper lower back neck on at is was january february march april may june july august september october november december monday medicine family internal emergency neurology orthopaedics orthopedics podiatry psychology psychiatry rheumatology neurosurgery urology cardiology dermatology anesthesiology physiatry beach city county town park springs hills human resources intake coordinator records nurse diplomate american board file tuesday wednesday thursday friday saturday sunday assessment plan impression findings subjective objective work status'.split(
    ' ',
  ),
);
