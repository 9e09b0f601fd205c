import type { RecordType } from '../record-type.ts';
import { listed } from './listed.ts';

/** What a date on a page is the date of, as its label says; the last four have no label. */
export type DateLabel =
  | 'service'
  | 'exam'
  | 'study'
  | 'collected'
  | 'procedure'
  | 'report'
  | 'plain'
  | 'decision'
  /** Of the utilization review that another paper speaks of. */
  | 'review'
  | 'statement'
  /** A declaration's: "Executed on". */
  | 'executed'
  | 'mailed'
  | 'request'
  | 'signed'
  | 'dictated'
  | 'printed'
  | 'faxed'
  | 'received'
  | 'assigned'
  | 'birth'
  | 'injury'
  | 'appointment'
  | 'ordered'
  | 'earlier'
  | 'work'
  | 'span'
  /** Of another record: "RFA dated", "MRI dated". */
  | 'other-record'
  /** Alone in its cell in the upper part: as a letter is dated. */
  | 'alone'
  /** In a line that reads like a title. */
  | 'title'
  /** In running text. */
  | 'text'
  /** Anywhere else: tables, lists. */
  | 'loose';

export const DATE_LABEL_PHRASES: Partial<Record<DateLabel, readonly string[]>> = {
  service: listed(`
      date of service, dates of service, dos, d o s, service date, date of visit, visit date, visit, office
      visit, date of encounter, encounter date, encounter, encounter dos, date of treatment, treatment date,
      date of session, session date, date seen, date of office visit, seen on, was seen on, patient seen on,
      date of call, appointment date, appt date, date time of visit`),
  exam: listed(`
      date of examination, date of exam, exam date, examination date, date of evaluation, evaluation date,
      date of consultation, consultation date, date of initial examination, date of initial evaluation, date
      of first examination, date and hour of first examination, date and hour of first examination or
      treatment, first examination or treatment, date and hour of first exam, date of first exam, first
      examination, first exam, date first seen, first seen, date first examined, first visit, date of initial
      visit, initial evaluation date, evaluated on, examined on, was evaluated on, was examined on, date
      examined, date evaluated, date of this exam, date of this examination, date of assessment, assessment
      date, seen, date of interview, test date, date of testing, date of reevaluation, reevaluation date, date
      tested`),
  study: listed(`
      date of study, study date, date of scan, scan date, date performed, performed, performed on, date taken,
      date of imaging, imaging date, exam performed, exam completed, completed, date of x ray, date of films`),
  collected: listed(`
      collected, date collected, collection date, date of collection, specimen collected, collected on,
      collection, collection date time, collected date, drawn, date drawn, draw date, specimen date, sample
      date, collection time, date time collected`),
  procedure: listed(`
      date of procedure, procedure date, date of operation, operation date, date of surgery, surgery date,
      date of injection, dos surgery, date of procedure surgery, surgery, surgery on, last surgery`),
  report: listed(`
      date of report, report date, date of this report, reported, date reported, reported on, report, date of
      note, note date, date of letter, report generated, date of progress report, final report, date of
      summary`),
  plain: listed(`
      date, dated, todays date, current date, on, date time, fecha`),
  decision: listed(`
      date of decision, decision date, determination date, date of determination, date of review, review date,
      review completed, date completed, date of notice, notice date, date of denial, denial date, date of this
      decision, review completion date, effective date, date of certification, decision`),
  review: listed(`
      date of utilization review decision, date of utilization review determination, date of utilization
      review determination letter, ur decision date, date of ur decision, date of ur determination, ur
      determination date, ur date, ur denial date, date of utilization review, utilization review date,
      utilization review decision date, date of ur denial`),
  executed: listed(`
      executed on, executed, executed this, dated this, i served, declaration dated`),
  statement: listed(`
      statement date, invoice date, bill date, billing date, date of statement, date of invoice, date billed`),
  mailed: listed(`
      mailed, date mailed, mailing date, date of mailing, mailed on, sent, date sent, sent on, served, served
      on, date of service by mail, issued, date issued, deposited, delivered, date delivered, delivery date,
      delivered on, ship date, shipped`),
  request: listed(`
      date of request, request date, date requested, requested on, requested, date of rfa, rfa date, date of
      referral, referral date, order date`),
  signed: listed(`
      signed, date signed, signed on, electronically signed, electronically signed on, electronically signed
      by, signature date, date of signature, digitally signed, e signed, authenticated, finalized, signed by,
      approved, verified, signature`),
  dictated: listed(`
      dictated, date dictated, dictation date, transcribed, date transcribed, transcription date, typed, dt,
      dd, td`),
  printed: listed(`
      printed, date printed, print date, printed on, run date, generated, generated on, as of, downloaded,
      rev, revised, effective, form revised, eff`),
  faxed: listed(`
      faxed, fax date, date faxed, faxed on, transmitted, date transmitted`),
  received: listed(`
      received, date received, received on, recd, rec d, receipt, date of receipt, request received, date
      request received, application received, received date, specimen received, rfa received, date rfa
      received, date application received, date of receipt of request`),
  assigned: listed(`
      date assigned, assigned, assignment date, date of assignment, assigned on`),
  birth: listed(`
      date of birth, dob, d o b, birth date, birthdate, born, date of birth age, birth, bd`),
  injury: listed(`
      date of injury, dates of injury, doi, d i, d o i, injury date, injury, date of accident, date of loss,
      dol, date of onset, onset, onset date, date injured, injured on, injured, injury of, industrial injury
      of, injury on, injury dated, accident on, d l, d a, loss date, date and hour of injury, date and hour of
      injury or onset of illness, date of current illness, date of injury or illness, occurred on, sustained
      on, date of injury or onset, ct`),
  appointment: listed(`
      next appointment, next visit, next appt, return visit, return appointment, follow up appointment, next
      follow up, follow up on, follow up, return, return on, rtc, scheduled for, scheduled, scheduled on, next
      scheduled appointment, recheck on, surgery scheduled, date of next visit, date of next appointment,
      appointment, deadline, due, due date, response due, respond by, response due by, on or before, not later
      than, no later than, by`),
  ordered: listed(`
      ordered, date ordered, order date time, prescribed, prescription date, date of order, referral, start
      date, rx date, date of prescription, written`),
  earlier: listed(`
      last visit, date of last visit, last seen, last seen on, previous visit, prior visit, prior exam,
      previous exam, last exam, date of last exam, last appointment, comparison, compared to, prior study,
      initial visit, date of initial visit here, soc, start of care, initial eval, since, from, last
      injection, status post, s p, underwent, surgery on, last urine drug screen, last uds, evaluation,
      initial evaluation, prior report, previous report, admission date, admitted, admission, poc start,
      certification period`),
  work: listed(`
      date of hire, hire date, date hired, hired, date last worked, last worked, last day worked, last date
      worked, returned to work, return to work, off work until, off work through, off work, estimated return,
      estimated date of return, full duty on, modified duty from, modified duty until, until, through, thru,
      to, beginning, restrictions until, expires, exp, expiration, expiration date, valid until, disability
      from, p s date, date p s, mmi date, discharge date, discharged, stop date, end date`),
  'other-record': listed(`
      rfa dated, request dated, report dated, reports dated, letter dated, notice dated, decision dated, mri
      dated, progress report dated, pr 2 dated, form dated, rfa of, report of, your letter of, your letter
      dated, your notice of, notice of, letter of, application dated, determination dated, review dated,
      denial dated, evaluation dated, records dated, mri of, note of, note dated, visit of, decision of,
      denial of, report on, reviewed on, x ray of, emg of, mri on`),
};

/** How much a label speaks for its date being the record's, in nats: a base for all types, and what differs. */
export const DATE_WEIGHTS: Readonly<Record<DateLabel, number>> = {
  service: 5,
  exam: 4.5,
  study: 3.5,
  collected: 3,
  procedure: 2,
  report: 3,
  plain: 3.2,
  alone: 3.2,
  title: 3.6,
  decision: 2,
  review: -2,
  statement: 3.4,
  executed: 2.6,
  mailed: 1,
  request: 1.5,
  signed: 1.6,
  dictated: 0.6,
  printed: -1,
  faxed: -0.5,
  received: -0.5,
  assigned: 0,
  birth: -8,
  injury: -6,
  appointment: -4,
  ordered: -0.5,
  earlier: -3,
  work: -4,
  span: -1.5,
  'other-record': -3,
  text: -1.5,
  loose: -0.5,
};

export const DATE_WEIGHTS_BY_TYPE: Partial<Record<RecordType, Partial<Record<DateLabel, number>>>> = {
  // The day on which the employee signed.
  application: {
    review: -4,
    signed: 4,
    plain: 3.5,
    decision: -3,
    request: -2,
    received: -1,
    'other-record': -4,
  },
  'ur-decision': {
    decision: 5,
    review: 4.6,
    alone: 4,
    plain: 3.6,
    service: -2,
    exam: -3,
    mailed: 3,
    request: -2,
    received: -2,
    procedure: -2,
  },
  rfa: { signed: 3.4, request: 4, plain: 3.6, alone: 3.6, procedure: -1, service: 1.5, exam: 1.2, study: 0 },
  'first-report': { exam: 5.5, service: 5, signed: 2, work: -5 },
  // Visits after an operation name its day in their head.
  'progress-report': { procedure: -2 },
  consultation: { exam: 5.5, service: 5.2, procedure: -2 },
  'operative-report': { procedure: 6.5, service: 5, exam: 3, study: 3 },
  imaging: { study: 5.8, exam: 5.8, service: 5, procedure: 4.5, report: 2.4, ordered: -1 },
  laboratory: { collected: 6, service: 4, study: 3, report: 2, exam: 3 },
  'therapy-note': { service: 5.4, earlier: -4, ordered: -3, procedure: -3 },
  'medical-legal': { exam: 5.6, report: 3.8, service: 4.5 },
  'prior-imr': { decision: 5.5, review: -4, alone: 3.4, mailed: 3, assigned: -2, received: -2 },
  correspondence: { alone: 4.2, plain: 3.8, service: -1, exam: -2, decision: 1, assigned: 0.5, mailed: 2.5 },
  'fax-cover': { plain: 4, alone: 3.2, faxed: 3, service: -2 },
  other: {
    statement: 5.5,
    executed: 4.6,
    signed: 2.6,
    plain: 3.4,
    mailed: 3.4,
    service: 4.2,
    printed: -1.5,
    faxed: -2,
  },
};
