import type { DateFact } from '../../domain/facts/index.ts';
import type { RecordType } from '../../encounters/record-type.ts';

/** A record that a text names by what it is and by its day: "MRI of 03/04/2014". */
export interface NamedRecord {
  /** What such a record may be in an index, the likeliest first. */
  types: readonly RecordType[];
  /** As named: "MRI of the lumbar spine". */
  what: string;
  iso: string;
  /** Where kind and day stand in the text. */
  start: number;
  end: number;
}

interface Kind {
  types: readonly RecordType[];
  words: string;
}

/** Physicians' reports: which of them one is, index and text may well say otherwise. */
const REPORTS: readonly RecordType[] = ['progress-report', 'consultation', 'first-report'];
const KINDS: readonly Kind[] = [
  {
    types: ['imaging'],
    words: String.raw`MRIs?|MRA|magnetic resonance imaging|CT(?: scans?)?|X-?rays?|radiographs?|plain films?|ultrasound|sonogram|bone scan|myelogram|discogram|EMG(?:\s?\/\s?NC[SV])?|NC[SV]|electrodiagnostic (?:study|studies|testing)|nerve conduction (?:study|studies)`,
  },
  {
    types: ['medical-legal'],
    words:
      "P?QME|AME|(?:(?:panel )?qualified|agreed) medical (?:evaluation|evaluator|examination|examiner)(?:[’']s)?|medical-legal (?:evaluation|report)",
  },
  {
    types: ['operative-report'],
    words: 'operative (?:report|note|record)|op report|procedure (?:report|note)',
  },
  {
    types: ['laboratory'],
    words:
      'urine drug (?:screen(?:ing)?|test(?:ing)?)|UDS|toxicology (?:report|screen)|laboratory (?:report|results?)|lab (?:report|results?)',
  },
  {
    types: ['therapy-note', 'consultation', 'progress-report'],
    words:
      '(?:physical|occupational) therapy (?:notes?|report|evaluation|progress (?:note|report))|acupuncture (?:notes?|report)|chiropractic (?:notes?|report)|functional capacity evaluation|FCE',
  },
  {
    types: REPORTS,
    words: `progress (?:report|note)|PR-?2(?: report)?|follow-?up (?:report|note)|office (?:visit )?note|clinic note|doctor['’]s first report(?: of (?:occupational )?injury)?|initial (?:report|consultation|evaluation)|consultation (?:report|note)|(?:orthop(?:a)?edic|neurosurgical|neurological|psychological|psychiatric|pain management) (?:evaluation|consultation|report)|(?:narrative|supplemental|primary treating physician['’]s) (?:progress )?report`,
  },
];
const MATCHERS = KINDS.map(({ types, words }) => ({
  types,
  words: new RegExp(`\\b(?:${words})(?![\\w-])`, 'gi'),
}));
const ANY = new RegExp(`\\b(?:${KINDS.map(({ words }) => words).join('|')})(?![\\w-])`, 'i');

/** Days that are no record's own: of birth, of injury, of a fax, of a visit to come. */
const OTHER_DAYS = new Set([
  ...['birth', 'injury', 'transmitted', 'appointment', 'request', 'received'],
  ...['signed', 'decision', 'review', 'assigned', 'admission', 'discharge'],
]);
/** Between kind and day, or behind both: it was asked for, decided on or is to come, and need not have been made. */
const NOT_MADE =
  /\b(?:request\w*|order\w*|authoriz\w*|approv\w*|denie\w*|denial|schedul\w*|recommend\w*|pending|certif\w*|refer\w*|await\w*|need\w*|appoint\w*|repeat\w*|will|would|should|next|until|before|after|prior to|since|follow\w*|not|no|without|expires?|valid|due|injur\w*|born|birth|dob|doi|surgery|compared|comparison|versus|vs|visits?|history|attach\w*)\b/i;
const CONNECTS = /(?:\b(?:of|dated|on|from|performed|obtained|done|completed|taken)|[(,–—-])\s*(?:on\s+)?$/i;
const MOST_BETWEEN = 60;
/** Behind a day at the head of a line, so far its kind may stand. */
const MOST_BEHIND = 40;

/**
 * The records that a text names by kind and day. Made to be silent where it is not plain that the paper was made: what was
 * requested, scheduled or is to come is none.
 * @param days the dates of the text, in their order
 */
export function namedRecords(text: string, days: readonly DateFact[]): NamedRecord[] {
  const named: NamedRecord[] = [];
  let floor = 0;
  for (const [at, day] of days.entries()) {
    const from = floor;
    floor = day.end;
    const { iso, role } = day;
    if (iso === undefined || day.ocr === true || (role !== undefined && OTHER_DAYS.has(role))) continue;
    const before = text.slice(Math.max(from, day.start - 160), day.start);
    const found = kindBefore(before, day.start - before.length) ?? kindBehind(text, day, days[at + 1]?.start);
    if (found === undefined) continue;
    const { types, what } = found;
    named.push({
      types,
      what,
      iso,
      start: Math.min(found.start, day.start),
      end: Math.max(found.end, day.end),
    });
  }
  return named;
}

/** Whether a text has a word for a record at all: most pages have none, and their dates need not be read. */
export function namesAnyKind(text: string): boolean {
  return ANY.test(text);
}

interface FoundKind {
  types: readonly RecordType[];
  what: string;
  start: number;
  end: number;
}

/** "MRI of the lumbar spine dated 03/04/2014": the last kind before the day, in its sentence and line or joined to it by a word. */
function kindBefore(before: string, offset: number): FoundKind | undefined {
  const kind = lastKind(before);
  if (kind === undefined) return undefined;
  const between = before.slice(kind.end);
  if (between.length > MOST_BETWEEN || /[.;:?!]|\d{3}/.test(between) || NOT_MADE.test(between))
    return undefined;
  // A heading or a form's name above, and a sentence that begins on its own line.
  if (/\n[\s\S]*\n|\n\s*\p{Lu}\p{Ll}+\s/u.test(between)) return undefined;
  const isJoined = CONNECTS.test(between.replace(/\s+/g, ' '));
  if (between.includes('\n') && !isJoined) return undefined;
  // "He was sent for an MRI on", "authorization of the MRI on": what was done then was no MRI.
  if (NOT_MADE.test(clauseBefore(before, kind.start))) return undefined;
  const what = before
    .slice(kind.start)
    .replace(/\s+/g, ' ')
    .replace(
      /(?:\s*(?:\b(?:of|dated|on|from|performed|obtained|done|completed|taken|was|were)|[(,–—-]))+\s*$/i,
      '',
    )
    .trim();
  return { types: kind.types, what, start: offset + kind.start, end: offset + before.length };
}

/** "03/04/2014 MRI lumbar spine" at the head of a line, as in lists of what was reviewed. */
function kindBehind(
  text: string,
  day: { start: number; end: number },
  nextDay: number | undefined,
): FoundKind | undefined {
  const lineStart = text.lastIndexOf('\n', day.start - 1) + 1;
  if (!/^[\s•*·\-–(\d.)]{0,8}$/.test(text.slice(lineStart, day.start))) return undefined;
  const newLine = text.indexOf('\n', day.end);
  const lineEnd = Math.min(newLine === -1 ? text.length : newLine, nextDay ?? text.length);
  const rest = text.slice(day.end, lineEnd);
  const kind = firstKind(rest);
  if (kind === undefined || kind.start > MOST_BEHIND || /[.;]/.test(rest.slice(0, kind.start)))
    return undefined;
  if (NOT_MADE.test(rest)) return undefined;
  const what = rest.slice(kind.start, kind.end);
  return { types: kind.types, what, start: day.end + kind.start, end: day.end + kind.end };
}

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.slice(
    Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1,
  );
}

interface KindAt {
  types: readonly RecordType[];
  start: number;
  end: number;
}

function kindsIn(text: string): KindAt[] {
  return MATCHERS.flatMap(({ types, words }) =>
    [...text.matchAll(words)].map((match) => ({
      types,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((one, other) => one.start - other.start || other.end - one.end);
}

function lastKind(text: string): KindAt | undefined {
  return kindsIn(text).findLast((one, at, all) =>
    all.slice(0, at).every((before) => before.end <= one.start),
  );
}

function firstKind(text: string): KindAt | undefined {
  return kindsIn(text)[0];
}
