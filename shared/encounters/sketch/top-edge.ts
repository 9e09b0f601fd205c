import type { Range } from '../page/page-in.ts';
import { IDENTITY as IDENTITY_LABELS, SALUTATIONS } from '../tables/edge-phrases.ts';
import { phrasebook } from '../text/known-words.ts';
import type { Edges } from './edges.ts';
import { addressSigns, isOfficeName } from './office-name.ts';
import { bookOf, findIn } from './phrase-in.ts';
import type { ReadPage, ReadRow } from './read-page.ts';

const LETTERHEAD_END = 0.24;
/** The first of its lines is among so many. */
const LETTERHEAD_ROWS = 4;
const UPPER_HALF = 0.55;
const IDENTITY_END = 0.5;
const IDENTITY = phrasebook(IDENTITY_LABELS.map((phrase) => [phrase, phrase] as const));
const OPENINGS = bookOf(SALUTATIONS);

/** "Dear …" in the upper half. */
export function salutationOf({ own, height }: ReadPage): Range | undefined {
  return findIn(
    own.filter((row) => row.top < UPPER_HALF * height),
    OPENINGS,
    'first',
  );
}

/** Office, street, telephone in the first rows. */
export function letterheadOf({ own, height }: ReadPage): Range | undefined {
  const rows = own.filter((row) => row.top < LETTERHEAD_END * height);
  let signs = 0;
  let range: Range | undefined;
  for (const [at, row] of rows.entries()) {
    // Farther down it is the address of someone else.
    if (range === undefined && at >= LETTERHEAD_ROWS) break;
    // "Address", "Phone": what stands under these is filled into a form.
    if ((at > 0 && isLabelRow(rows[at - 1])) || /^\d{1,3}[.)]?$/.test(row.cells[0]?.text ?? '')) continue;
    for (const cell of row.cells) {
      const found = addressSigns(cell.text) + (isOfficeName(cell.text) ? 1 : 0);
      if (found === 0) continue;
      signs += found;
      range = {
        start: Math.min(range?.start ?? cell.start, cell.start),
        end: Math.max(range?.end ?? 0, cell.end),
      };
    }
  }
  return signs >= 2 ? range : undefined;
}

/** A headline stands among so many rows, is larger than the text, and short. */
const HEADLINE_ROWS = 4;
const LARGER = 1.22;
const MOST_HEADLINE_WORDS = 10;

export function headlineOf({ own, height, width, size }: ReadPage): Range | undefined {
  for (const row of own.slice(0, HEADLINE_ROWS)) {
    if (row.top > LETTERHEAD_END * height) return undefined;
    for (const cell of row.cells) {
      const middle = (cell.left + cell.right) / 2 / width;
      const isLarge = cell.bottom - cell.top > LARGER * size && Math.abs(middle - 0.5) < 0.06;
      const isShort = cell.tokens.length > 0 && cell.tokens.length <= MOST_HEADLINE_WORDS;
      if (isShort && (isLarge || isOfficeName(cell.text))) return { start: cell.start, end: cell.end };
    }
  }
  return undefined;
}

const FORM_LABEL = /^(?:address|phone|telephone|fax|name|city|street|facility)\b[\s/a-z]*:?$/i;

function isLabelRow(row: ReadRow | undefined): boolean {
  return row?.cells.some((cell) => FORM_LABEL.test(cell.text)) === true;
}

/** How many labels the upper part has of who the record is about, and the first of them. */
export function identityOf({ own, height }: ReadPage): Pick<Edges, 'identity' | 'identityAt'> {
  const labels = new Set<string>();
  let identityAt: Range | undefined;
  for (const row of own) {
    if (row.top > IDENTITY_END * height) break;
    for (const cell of row.cells) {
      for (const { value, next, from } of IDENTITY.all(cell.ids)) {
        const label = cell.tokens[next - 1];
        if (
          label === undefined ||
          !/^\.?\s*(?:no\.?|#|\(s\))?\s*(?:[:#]|$)/i.test(cell.text.slice(label.end))
        )
          continue;
        labels.add(value);
        identityAt ??= { start: cell.start + (cell.tokens[from]?.start ?? 0), end: cell.start + label.end };
      }
    }
  }
  return { identity: labels.size, identityAt };
}

const RUNNING_HEAD = /^(?:re|regarding|patient|name|claimant|applicant|employee)\b\s*[:.]|^page\s*\d/i;
const RUNNING_HEAD_END = 0.1;
/** Records begin with more labels than a running head repeats. */
const MOST_HEAD_WORDS = 14;

/** A short "Re: …" on the first line. */
export function runningHead({ own, height }: ReadPage): Range | undefined {
  const first = own[0];
  const cell = first?.cells[0];
  if (first === undefined || cell === undefined || first.top > RUNNING_HEAD_END * height) return undefined;
  return RUNNING_HEAD.test(cell.text) && first.words <= MOST_HEAD_WORDS
    ? { start: cell.start, end: cell.end }
    : undefined;
}
