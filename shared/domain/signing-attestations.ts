/** What a reviewer attests at signing, one by one, in this order: what the letter's fixed paragraphs say of the reviewer. */
export const SIGNING_IDS = [
  'sign:no-affiliation',
  'sign:active-practice',
  'sign:same-specialty',
  'sign:laws-and-evidence',
  'sign:whole-file',
] as const;
export type SigningAttestationId = (typeof SIGNING_IDS)[number];

interface SigningText {
  /** What is attested, as a sentence of the reviewer. */
  sentence: string;
  /** Where it comes from. */
  source: string;
}

export const SIGNING_TEXTS: Readonly<Record<SigningAttestationId, SigningText>> = {
  'sign:no-affiliation': {
    sentence: 'I have no affiliation with the employer, employee, providers or the claims administrator.',
    source: 'The fixed paragraph of the letter; Labor Code 139.5',
  },
  'sign:active-practice': {
    sentence:
      'I have been in active clinical practice for more than five years and work at least 24 hours a week in it now.',
    source: 'The fixed paragraph of the letter; Labor Code 139.5',
  },
  'sign:same-specialty': {
    sentence:
      'My experience, education and expertise are in the same or similar specialties that evaluate or treat the condition and the disputed items.',
    source: 'The fixed paragraph of the letter; Labor Code 139.5',
  },
  'sign:laws-and-evidence': {
    sentence:
      'I am familiar with the governing laws and regulations, including the strength of evidence hierarchy.',
    source: 'The fixed paragraph of the letter; 8 CCR 9792.25.1',
  },
  'sign:whole-file': {
    sentence: 'I reviewed the case file, including all medical records, and the decisions are my own.',
    source: 'The lead-in of the clinical case summary; 8 CCR 9792.10.6(b)',
  },
};
