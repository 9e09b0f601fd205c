import type { FixedText } from '../../domain/case.ts';
import { type Frame, frameOf } from '../frame.ts';
import type { LetterProfile, LetterSection } from '../profile.ts';
import type { Flow, Range } from './flow.ts';
import { squeezed, withoutSpace } from './squeeze.ts';

/** Where a letter's parts stand. Every one may be empty. */
export interface FoundFrame {
  /** All before the first heading: the cover and the case block. */
  head: Range;
  licensure: Range;
  specialties: Range;
  /** The list of documents reviewed; absent where the letter has none in the profile's words. */
  reviewed?: Range;
  summary: Range;
  items: Range;
  /** Fixed text that is not the profile's. */
  asRead: FixedText;
}

/** Fixed pieces of each part, in order; the first is its heading. */
const PIECES = {
  how: ['howHeading', 'how', 'credentialsLeadIn', 'licensureLabel', 'specialtyLabel'],
  documentsReviewed: ['reviewedHeading', 'reviewedLeadIn'],
  summary: ['summaryHeading', 'summaryLeadIn'],
  items: ['itemsHeading', 'itemsLeadIn'],
} as const satisfies Record<LetterSection, readonly string[]>;
type Piece = (typeof PIECES)[LetterSection][number];
type Words = Readonly<Record<Piece, string>>;

const HEADINGS: ReadonlySet<Piece> = new Set(Object.values(PIECES).map(([heading]) => heading));

/** How many of a profile's fixed pieces the letter has, each in its place. */
export function matchFrame(flow: Flow, profile: LetterProfile): { pieces: number; headings: number } {
  const { found } = locate(flow, profile);
  const headings = [...HEADINGS].filter((piece) => found.has(piece)).length;
  return { pieces: found.size, headings };
}

/**
 * Parts a letter at its fixed text, in the order in which the profile has the parts. What stands between two pieces and
 * belongs to no field stays with the piece beside it.
 * @returns undefined where not even a heading is where the profile has one
 */
export function findFrame(flow: Flow, profile: LetterProfile): FoundFrame | undefined {
  const { found, sections, words } = locate(flow, profile);
  if (!found.has('howHeading') || !found.has('itemsHeading')) return undefined;
  const order = piecesOf(sections);
  const asRead: FixedText = {};
  const keep = (piece: keyof Frame & Piece, range: Range): void => {
    const text = flow.cut(range);
    if (withoutSpace(text) !== withoutSpace(words[piece])) asRead[piece] = paragraphsOf(text);
  };
  const startOf = (piece: Piece): number => found.get(piece)?.start ?? startAfter(piece);
  /** Where the first piece that was found after this one begins. */
  const startAfter = (piece: Piece): number => {
    const next = order.slice(order.indexOf(piece) + 1).find((one) => found.has(one));
    return next === undefined ? flow.text.length : startOf(next);
  };
  const endOf = (piece: Piece): number => found.get(piece)?.end ?? startOf(piece);
  const endOfSection = (section: LetterSection): number => {
    const next = sections[sections.indexOf(section) + 1];
    return next === undefined ? flow.text.length : startOf(PIECES[next][0]);
  };
  const specialtyEnd =
    found.has('specialtyLabel') && sections.at(-1) !== 'how'
      ? endOfParagraph(flow, endOf('specialtyLabel'), endOfSection('how'))
      : endOfSection('how');
  /** A heading, with what stands before it and belongs to no field of the part before. */
  const keepHeading = (piece: keyof Frame & Piece, section: LetterSection): void => {
    const isAfterHow = sections[sections.indexOf(section) - 1] === 'how';
    keep(piece, { start: isAfterHow ? specialtyEnd : startOf(piece), end: endOf(piece) });
  };
  /** A lead-in. @returns where it ends */
  const keepLeadIn = (piece: keyof Frame & Piece, heading: Piece, section: LetterSection): number => {
    const start = endOf(heading);
    const end = found.get(piece)?.end ?? endOfLeadIn(flow, start, endOfSection(section));
    keep(piece, { start, end });
    return end;
  };

  keepHeading('howHeading', 'how');
  keep('how', { start: endOf('howHeading'), end: startOf('credentialsLeadIn') });
  keep('credentialsLeadIn', { start: startOf('credentialsLeadIn'), end: startOf('licensureLabel') });
  keep('licensureLabel', { start: startOf('licensureLabel'), end: endOf('licensureLabel') });
  keep('specialtyLabel', { start: startOf('specialtyLabel'), end: endOf('specialtyLabel') });
  keepHeading('summaryHeading', 'summary');
  const summaryStart = keepLeadIn('summaryLeadIn', 'summaryHeading', 'summary');
  keepHeading('itemsHeading', 'items');
  const itemsStart = keepLeadIn('itemsLeadIn', 'itemsHeading', 'items');
  const [first = 'how'] = sections;
  const reviewed = { start: endOf('reviewedLeadIn'), end: endOfSection('documentsReviewed') };
  return {
    head: { start: 0, end: startOf(PIECES[first][0]) },
    licensure: { start: endOf('licensureLabel'), end: startOf('specialtyLabel') },
    specialties: { start: endOf('specialtyLabel'), end: specialtyEnd },
    ...(sections.includes('documentsReviewed') ? { reviewed } : {}),
    summary: { start: summaryStart, end: endOfSection('summary') },
    items: { start: itemsStart, end: endOfSection('items') },
    asRead,
  };
}

function piecesOf(sections: readonly LetterSection[]): Piece[] {
  return sections.flatMap((section): readonly Piece[] => PIECES[section]);
}

interface Located {
  found: Map<Piece, Range>;
  /** The parts that are looked for, in their order. */
  sections: readonly LetterSection[];
  words: Words;
}

/** The pieces that the letter has, each after the one before. */
function locate(flow: Flow, profile: LetterProfile): Located {
  const { served, heading, leadIn } = profile.documentsReviewed;
  const words: Words = { ...frameOf(profile), reviewedHeading: heading, reviewedLeadIn: leadIn };
  const withList = locateIn(flow, words, profile.sections);
  // Posted copies have no list of documents, and one in other words than the profile's is kept with the heading after it.
  const hasList = served && withList.has('reviewedHeading') && withList.has('reviewedLeadIn');
  if (hasList) return { found: withList, sections: profile.sections, words };
  const sections = profile.sections.filter((section) => section !== 'documentsReviewed');
  return { found: locateIn(flow, words, sections), sections, words };
}

function locateIn(flow: Flow, words: Words, sections: readonly LetterSection[]): Map<Piece, Range> {
  const order = piecesOf(sections);
  const found = new Map<Piece, Range>();
  let from = 0;
  for (const [index, piece] of order.entries()) {
    const sentence = squeezed(words[piece]);
    const range = HEADINGS.has(piece)
      ? (headingLine(flow, sentence, from) ?? flow.find(sentence, from))
      : (flow.find(sentence, from, 'line') ?? flow.find(sentence, from));
    // A piece out of its place would hide those that are in theirs.
    const later = order.slice(index + 1).filter((one) => HEADINGS.has(one));
    const isBeyond = later.some((one) => {
      const next = headingLine(flow, squeezed(words[one]), from);
      return next !== undefined && range !== undefined && next.start < range.start;
    });
    if (range === undefined || isBeyond) continue;
    found.set(piece, range);
    from = range.end;
  }
  return found;
}

/** A heading has a paragraph of its own; where a page was read badly, it begins a line at least. */
function headingLine(flow: Flow, sentence: string, from: number): Range | undefined {
  return flow.find(sentence, from, 'paragraph') ?? flow.find(sentence, from, 'line');
}

function endOfParagraph(flow: Flow, from: number, most: number): number {
  const text = flow.text.slice(from, most);
  const lead = text.length - text.trimStart().length;
  const end = text.indexOf('\n', lead);
  return end === -1 ? most : from + end;
}

/** A lead-in of other words than the profile's: a first paragraph that ends with a colon. Gives where it ends. */
function endOfLeadIn(flow: Flow, from: number, most: number): number {
  const end = endOfParagraph(flow, from, most);
  return flow.cut({ start: from, end }).endsWith(':') ? end : from;
}

/** Lines of one paragraph each, without white space at their ends. */
export function paragraphsOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[^\S\n]+/g, ' '))
    .filter((line) => line !== '')
    .join('\n');
}
