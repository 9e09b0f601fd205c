/**
 * The facts of the sample case, in one place. They are those of the sample determination (`assets/sample`): what
 * it does not say (birth date, numbers, addresses) is fictional and chosen so that it never contradicts it.
 */
export const FACTS = {
  caseNumber: 'CM15-0000001',
  claimNumber: 'EX-02-000917',
  patient: 'Sample Applicant',
  initials: 'A.B.',
  sex: 'female',
  dateOfBirth: '1975-06-14',
  dateOfInjury: '2002-02-09',
  employer: 'Example Packing Co.',
  occupation: 'packing line operator',
  administrator: 'Example Claims Administrators',
  request: 'Spinal stabilization program with adjunctive modalities, 2x4 lumbar',
  requestDate: '2015-01-29',
  denialDate: '2015-02-05',
  applicationDate: '2015-02-27',
  applicationReceived: '2015-03-03',
} as const;

export const DIAGNOSES = [
  { code: '847.0', name: 'Cervical spine sprain' },
  { code: '847.2', name: 'Lumbar spine sprain' },
  { code: '722.10', name: 'Lumbar intervertebral disc syndrome with sciatica, post-surgical low back' },
  { code: '840.9', name: 'Right shoulder sprain' },
] as const;

/** Completed years on an ISO date. */
export function ageOn(isoDate: string, dateOfBirth: string = FACTS.dateOfBirth): number {
  const years = Number(isoDate.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return isoDate.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}
