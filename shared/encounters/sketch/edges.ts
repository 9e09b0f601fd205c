import type { Range } from '../page/page-in.ts';
import { breaksOff, closingOf, ITEM_ROWS, itemIn } from './bottom-edge.ts';
import { goesOn } from './goes-on.ts';
import type { ReadPage, ReadRow } from './read-page.ts';
import { headlineOf, identityOf, letterheadOf, runningHead, salutationOf } from './top-edge.ts';

/** What the top and the bottom of a page say about where a record begins and ends. */
export interface Edges {
  /** A letterhead: office, street, telephone in the first rows. */
  letterhead?: Range | undefined;
  /** Without a whole letterhead: the name of an office, or a large line in the middle, in the first rows. */
  headline?: Range | undefined;
  /** "Dear", "To whom it may concern" in the upper half. */
  salutation?: Range | undefined;
  /** Labels of who the record is about, in the upper part: name, birth, injury, claim … */
  identity: number;
  /** The first of them. */
  identityAt?: Range | undefined;
  /** The first line of all is a short "Re: …", or a name and a day: the head of a page that goes on. */
  runningHead?: Range | undefined;
  /** "Continued", or "Attachment to …", at the top, or the text goes on in the middle of a sentence. */
  goesOn?: (Range & { how: 'said' | 'attached' | 'sentence' }) | undefined;
  /** "Continued on next page" at the bottom, or the last sentence is not at its end. */
  breaksOff?: (Range & { how: 'said' | 'sentence' }) | undefined;
  /** A letter's or a note's end: "Sincerely", "Electronically signed". */
  closing?: Range | undefined;
  /** Rows of the record behind the closing. */
  behindClosing: number;
  /** Numbers of the first and last entries of lists at the page's top and bottom. */
  firstItem?: number | undefined;
  lastItem?: number | undefined;
  /** Where the record's own text ends, in shares of the page's height; footers do not count. */
  fill: number;
}

/** Footers lie below, and apart from the text above them by more than so many heights of a line. */
const FOOTER_START = 0.86;
const FOOTER_GAP = 1.2;

export function edgesOf(page: ReadPage): Edges {
  const { own, height } = page;
  const body = bodyOf(page);
  const last = body.at(-1);
  const identity = identityOf(page);
  const closing = closingOf(body, page);
  return {
    letterhead: letterheadOf(page),
    headline: headlineOf(page),
    salutation: salutationOf(page),
    ...identity,
    runningHead: runningHead(page),
    goesOn: goesOn(page),
    breaksOff: breaksOff(page, own.slice(-3), body),
    closing: closing?.range,
    behindClosing: closing?.behind ?? 0,
    firstItem: itemIn(own.slice(0, ITEM_ROWS)),
    lastItem: itemIn([...body].reverse().slice(0, ITEM_ROWS)),
    fill: last === undefined ? 0 : last.bottom / height,
  };
}

/** The page's own rows without its footer. */
function bodyOf({ own, height }: ReadPage): readonly ReadRow[] {
  for (let at = Math.max(1, own.length - 4); at < own.length; at += 1) {
    const row = own[at];
    const above = own[at - 1];
    if (row === undefined || above === undefined || row.top < FOOTER_START * height) continue;
    if (row.top - above.bottom > FOOTER_GAP * (above.bottom - above.top)) return own.slice(0, at);
  }
  return own;
}
