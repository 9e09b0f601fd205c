import type { Range } from '../page/page-in.ts';
import { AUTHOR_LABEL_PHRASES, type AuthorRole } from '../tables/author-labels.ts';
import { phrasebook } from '../text/known-words.ts';
import type { Edges } from './edges.ts';
import { credentialedNames, leadingName, type NameHit } from './names.ts';
import { addressSigns } from './office-name.ts';
import type { ReadCell, ReadPage, ReadRow } from './read-page.ts';
import { isRunningText } from './titles.ts';

/** A name on a page, and what it is there for. */
export interface AuthorHit extends Range {
  name: string;
  credential?: string | undefined;
  role: AuthorRole;
  as: string;
  /** Where the row stands, in shares of the page's height. */
  depth: number;
}

const LABELS = phrasebook<AuthorRole>(
  Object.entries(AUTHOR_LABEL_PHRASES).flatMap(([role, phrases]) =>
    phrases.map((phrase) => [phrase, role as AuthorRole] as const),
  ),
);
/** Rows behind a closing in which the name of who signs stands. */
const SIGNATURE_ROWS = 6;
/** A label above its name stands nearer than this, in heights of the letters. */
const ABOVE = 2;

/** Names of people on a page with their roles: those with a credential, and those with a label. */
export function authorsOf(page: ReadPage, edges: Edges): AuthorHit[] {
  const hits: AuthorHit[] = [];
  const closes = edges.closing === undefined ? -1 : page.own.findIndex((row) => holds(row, edges.closing));
  page.own.forEach((row, at) => {
    for (const cell of row.cells) {
      if (cell.tokens.length === 0) continue;
      const behindClosing = closes >= 0 && at > closes && at <= closes + SIGNATURE_ROWS;
      const onClosing = closes === at;
      for (const hit of namesIn(cell, row, page, at, behindClosing)) {
        const role = hit.role ?? placeRole(hit, cell, row, page, at, edges, behindClosing || onClosing);
        const { name, credential, start, end } = hit;
        const as = cell.text.slice(start, end);
        const [from, to] = [cell.start + start, cell.start + Math.min(end, cell.text.length)];
        hits.push({ name, credential, role, as, start: from, end: to, depth: row.top / page.height });
      }
    }
  });
  return hits;
}

/** What a name without a label is there for, by where it stands. */
function placeRole(
  hit: NameHit,
  cell: ReadCell,
  row: ReadRow,
  page: ReadPage,
  at: number,
  edges: Edges,
  closing: boolean,
): AuthorRole {
  const alone = hit.start <= 4 && hit.end >= cell.text.length - MOST_BEHIND_NAME;
  if (alone && isAddressee(page, at, cell)) return 'recipient';
  if (closing) return 'closing';
  const { letterhead } = edges;
  const inHead = letterhead !== undefined && cell.start >= letterhead.start && cell.start < letterhead.end;
  if (inHead || row.top < LETTERHEAD_END * page.height) return 'letterhead';
  return alone && row.top > FOOT_START * page.height ? 'foot' : 'loose';
}
/** Characters behind a name that still stands alone: a comma, another degree. */
const MOST_BEHIND_NAME = 12;
const LETTERHEAD_END = 0.14;
/** Above, a name alone in its line is that of the addressee, or of a form's field. */
const FOOT_START = 0.2;

/** A street or a city follows in the same column. */
function isAddressee(page: ReadPage, at: number, cell: ReadCell): boolean {
  const height = cell.bottom - cell.top;
  for (const row of page.own.slice(at + 1, at + 5)) {
    if (row.top - cell.bottom > 6 * height) return false;
    const below = row.cells.find((other) => Math.abs(other.left - cell.left) < height);
    if (below !== undefined && addressSigns(below.text) > 0) return row.top < 0.45 * page.height;
  }
  return false;
}

function holds(row: ReadRow, range: Range | undefined): boolean {
  return range !== undefined && row.cells.some((cell) => cell.start <= range.start && range.start < cell.end);
}

function namesIn(
  cell: ReadCell,
  row: ReadRow,
  page: ReadPage,
  at: number,
  behindClosing: boolean,
): (NameHit & { role: AuthorRole | undefined })[] {
  const text = isRunningText(row, page);
  const known = credentialedNames(cell.text).map((hit) => {
    const before = cell.text.slice(0, hit.start);
    const role =
      labelAtEnd(cell, hit.start) ?? (/\p{L}/u.test(before) ? undefined : neighbour(page, row, cell, at));
    if (role === 'subject') return { ...hit, role: sectionRole(page, at) ?? ('author' as const) };
    if (role === undefined && !text) return { ...hit, role: columnSection(page, at, cell) };
    return { ...hit, role: text && role === undefined ? ('loose' as const) : role };
  });
  if (known.length > 0)
    return known.map((hit) => (isSigned(hit, row) ? { ...hit, role: 'signed' as const } : hit));
  const signers = signersIn(cell);
  if (signers.length > 0 || text) return signers;
  return labelled(cell, row, page, at, behindClosing).map((hit) =>
    isSigned(hit, row) ? { ...hit, role: 'signed' as const } : hit,
  );
}

/** "Provider: …" beside "Signed: …" is who signed. */
function isSigned({ role }: { role: AuthorRole | undefined }, row: ReadRow): boolean {
  if (role !== undefined && !SIGNING.has(role)) return false;
  return row.cells.some((cell) => SIGNED.test(cell.text));
}
const SIGNING = new Set<AuthorRole>(['provider', 'author', 'foot', 'closing']);
const SIGNED = /\bsigned\s*:/i;

/** "… was electronically signed by …", also within a sentence, and "/s/ …". */
function signersIn(cell: ReadCell): (NameHit & { role: AuthorRole | undefined })[] {
  const slash = /^\/?s\/\s*/i.exec(cell.text);
  const starts = slash === null ? [] : [slash[0].length];
  for (const { value, next } of LABELS.all(cell.ids)) {
    const end = cell.tokens[next - 1]?.end;
    if (value === 'signed' && end !== undefined) starts.push(end);
  }
  return starts.flatMap((start) => {
    const name = leadingName(cell.text.slice(start));
    return name === undefined
      ? []
      : [{ ...name, start: name.start + start, end: name.end + start, role: 'signed' as const }];
  });
}

const SECTIONS = phrasebook<AuthorRole>([
  ['requesting physician information', 'requesting'],
  ['requesting provider information', 'requesting'],
  ['physician information', 'provider'],
  ['provider information', 'provider'],
  ['treating physician information', 'treating'],
  ['employee information', 'subject'],
  ['patient information', 'subject'],
  ['injured worker information', 'subject'],
  ['claims administrator information', 'examiner'],
  ['billing provider info', 'provider'],
  ['client information', 'ordering'],
  ['ordering provider information', 'ordering'],
  ['ordering physician information', 'ordering'],
  ['referring provider information', 'referring'],
]);
/** A form's section heading stands so many rows above its fields, at most. */
const SECTION_ROWS = 6;

/** The section heading over a cell's column, a few rows above. */
function columnSection(page: ReadPage, at: number, cell: ReadCell): AuthorRole | undefined {
  for (let above = at - 1; above >= 0 && above >= at - COLUMN_ROWS; above -= 1) {
    const heading = page.own[above]?.cells.find(
      (other) => Math.abs(other.left - cell.left) < 2 * (cell.bottom - cell.top),
    );
    const hit = heading === undefined ? undefined : SECTIONS.longestAt(heading.ids, 0);
    if (hit !== undefined) return hit.value;
  }
  return undefined;
}
const COLUMN_ROWS = 3;

/** Whose name the section of a form asks for. */
function sectionRole(page: ReadPage, at: number): AuthorRole | undefined {
  for (let above = at - 1; above >= 0 && above >= at - SECTION_ROWS; above -= 1) {
    for (const cell of page.own[above]?.cells ?? []) {
      const hit = SECTIONS.longestAt(cell.ids, 0);
      if (hit !== undefined) return hit.value;
    }
  }
  return undefined;
}

/** A name without letters behind it counts where a label or a closing says that one stands there. */
function labelled(cell: ReadCell, row: ReadRow, page: ReadPage, at: number, behindClosing: boolean) {
  const within = LABELS.longestAt(cell.ids, 0);
  const labelEnd = within === undefined ? undefined : cell.tokens[within.next - 1]?.end;
  if (within !== undefined && labelEnd !== undefined) {
    const rest = cell.text.slice(labelEnd);
    // "Physical therapy": words that only look like a label and a name.
    if (!/^\s*(?:[:.]|\(|\/)/.test(rest) && !SPEAKING.has(within.value)) return [];
    const name = leadingName(rest);
    return name === undefined
      ? []
      : [{ ...name, start: name.start + labelEnd, end: name.end + labelEnd, role: within.value }];
  }
  const role = neighbour(page, row, cell, at);
  const office = role === undefined && !behindClosing && holdsOffice(page.own[at + 1], cell);
  if (role === undefined && !behindClosing && !office) return [];
  const name = leadingName(cell.text);
  if (name === undefined || name.end - name.start < cell.text.length * 0.5) return [];
  if (office) return [{ ...name, role: 'foot' as const }];
  // A form's field behind its line for signing: a city, a specialty.
  if (role === undefined && isFormField(page.own[at - 1], cell)) return [];
  return [{ ...name, role: role ?? ('closing' as const) }];
}
/** What people without letters behind their names are, under them. */
const OFFICE_HELD =
  /^(?:(?:senior|assistant|claims|intake|records?|office|case|medical|human|delivery|utilization|review|the)\s+)*(?:custodian|examiner|adjuster|adjustor|coordinator|manager|technician|clerk|supervisor|representative|administrator|analyst|director|resources|assistant|secretary|declarant|attorney|paralegal|specialist)\b/i;

function holdsOffice(below: ReadRow | undefined, cell: ReadCell): boolean {
  const under = below?.cells.find((other) => Math.abs(other.left - cell.left) < 2 * (cell.bottom - cell.top));
  return under !== undefined && under.tokens.length <= 6 && OFFICE_HELD.test(under.text);
}

const FIELD = /^(?:executed at|city|address|specialty|phone|county|title|name and address|state)\b/i;

function isFormField(above: ReadRow | undefined, cell: ReadCell): boolean {
  return (
    above?.cells.some(
      (other) => other.left < cell.right && other.right > cell.left && FIELD.test(other.text),
    ) === true
  );
}

/** Labels that stand before a name without a colon. */
const SPEAKING = new Set<AuthorRole>(['signed']);

/** The role of the label beside, above or (under a line for signing) below a cell. */
function neighbour(page: ReadPage, row: ReadRow, cell: ReadCell, at: number): AuthorRole | undefined {
  const left = row.cells[row.cells.indexOf(cell) - 1];
  const beside = left === undefined ? undefined : wholeLabel(left);
  return beside ?? columnLabel(page.own[at - 1], cell) ?? signLine(page.own[at + 1], cell);
}

function columnLabel(row: ReadRow | undefined, cell: ReadCell): AuthorRole | undefined {
  if (row === undefined || cell.top - row.bottom > ABOVE * (cell.bottom - cell.top)) return undefined;
  for (const other of row.cells) {
    if (other.right < cell.left || other.left > cell.right) continue;
    const role = wholeLabel(other);
    if (role !== undefined) return role;
  }
  return undefined;
}

function signLine(row: ReadRow | undefined, cell: ReadCell): AuthorRole | undefined {
  return columnLabelBelow(row, cell) === 'signed' ? 'signed' : undefined;
}

function columnLabelBelow(row: ReadRow | undefined, cell: ReadCell): AuthorRole | undefined {
  if (row === undefined || row.top - cell.bottom > ABOVE * (cell.bottom - cell.top)) return undefined;
  const other = row.cells.find((one) => one.left < cell.right && one.right > cell.left);
  return other === undefined ? undefined : wholeLabel(other);
}

/** The role that a cell names that is nothing but a label. */
function wholeLabel(cell: ReadCell): AuthorRole | undefined {
  const hit = LABELS.longestAt(cell.ids, 0);
  return hit !== undefined && hit.next >= cell.tokens.length ? hit.value : undefined;
}

/** The role of the label that ends before an offset in the cell. */
function labelAtEnd(cell: ReadCell, offset: number): AuthorRole | undefined {
  const end = cell.tokens.filter((token) => token.end <= offset).length;
  for (let from = Math.max(0, end - 6); from < end; from += 1) {
    const hit = LABELS.longestAt(cell.ids.slice(0, end), from);
    if (hit?.next === end) return hit.value;
  }
  return undefined;
}
