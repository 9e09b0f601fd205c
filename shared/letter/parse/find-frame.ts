import type { FixedText } from '../../domain/case.ts';
import { type Frame, frameOf } from '../frame.ts';
import type { LetterProfile } from '../profile.ts';
import type { Flow, Range } from './flow.ts';
import { squeezed, withoutSpace } from './squeeze.ts';

/** Where a letter's parts stand. Every one may be empty. */
export interface FoundFrame {
  /** All before the first heading: the cover and the case block. */
  head: Range;
  licensure: Range;
  specialties: Range;
  summary: Range;
  items: Range;
  /** Fixed text that is not the profile's. */
  asRead: FixedText;
}

/** Fixed pieces up to the items, in the letter's order. */
const ORDER = [
  'howHeading',
  'how',
  'credentialsLeadIn',
  'licensureLabel',
  'specialtyLabel',
  'summaryHeading',
  'summaryLeadIn',
  'itemsHeading',
  'itemsLeadIn',
] as const satisfies readonly (keyof Frame)[];
type Piece = (typeof ORDER)[number];
const HEADINGS: ReadonlySet<Piece> = new Set(['howHeading', 'summaryHeading', 'itemsHeading']);

/** How many of a profile's fixed pieces the letter has, each in its place. */
export function matchFrame(flow: Flow, profile: LetterProfile): { pieces: number; headings: number } {
  const found = locate(flow, frameOf(profile));
  const headings = [...HEADINGS].filter((piece) => found.has(piece)).length;
  return { pieces: found.size, headings };
}

/**
 * Parts a letter at its fixed text. What stands between two pieces and belongs to no field stays with the piece beside it.
 * @returns undefined where not even a heading is where the profile has one
 */
export function findFrame(flow: Flow, profile: LetterProfile): FoundFrame | undefined {
  const frame = frameOf(profile);
  const found = locate(flow, frame);
  if (!found.has('howHeading') || !found.has('itemsHeading')) return undefined;
  const asRead: FixedText = {};
  const keep = (piece: Piece, range: Range): void => {
    const text = flow.cut(range);
    if (withoutSpace(text) !== withoutSpace(frame[piece])) asRead[piece] = paragraphsOf(text);
  };
  const startOf = (piece: Piece): number => found.get(piece)?.start ?? startAfter(piece);
  /** Where the first piece that was found after this one begins. */
  const startAfter = (piece: Piece): number => {
    const next = ORDER.slice(ORDER.indexOf(piece) + 1).find((one) => found.has(one));
    return next === undefined ? flow.text.length : startOf(next);
  };
  const endOf = (piece: Piece): number => found.get(piece)?.end ?? startOf(piece);

  const howHeading = found.get('howHeading') ?? { start: 0, end: 0 };
  keep('howHeading', howHeading);
  keep('how', { start: howHeading.end, end: startOf('credentialsLeadIn') });
  keep('credentialsLeadIn', { start: startOf('credentialsLeadIn'), end: startOf('licensureLabel') });
  keep('licensureLabel', { start: startOf('licensureLabel'), end: endOf('licensureLabel') });
  keep('specialtyLabel', { start: startOf('specialtyLabel'), end: endOf('specialtyLabel') });

  const specialtyEnd = found.has('specialtyLabel')
    ? endOfParagraph(flow, endOf('specialtyLabel'), startOf('summaryHeading'))
    : startOf('summaryHeading');
  keep('summaryHeading', { start: specialtyEnd, end: endOf('summaryHeading') });
  const summaryStart =
    found.get('summaryLeadIn')?.end ?? endOfLeadIn(flow, endOf('summaryHeading'), startOf('itemsHeading'));
  keep('summaryLeadIn', { start: endOf('summaryHeading'), end: summaryStart });
  keep('itemsHeading', { start: startOf('itemsHeading'), end: endOf('itemsHeading') });
  const itemsStart =
    found.get('itemsLeadIn')?.end ?? endOfLeadIn(flow, endOf('itemsHeading'), flow.text.length);
  keep('itemsLeadIn', { start: endOf('itemsHeading'), end: itemsStart });
  return {
    head: { start: 0, end: howHeading.start },
    licensure: { start: endOf('licensureLabel'), end: startOf('specialtyLabel') },
    specialties: { start: endOf('specialtyLabel'), end: specialtyEnd },
    summary: { start: summaryStart, end: startOf('itemsHeading') },
    items: { start: itemsStart, end: flow.text.length },
    asRead,
  };
}

/** The pieces that the letter has, each after the one before; headings and labels where they begin a line. */
function locate(flow: Flow, frame: Frame): Map<Piece, Range> {
  const found = new Map<Piece, Range>();
  let from = 0;
  for (const piece of ORDER) {
    const sentence = squeezed(frame[piece]);
    const range = flow.find(sentence, from, 'line') ?? flow.find(sentence, from);
    // A piece out of its place would hide those that are in theirs.
    if (range === undefined || isBeyondNextHeading(flow, frame, piece, from, range)) continue;
    found.set(piece, range);
    from = range.end;
  }
  return found;
}

function isBeyondNextHeading(flow: Flow, frame: Frame, piece: Piece, from: number, range: Range): boolean {
  return ORDER.slice(ORDER.indexOf(piece) + 1)
    .filter((one) => HEADINGS.has(one))
    .some((heading) => (flow.find(squeezed(frame[heading]), from, 'line')?.start ?? Infinity) < range.start);
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
