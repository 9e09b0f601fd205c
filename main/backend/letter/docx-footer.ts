import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PageNumbers } from '../../../shared/letter/profile.ts';

/** What the footer of served and signed copies says of the letter: Office signs no file properties, but it signs this. */
export interface LetterFooter {
  caseNumber?: string | undefined;
  /** As the letter prints it. */
  decisionDate?: string | undefined;
  /** Of the canonical letter tree, in hexadecimal. */
  sha256: string;
}

const PAGE_HALF_POINTS = 18;
const FACTS_HALF_POINTS = 13;
const SEPARATOR = ' · ';

/** The footer's second line. `readFooterLine` takes it apart again. */
export function footerLine({ caseNumber, decisionDate, sha256 }: LetterFooter): string {
  return [
    ...(caseNumber === undefined ? [] : [`Case ${caseNumber}`]),
    ...(decisionDate === undefined ? [] : [`Decision date ${decisionDate}`]),
    `SHA-256 ${sha256}`,
  ].join(SEPARATOR);
}

/** Undefined for any other text. */
export function readFooterLine(text: string): LetterFooter | undefined {
  const found = /^(?:Case (.+?) · )?(?:Decision date (.+?) · )?SHA-256 ([0-9a-f]{64})$/.exec(text.trim());
  const sha256 = found?.[3];
  return sha256 === undefined ? undefined : { caseNumber: found?.[1], decisionDate: found?.[2], sha256 };
}

const NUMBERED: Record<PageNumbers, (string | (typeof PageNumber)[keyof typeof PageNumber])[]> = {
  'page-of-pages': ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  page: ['Page ', PageNumber.CURRENT],
  none: [],
};

/** Page numbers, and under them what identifies the letter where that is asked for. */
export function wordFooter(facts: LetterFooter | undefined, numbers: PageNumbers): Footer {
  const pages = NUMBERED[numbers];
  // Two lines close together stay clear of the text above them; one line keeps the body's spacing.
  const spacing = facts === undefined ? {} : { spacing: { after: 0 } };
  const line = (run: TextRun) =>
    new Paragraph({ alignment: AlignmentType.CENTER, ...spacing, children: [run] });
  return new Footer({
    children: [
      ...(pages.length === 0 ? [] : [line(new TextRun({ size: PAGE_HALF_POINTS, children: pages }))]),
      ...(facts === undefined
        ? []
        : [line(new TextRun({ size: FACTS_HALF_POINTS, text: footerLine(facts) }))]),
      // A footer holds a paragraph at least.
      ...(pages.length === 0 && facts === undefined ? [new Paragraph({})] : []),
    ],
  });
}
