/** What a clinical summary tells, in the order in which posted letters tell it. */
export const DRAFT_PARTS = [
  'age',
  'sex',
  'injury',
  'mechanism',
  'diagnoses',
  'treatment',
  'complaints',
  'examination',
  'imaging',
  'medication',
  'request',
  'review',
] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** As people read it; also the name of its gap, in small letters. */
export const PART_TITLES: Readonly<Record<DraftPart, string>> = {
  age: 'Age',
  sex: 'Sex',
  injury: 'Date of injury',
  mechanism: 'Mechanism of injury',
  diagnoses: 'Diagnoses',
  treatment: 'Treatment to date',
  complaints: 'Complaints',
  examination: 'Examination',
  imaging: 'Imaging',
  medication: 'Medication',
  request: 'Request',
  review: 'Utilization review',
};

/** Something for each part of a summary. */
export function eachPart<T>(make: (part: DraftPart) => T): Record<DraftPart, T> {
  return {
    age: make('age'),
    sex: make('sex'),
    injury: make('injury'),
    mechanism: make('mechanism'),
    diagnoses: make('diagnoses'),
    treatment: make('treatment'),
    complaints: make('complaints'),
    examination: make('examination'),
    imaging: make('imaging'),
    medication: make('medication'),
    request: make('request'),
    review: make('review'),
  };
}
