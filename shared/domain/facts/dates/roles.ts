import type { DateRole } from '../fact.ts';
import { Lexicon } from '../text/lexicon.ts';
import { GAP, gapBefore, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

const LABELS: Record<DateRole, readonly string[]> = {
  birth: ['date of birth', 'dob', 'birth date', 'birthdate', 'born'],
  injury: [
    'date of injury',
    'dates of injury',
    'doi',
    'injury date',
    'injury',
    'injuries',
    'injured',
    'industrial injury',
    'date of accident',
    'date of loss',
    'DOL',
    'accident',
    'occupational claim',
    'date and hour of injury',
    'date of onset',
    'incident',
  ],
  service: [
    'date of service',
    'dates of service',
    'dos',
    'service date',
    'date of visit',
    'visit date',
    'visit',
    'exam date',
    'date of exam',
    'date of examination',
    'examination',
    'date of evaluation',
    'evaluation date',
    'evaluation',
    'date of encounter',
    'encounter date',
    'encounter',
    'date of study',
    'study date',
    'date of procedure',
    'procedure date',
    'seen',
    'evaluated',
    'examined',
    'presented',
    'follow up',
    'date of consultation',
    'consultation',
    'performed',
    'provided',
    'date of first exam',
    'date and hour of first exam',
    'date of treatment',
    'visited',
    'office visit',
    'completed',
    'collected',
    'date collected',
    'collection date',
  ],
  surgery: [
    'date of surgery',
    'surgery date',
    'surgery',
    'operation',
    'operated',
    'date of operation',
    'underwent surgery',
  ],
  document: [
    'date',
    'dated',
    'date of report',
    'report date',
    'report',
    'progress report',
    'note',
    'progress note',
    'pr2',
    'pr 2',
    'letter',
    'date of note',
    'dictated',
    'transcribed',
    'date of this report',
    'record',
    'form',
  ],
  received: [
    'received',
    'date received',
    'recd',
    "rec'd",
    'application received',
    'application',
    'receipt',
    'request received',
  ],
  request: [
    'request for authorization',
    'rfa',
    'rfa date',
    'date of request',
    'request date',
    'requested',
    'date of rfa',
    'request for authorization form',
    'rfa form',
    'requests for authorization',
  ],
  review: [
    'utilization review',
    'UR',
    'ur denial date',
    'denial date',
    'date of denial',
    'ur date',
    'ur decision',
    'utilization review decision',
    'ur decision date',
    'ur determination',
    'utilization review determination',
    'date of utilization review decision',
    'date of the utilization review decision',
    'non certified',
    'noncertified',
    'denied',
    'certified',
    'prior review',
    'original utilization review',
    'ur denial',
    'ur report',
  ],
  assigned: ['date assigned', 'assigned', 'assignment date', 'date of assignment'],
  decision: ['decision date', 'date of decision', 'determination date', 'date of determination', 'decision'],
  signed: [
    'signed',
    'date signed',
    'signature date',
    'electronically signed',
    'signature',
    'esigned',
    'date of signature',
  ],
  admission: ['admission date', 'admitted', 'date of admission', 'admit date', 'admission'],
  discharge: ['discharge date', 'discharged', 'date of discharge', 'discharge'],
  transmitted: [
    'print date',
    'printed',
    'faxed',
    'fax date',
    'scanned',
    'scan date',
    'sent',
    'fax',
    'mailed',
    'served',
  ],
  appointment: [
    'next appointment',
    'next visit',
    'appointment',
    'follow up appointment',
    'return appointment',
    'return visit',
    'next follow up',
    'scheduled',
    'return',
  ],
};

const LEXICON = new Lexicon<DateRole>(
  Object.entries(LABELS).flatMap(([role, terms]) => terms.map((term) => [term, role as DateRole] as const)),
);

/** Words that may stand between what a date is of and the date: "sustained an injury that occurred on or about …". */
const FILLERS = wordSet(
  'on of the is was in at from for dated date occurring occurred or about an a again last by ' +
    'were both and form',
);
const MOST_FILLERS = 4;
/** The longest label, in words. */
const LONGEST_LABEL = 7;

/**
 * What the words before a date say that it is the date of.
 * @param index the date's first token
 * @param floor the token after the date before it, which has had its label already
 */
export function roleBefore(tokens: Tokens, index: number, floor: number): DateRole | undefined {
  let weak: DateRole | undefined;
  let end = index;
  let fillers = 0;
  while (end > floor && fillers <= MOST_FILLERS) {
    if (!isWithinLabel(gapBefore(tokens, end), end === index)) return weak;
    const word = wordAt(tokens, end - 1);
    if (word === undefined) return weak;
    const role = labelEndingAt(tokens, end, floor);
    if (role !== undefined && !WEAK.has(word.lower)) return role;
    weak ??= role;
    if (!FILLERS.has(word.lower)) return weak;
    end -= 1;
    fillers += 1;
  }
  return weak;
}

/** "Utilization review dated …": the word before says more than `document`. */
const WEAK = new Set(['dated', 'date']);

const SUBJECTS = wordSet('the patient injured worker claimant employee he she was is');
const AFTER: ReadonlySet<DateRole> = new Set(['review', 'service']);

/** "On 11-3-16, utilization review determined …", "On 12/09/2016 the patient was seen …". */
export function roleAfter(tokens: Tokens, next: number): DateRole | undefined {
  for (let at = next; at < next + MOST_FILLERS; at += 1) {
    const gap = gapBefore(tokens, at);
    if ((gap & (GAP.period | GAP.semicolon | GAP.blank | GAP.wide)) !== 0) return undefined;
    const match = LEXICON.longest(tokens, at);
    if (match !== undefined && AFTER.has(match.value)) return match.value;
    if (!SUBJECTS.has(wordAt(tokens, at)?.lower ?? '')) return undefined;
  }
  return undefined;
}

function labelEndingAt(tokens: Tokens, end: number, floor: number): DateRole | undefined {
  for (let start = Math.max(floor, end - LONGEST_LABEL); start < end; start += 1) {
    const match = LEXICON.longest(tokens, start);
    if (match?.next === end) return match.value;
  }
  return undefined;
}

/** A label may be parted from its date by a column; a new sentence parts them for good. */
function isWithinLabel(gap: number, beforeDate: boolean): boolean {
  if ((gap & (GAP.semicolon | GAP.blank)) !== 0) return false;
  if ((gap & GAP.period) !== 0 && (gap & (GAP.newline | GAP.wide)) !== 0) return false;
  return beforeDate || (gap & GAP.comma) === 0;
}
