/**
 * Forms of determination letters before 2014, as far as reading goes: headings and turns of phrase by which their parts
 * are found. They differ from letter to letter; what is not found is left to the whole text, which is kept.
 */
export interface OlderForm {
  id: string;
  /** All of these stand in such a letter. */
  signs: readonly string[];
  /** Headings of its parts. `summary` and `decisions` are read, `documents` and `other` end what is before them. */
  headings: readonly (readonly [role: 'summary' | 'decisions' | 'documents' | 'other', heading: string])[];
}

export const OLDER_FORMS: readonly OlderForm[] = [
  {
    id: 'final-determination-2013',
    signs: ['CLINICAL CASE SUMMARY', 'IMR DECISION(S) AND RATIONALE(S)'],
    headings: [
      ['other', 'HOW THE IMR FINAL DETERMINATION WAS MADE'],
      ['documents', 'DOCUMENTS REVIEWED'],
      ['summary', 'CLINICAL CASE SUMMARY'],
      ['decisions', 'IMR DECISION(S) AND RATIONALE(S)'],
    ],
  },
  {
    id: 'notice-2013',
    signs: ['Notice of Independent Medical Review Determination', 'has determined the request for'],
    headings: [
      ['other', 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE'],
      ['other', 'Medical Qualifications of the Expert Reviewer:'],
      ['summary', 'Case Summary:'],
      ['documents', 'Documents Reviewed for Determination:'],
    ],
  },
  {
    id: 'professional-review-2013',
    signs: ['ISSUE AT DISPUTE:', 'CASE SUMMARY:', 'DOCUMENTS REVIEWED FOR DETERMINATION:'],
    headings: [
      ['decisions', 'ISSUE AT DISPUTE:'],
      ['summary', 'CASE SUMMARY:'],
      ['documents', 'DOCUMENTS REVIEWED FOR DETERMINATION:'],
      ['other', 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:'],
      ['other', 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE'],
      ['other', 'MEDICAL REVIEWER QUALIFICATIONS:'],
    ],
  },
];
