import type { LetterProfile } from './profile.ts';

/** A text of a profile: where it stands, and what it is called on screen and in messages. */
export interface ProfileText {
  /** `basis.mtus`, `cover.paragraphs.2`. */
  path: string;
  label: string;
  text: string;
  /** Placeholders without which the sentence loses what it is for. */
  needs: readonly string[];
  /** Further placeholders that are filled. */
  mayUse: readonly string[];
  /** May be left empty. */
  isOptional: boolean;
  /** Where law or the letter's form fixes the wording: the source, in a few words. */
  fixedBy?: string;
}

type More = Partial<Pick<ProfileText, 'needs' | 'mayUse' | 'isOptional' | 'fixedBy'>>;

const FIXED_FORM = 'the form of the determination';
const CASE_FACTS = { mayUse: ['caseNumber', 'decisionDate', 'organisation'], isOptional: true };

/** Every text of a profile in the order of its screen, with what is known of each. */
export function profileTexts(profile: LetterProfile): ProfileText[] {
  const { cover, headings, credentials, documentsReviewed, labels, decisions, closing } = profile;
  const { who, split, basis, notice, signing, page } = profile;
  return [
    text('name', 'Name of the profile', profile.name),
    text('language', 'Language', profile.language),
    text('organisation', 'Organization', profile.organisation),
    text('page.header.served', 'Header of served copies', page.header.served, CASE_FACTS),
    text('page.header.posted', 'Header of posted copies', page.header.posted, CASE_FACTS),
    ...cover.letterhead.map((line, at) => text(`cover.letterhead.${at}`, `Letterhead, line ${at + 1}`, line)),
    text('cover.title', 'Title of the cover', cover.title),
    text('cover.overall.uphold', 'Overall determination, all upheld', cover.overall.uphold),
    text('cover.overall.overturn', 'Overall determination, all overturned', cover.overall.overturn),
    text('cover.overall.partial', 'Overall determination, some overturned', cover.overall.partial),
    ...cover.paragraphs.map((paragraph, at) => legalParagraph(paragraph, at)),
    text('cover.signatory', 'Signatory', cover.signatory),
    text('headings.how', 'Title of the first part', headings.how),
    text('how', 'How the determination was made', profile.how, {
      fixedBy: '8 CCR 9792.10.6 and Labor Code 139.5',
    }),
    text('credentials.leadIn', 'Lead-in of the credentials', credentials.leadIn),
    text('credentials.licensure', 'Label of the states', credentials.licensure),
    text('credentials.specialty', 'Label of the specialties', credentials.specialty),
    text('documentsReviewed.heading', 'Title of the documents reviewed', documentsReviewed.heading),
    text('documentsReviewed.leadIn', 'Lead-in of the documents reviewed', documentsReviewed.leadIn),
    text('headings.summary', 'Title of the summary', headings.summary),
    text('summaryLeadIn', 'Lead-in of the summary', profile.summaryLeadIn, { fixedBy: FIXED_FORM }),
    text('headings.items', 'Title of the decisions', headings.items),
    text('itemsLeadIn', 'Lead-in of the decisions', profile.itemsLeadIn, { fixedBy: FIXED_FORM }),
    text('decisions.upheld', 'Word for upheld', decisions.upheld, { fixedBy: FIXED_FORM }),
    text('decisions.overturned', 'Word for overturned', decisions.overturned, { fixedBy: FIXED_FORM }),
    text('labels.administrator', 'Label of the administrator’s line', labels.administrator),
    text('labels.reviewer', 'Label of the reviewer’s line', labels.reviewer),
    text('labels.rationale', 'Label of the rationale', labels.rationale),
    text('closing.upheld', 'Closing sentence, upheld', closing.upheld),
    text('closing.overturned', 'Closing sentence, overturned', closing.overturned),
    text('split.partial', 'Part was authorized', split.partial, {
      needs: ['original', 'authorized', 'remaining'],
    }),
    text('split.substituted', 'Something else was authorized', split.substituted, {
      needs: ['original', 'authorized'],
    }),
    text('who.administrator', 'The administrator is called', who.administrator),
    text('who.reviewer', 'The reviewer is called', who.reviewer),
    text('basis.mtus', 'MTUS', basis.mtus, { needs: ['chapters'] }),
    text('basis.chapterSeparator', 'Between chapters', basis.chapterSeparator),
    text('basis.sections', 'Sections of a chapter', basis.sections, { needs: ['sections'] }),
    text('basis.pages', 'Pages of a chapter', basis.pages, { needs: ['pages'] }),
    text('basis.outside.2016', 'Outside of the MTUS, letters of 2016 on', basis.outside['2016'], WHO),
    text('basis.outside.2015', 'Outside of the MTUS, letters of 2015', basis.outside['2015'], WHO),
    text('basis.nonMtus', 'Non-MTUS citation', basis.nonMtus, { needs: ['citations'] }),
    text('basis.otherGuidelines', 'Other guidelines', basis.otherGuidelines, { needs: ['text'] }),
    text('basis.none', 'No evidence cited', basis.none, WHO),
    text('signing.lineTitle.reviewer', 'Under the reviewer’s line', signing.lineTitle.reviewer),
    text('signing.lineTitle.organisation', 'Under the organization’s line', signing.lineTitle.organisation),
    text('notice.title', 'Title of the file', notice.title),
    text('notice.heading', 'Heading', notice.heading),
    text('notice.labels.caseNumber', 'Label of the case number', notice.labels.caseNumber),
    text('notice.labels.date', 'Label of the date', notice.labels.date),
    text('notice.labels.reviewer', 'Label of the reviewer’s number', notice.labels.reviewer),
    text('notice.declines', 'Sentence that declines', notice.declines, { needs: ['reason'] }),
    ...Object.entries(notice.reasons).map(([reason, words]) =>
      text(`notice.reasons.${reason}`, `Reason “${reason.replaceAll('-', ' ')}”`, words),
    ),
    text('notice.note', 'The reviewer’s own words', notice.note, { needs: ['note'] }),
    text('notice.closing', 'Closing', notice.closing),
  ];
}

const WHO = { needs: ['who'] };

function text(path: string, label: string, words: string, more: More = {}): ProfileText {
  return { path, label, text: words, needs: [], mayUse: [], isOptional: false, ...more };
}

/** The first paragraph is the organisation's own; those that cite the statute are the law's. */
function legalParagraph(words: string, at: number): ProfileText {
  return text(`cover.paragraphs.${at}`, `Legal paragraph ${at + 1}`, words, { fixedBy: 'Labor Code 4610.6' });
}
