import { AppError } from '../../../shared/errors.ts';
import { type LetterFooter, readFooterLine } from '../letter/docx-footer.ts';
import { letterHash } from './letter-hash.ts';
import { NS, RELATIONSHIP } from './names.ts';
import { type OfficePackage, openPackage } from './package.ts';
import { readLetter } from './read-letter.ts';
import { targetPart } from './relationships.ts';
import { parseXml } from './xml.ts';

/** What a letter says of itself in its footer, and whether that is so. */
export interface LetterFacts extends LetterFooter {
  /** The letter's text against the footer's hash; `unreadable`: it holds things that no letter of ours holds. */
  text: 'same' | 'differs' | 'unreadable';
}

/**
 * Recomputes the hash in the footer from the document.
 * @returns undefined when no footer names one
 * @throws AppError Damaged for XML that cannot be read
 */
export function letterFacts(opened: OfficePackage): LetterFacts | undefined {
  const footer = opened
    .relationships('word/document.xml')
    .filter((one) => one.type === RELATIONSHIP.footer && !one.external)
    .map((one) => targetPart('word/document.xml', one.target))
    .filter((part) => opened.has(part))
    .flatMap((part) => paragraphs(opened, part))
    .map(readFooterLine)
    .find((found) => found !== undefined);
  if (footer === undefined) return undefined;
  const letter = readLetter(opened);
  if (letter === undefined) return { ...footer, text: 'unreadable' };
  return { ...footer, text: letterHash(letter) === footer.sha256 ? 'same' : 'differs' };
}

/**
 * The hash of the letter that a Word file says, whether its footer names it or not.
 * @returns undefined for a document that holds anything which our letters do not, or that cannot be read
 */
export function letterHashIn(docx: Uint8Array): string | undefined {
  try {
    const letter = readLetter(openPackage(docx));
    return letter === undefined ? undefined : letterHash(letter);
  } catch (thrown) {
    // Damaged, or elements inside of elements, many thousand deep.
    if (thrown instanceof AppError || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function paragraphs(opened: OfficePackage, part: string): string[] {
  const document = parseXml(opened.read(part), part);
  return Array.from(document.getElementsByTagNameNS(NS.word, 'p'), (paragraph) =>
    Array.from(paragraph.getElementsByTagNameNS(NS.word, 't'), (text) => text.textContent ?? '').join(''),
  );
}
