import { listed } from './listed.ts';

/** Words that open a letter. */
export const SALUTATIONS: readonly string[] = listed(`
  dear, to whom it may concern, gentlepersons, gentlemen, ladies and gentlemen`);

/** Labels of who a record is about, and of whom it is from. */
export const IDENTITY: readonly string[] = listed(`
  patient, patient name, name, name of patient, employee, employee name, injured worker, claimant, applicant,
  examinee, client, client name, date of birth, dob, d o b, birth date, birthdate, age, sex, gender, date of
  injury, doi, d o i, date of accident, claim, claim no, claim number, claim nbr, employer, occupation, mrn,
  medical record, medical record no, medical record number, account, account no, chart no, chart number, ssn,
  social security, social security number, insurer, insurance, insurance carrier, claims administrator,
  carrier, wcab, wcab no, case no, case number, file no, our file, your file, panel number, patient id,
  accession, referring physician, ordering physician, provider, date of service, dos, date of visit, exam
  date, date of exam, date of examination, date of evaluation, visit date, encounter date, adjuster`);

/** What a letter, a note or a declaration ends with. */
export const CLOSINGS: readonly string[] = listed(`
  sincerely, sincerely yours, very truly yours, yours truly, yours sincerely, respectfully, respectfully
  submitted, respectfully yours, best regards, kind regards, regards, cordially, electronically signed,
  electronically signed by, digitally signed by, electronically authenticated by, authenticated by, signed
  electronically, e signed by, signed by, dictated but not read, physician signature, provider signature,
  signature of physician, therapist signature, signature, treating physician signature, doctors signature, end
  of report, end of document, end of note, final report, report electronically signed, i declare under penalty
  of perjury, thank you for allowing, thank you for the opportunity, thank you for your time, thank you for
  referring, thank you for the referral, if you have any questions`);

/** What the top of a page says that goes on. */
export const CONTINUED: readonly string[] = listed(`
  continued, cont, contd, continuation sheet, continued from previous page, continued from page, continuation,
  page continued`);

/** What the top of a page says that belongs to the record before it. */
export const ATTACHED: readonly string[] = listed(`
  attachment to, addendum to, attachment, instructions for completing`);

/** What the bottom of a page says that does not end the record. */
export const TO_BE_CONTINUED: readonly string[] = listed(`
  continued, continued on next page, continued on page, continues on next page, cont on next page, see next
  page, please see next page`);
