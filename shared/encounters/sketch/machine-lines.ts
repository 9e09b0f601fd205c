/** What a fax machine or a copy service printed across an edge of a page. */
export type MachineLine =
  /** `job`: what the line says without its page number: the same on all pages of one call. */
  { kind: 'fax'; job: string; page?: number | undefined; of?: number | undefined } | { kind: 'copy-number' };

/** Fax lines stand at the very edge. In shares of the page's height, and rows from that edge. */
const TOP_EDGE = 0.07;
const BOTTOM_EDGE = 0.94;
const ROWS_FROM_EDGE = 2;
/** Nothing but machines prints so near to the edge, however many specks lie above it. */
const MARGIN = 0.042;
const MARGIN_ROWS = 6;

const TIME = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[AP]\.?M\.?)?\b/i;
const DAY =
  /\b(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2}[-/. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/. ]?\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ]+\d{1,2}[-, ]+\d{2,4}|\d{4}-\d{2}-\d{2})\b/i;
const PHONE = /\(?\b[0-9OlI]{3}\)?[-. ]{0,2}[0-9OlI]{3}[-. ]{1,2}[0-9OlI]{4}\b|\b1?\d{10}\b/;
const PAGE =
  /\b(?:p(?:a?ge?)?\.?[:#]?\s?)?(\d{1,3}?)\s?(?:\/|of|0f)\s?(\d{1,3})\b|(?:\bp(?:a?ge?)?s?\.?[:#]?\s?|;\s?#)(\d{1,3})\b/i;
const WORDS = /\b(?:fax|from|to|rcvd|recv|received|sent|tx|rx|id|via|efax|rightfax)\b/i;
/** Number of a copy service or of a file: letters, then at least five digits, and nothing else. */
const COPY_NUMBER = /^(?:[A-Z][A-Z0-9]{0,8}[-_ ]{0,3})?\d{5,9}$/;

/**
 * Whether a row is a machine's.
 * @param top of the row, in shares of the page's height
 * @param fromEdge rows between it and the nearer edge
 */
export function machineLineOf(
  text: string,
  top: number,
  fromEdge: number,
  nearBottom: boolean,
): MachineLine | undefined {
  const inMargin = !nearBottom && top < MARGIN && fromEdge < MARGIN_ROWS;
  if (fromEdge >= ROWS_FROM_EDGE && !inMargin) return undefined;
  if (COPY_NUMBER.test(text.trim())) return { kind: 'copy-number' };
  if (nearBottom ? top < BOTTOM_EDGE : top > TOP_EDGE) return undefined;
  const hasTime = TIME.test(text);
  const hasDay = DAY.test(text);
  const page = PAGE.exec(text.replace(DAY, blank).replace(TIME, blank));
  const signs = [hasTime, hasDay, PHONE.test(text), page !== null, WORDS.test(text)].filter(Boolean).length;
  // A footer of an electronic record has the time of printing and a page number too, but at the bottom.
  const least = inMargin && hasTime && hasDay ? 2 : 3;
  if (signs < least || !(hasTime || WORDS.test(text)) || (nearBottom && !WORDS.test(text))) return undefined;
  return {
    kind: 'fax',
    job: jobOf(text, page),
    page: numberOf(page?.[1] ?? page?.[3]),
    of: numberOf(page?.[2]),
  };
}

/** What else stands in the margin beside a fax line: pieces of it that recognition parted, specks. */
export function isBesideFaxLine(top: number, words: number): boolean {
  return top < MARGIN && words <= MOST_PIECES;
}
const MOST_PIECES = 4;

/** As long as what it stands for, so that places stay the same. */
function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** Sender and day alone: the minute changes from page to page. */
function jobOf(text: string, page: RegExpExecArray | null): string {
  const rest = page === null ? text : text.slice(0, page.index) + text.slice(page.index + page[0].length);
  const day = DAY.exec(rest)?.[0] ?? '';
  const phone = PHONE.exec(rest)?.[0].replace(/\D/g, '') ?? '';
  const letters = rest.replace(/[^\p{L}]+/gu, '').toLowerCase();
  return `${day} ${phone} ${letters}`;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
