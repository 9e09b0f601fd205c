import type { FixedText } from '../domain/case.ts';
import type { LetterProfile } from './profile.ts';
import type { Block } from './tree.ts';

/** The fixed text of a letter: everything that stands between its fields. */
export type Frame = Required<{ [K in keyof FixedText]: string }>;

/** The profile's fixed text; where a letter that was read had other words, those. */
export function frameOf(profile: LetterProfile, asRead: FixedText = {}): Frame {
  const { headings, credentials, labels } = profile;
  return {
    howHeading: asRead.howHeading ?? headings.how,
    how: asRead.how ?? profile.how,
    credentialsLeadIn: asRead.credentialsLeadIn ?? credentials.leadIn,
    licensureLabel: asRead.licensureLabel ?? credentials.licensure,
    specialtyLabel: asRead.specialtyLabel ?? credentials.specialty,
    summaryHeading: asRead.summaryHeading ?? headings.summary,
    summaryLeadIn: asRead.summaryLeadIn ?? profile.summaryLeadIn,
    itemsHeading: asRead.itemsHeading ?? headings.items,
    itemsLeadIn: asRead.itemsLeadIn ?? profile.itemsLeadIn,
    administratorLabel: asRead.administratorLabel ?? labels.administrator,
    reviewerLabel: asRead.reviewerLabel ?? labels.reviewer,
    rationaleLabel: asRead.rationaleLabel ?? labels.rationale,
  };
}

/** A fixed text as paragraphs, one a line; none where it is empty. */
export function bodyBlocks(text: string): Block[] {
  if (text === '') return [];
  return text.split('\n').map((line) => ({ kind: 'paragraph', role: 'body', runs: [{ text: line }] }));
}

/** A heading; lines before the last one are paragraphs that stood between the part before it and the heading. */
export function headingBlocks(text: string): Block[] {
  if (text === '') return [];
  const at = text.lastIndexOf('\n');
  const before = at === -1 ? [] : bodyBlocks(text.slice(0, at));
  return [...before, { kind: 'heading', text: text.slice(at + 1) }];
}
