import type { CaseBlock, Credentials, ImrCase } from '../domain/case.ts';
import { type CaseDate, printDate } from '../domain/dates.ts';
import type { DocumentsReviewed } from '../domain/documents-reviewed.ts';
import type { RichText } from '../domain/rich-text.ts';
import { composeCover } from './cover.ts';
import { fill } from './fill.ts';
import { bodyBlocks, type Frame, frameOf, headingBlocks } from './frame.ts';
import { composeItem } from './item.ts';
import type { Copy, EvidenceStyle, LetterProfile, LetterSection } from './profile.ts';
import { composeRichText } from './rich-text.ts';
import type { Block, CaseBlockCell, LetterTree } from './tree.ts';

/**
 * Composes a case into its letter.
 * Works on unfinished cases too (the live preview): what is missing prints nothing.
 * @param copy which of the two copies: the profile says what each holds
 */
export function composeLetter(imrCase: ImrCase, profile: LetterProfile, copy: Copy): LetterTree {
  const caseNumber = imrCase.caseBlock?.caseNumber;
  const caseBlock = imrCase.caseBlock === undefined ? [] : composeCaseBlock(imrCase.caseBlock);
  const hasCover = profile.coverPage[copy];
  const isOnCover = hasCover && profile.cover.caseBlock;
  return {
    title: caseNumber === undefined ? 'IMR Final Determination' : `IMR Final Determination ${caseNumber}`,
    language: profile.language,
    ...pageEdges(imrCase, profile, copy),
    blocks: [
      ...(hasCover ? composeCover(imrCase, profile, isOnCover ? caseBlock : []) : []),
      ...(isOnCover ? [] : caseBlock),
      ...composeSections(imrCase, profile, copy),
    ],
  };
}

/** The parts of the letter, in the order of the profile. */
function composeSections(imrCase: ImrCase, profile: LetterProfile, copy: Copy): Block[] {
  const evidence = profile.evidence[copy];
  const frame = frameOf(profile, imrCase.asRead);
  const sections: Record<LetterSection, () => Block[]> = {
    how: () => composeHow(imrCase.credentials, frame),
    documentsReviewed: () =>
      copy === 'served' && profile.documentsReviewed.served
        ? composeReviewed(imrCase.documentsReviewed, profile)
        : [],
    summary: () => composeSummary(imrCase.summary, frame, evidence),
    items: () => [
      ...headingBlocks(frame.itemsHeading),
      ...bodyBlocks(frame.itemsLeadIn),
      ...imrCase.items.flatMap((item) => composeItem(item, { profile, frame, evidence })),
    ],
  };
  return profile.sections.flatMap((section) => sections[section]());
}

/** What stands at the edges of the pages, where it is not what letters have when nothing is said. */
function pageEdges(imrCase: ImrCase, profile: LetterProfile, copy: Copy): Pick<LetterTree, 'page'> {
  const { header, numbers } = profile.page;
  const { caseNumber = '', decisionDate } = imrCase.caseBlock ?? {};
  const filled = fill(header[copy], {
    ...{ caseNumber, organisation: profile.organisation },
    decisionDate: decisionDate === undefined ? '' : printDate(decisionDate),
  }).trim();
  return filled === '' && numbers === 'page-of-pages' ? {} : { page: { header: filled, numbers } };
}

function composeCaseBlock(block: CaseBlock): Block[] {
  const text = (label: string, value: string | undefined): CaseBlockCell[] =>
    value === undefined ? [] : [{ label, value }];
  const date = (label: string, value: CaseDate | undefined) => text(label, value && printDate(value));
  const rows = [
    text('Case Number:', block.caseNumber),
    [...date('Date Assigned:', block.dateAssigned), ...date('Date of Injury:', block.dateOfInjury)],
    [...date('Decision Date:', block.decisionDate), ...date('UR Denial Date:', block.urDenialDate)],
    [...text('Priority:', block.priority), ...date('Application Received:', block.applicationReceived)],
  ].filter((row) => row.length > 0);
  return rows.length === 0 ? [] : [{ kind: 'case-block', rows, place: { field: 'caseBlock' } }];
}

function composeHow(credentials: Credentials, frame: Frame): Block[] {
  const states = credentials.asRead?.licensure ?? credentials.licensure.join(', ');
  const specialties = credentials.asRead?.specialties ?? credentials.specialties.join(', ');
  const lines = [
    frame.credentialsLeadIn,
    `${frame.licensureLabel} ${states}`,
    `${frame.specialtyLabel} ${specialties}`,
  ];
  return [...headingBlocks(frame.howHeading), ...bodyBlocks(frame.how), ...lines.flatMap(credentialBlocks)];
}

/** A line of the credentials; none where the letter that was read had none. */
function credentialBlocks(text: string): Block[] {
  if (text.trim() === '') return [];
  const place = { field: 'credentials' as const };
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ kind: 'paragraph', role: 'credential', runs: [{ text: line }], place }));
}

function composeReviewed(reviewed: DocumentsReviewed | undefined, profile: LetterProfile): Block[] {
  if (reviewed === undefined || reviewed.entries.length === 0) return [];
  const { heading, leadIn } = profile.documentsReviewed;
  const place = { field: 'documentsReviewed' as const };
  return [
    ...headingBlocks(heading),
    ...bodyBlocks(leadIn),
    ...reviewed.entries.map(
      ({ text }): Block => ({ kind: 'paragraph', role: 'body', list: 'bullet', runs: [{ text }], place }),
    ),
  ];
}

function composeSummary(summary: RichText, frame: Frame, evidence: EvidenceStyle): Block[] {
  return [
    ...headingBlocks(frame.summaryHeading),
    ...bodyBlocks(frame.summaryLeadIn),
    ...composeRichText(summary, { place: { field: 'summary' }, evidence }),
  ];
}
