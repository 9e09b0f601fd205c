import type { CaseBlock, Credentials, ImrCase } from '../domain/case.ts';
import { type CaseDate, printDate } from '../domain/dates.ts';
import type { RichText } from '../domain/rich-text.ts';
import { composeCover } from './cover.ts';
import { composeItem } from './item.ts';
import type { Copy, EvidenceStyle, LetterProfile } from './profile.ts';
import { composeRichText } from './rich-text.ts';
import type { Block, CaseBlockCell, LetterTree } from './tree.ts';

/**
 * Composes a case into its letter.
 * Works on unfinished cases too (the live preview): what is missing prints nothing.
 * @param copy which of the two copies: the profile says what each holds
 */
export function composeLetter(imrCase: ImrCase, profile: LetterProfile, copy: Copy): LetterTree {
  const caseNumber = imrCase.caseBlock?.caseNumber;
  const evidence = profile.evidence[copy];
  return {
    title: caseNumber === undefined ? 'IMR Final Determination' : `IMR Final Determination ${caseNumber}`,
    language: profile.language,
    blocks: [
      ...(profile.coverPage[copy] ? composeCover(imrCase, profile) : []),
      ...(imrCase.caseBlock === undefined ? [] : composeCaseBlock(imrCase.caseBlock)),
      ...composeHow(imrCase.credentials, profile),
      ...composeSummary(imrCase.summary, profile, evidence),
      { kind: 'heading', text: profile.headings.items },
      body(profile.itemsLeadIn),
      ...imrCase.items.flatMap((item) => composeItem(item, profile, evidence)),
    ],
  };
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

function composeHow(credentials: Credentials, profile: LetterProfile): Block[] {
  const words = profile.credentials;
  const states = credentials.asRead?.licensure ?? credentials.licensure.join(', ');
  const specialties = credentials.asRead?.specialties ?? credentials.specialties.join(', ');
  const line = (text: string): Block => ({
    kind: 'paragraph',
    role: 'credential',
    runs: [{ text: text.trimEnd() }],
    place: { field: 'credentials' },
  });
  return [
    { kind: 'heading', text: profile.headings.how },
    body(profile.how),
    line(words.leadIn),
    line(`${words.licensure} ${states}`),
    line(`${words.specialty} ${specialties}`),
  ];
}

function composeSummary(summary: RichText, profile: LetterProfile, evidence: EvidenceStyle): Block[] {
  return [
    { kind: 'heading', text: profile.headings.summary },
    body(profile.summaryLeadIn),
    ...composeRichText(summary, { place: { field: 'summary' }, evidence }),
  ];
}

function body(text: string): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text }] };
}
