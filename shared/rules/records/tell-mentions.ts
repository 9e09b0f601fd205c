import type { Encounter } from '../../contracts/encounters.ts';
import { datesIn } from '../../domain/facts/dates/dates-in.ts';
import { recogniseFacts } from '../../domain/facts/index.ts';
import type { RecordType } from '../../encounters/record-type.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { hasRecordOf, MOST_TOLD, type RecordsMentions, type ToldOnPage } from './mentions.ts';
import { namedRecords, namesAnyKind } from './named-records.ts';
import { nameOfEncounter } from './seen.ts';
import { treatmentsOf } from './treatments.ts';

/** What is known of the case that its records are of. */
export interface OfCase {
  caseNumber: string | undefined;
  /** ISO days. */
  injured: string | undefined;
  denied: string | undefined;
  /** The last day on which anything in the file can have been written; years of two digits are read by it. */
  reference: string;
}

/** A page of a record, read. */
export interface ReadPageOf {
  documentId: string;
  /** From 0. */
  page: number;
  text: string;
}

/** Papers that name what a decision rests on; of these the administrator owes every record named (8 CCR 9792.10.5). */
const OF_DISPUTE: ReadonlySet<RecordType> = new Set(['rfa', 'ur-decision']);
/** Forms and covers tell of this dispute, and of disputes in general. */
const TELLS_NOTHING: ReadonlySet<RecordType> = new Set(['application', 'fax-cover', 'prior-imr']);
/** Below this a record may well be of another type, or of another day. */
const DOUBTFUL = 0.6;
/** A report and the letter that follows it are of one decision. */
const DAYS_OF_ONE_DECISION = 14;
const DAY_MS = 86_400_000;
/** Characters of a page around what it tells. */
const AROUND = 60;

type Missing = RecordsMentions['missing'][number] & { types: readonly RecordType[] };

/** Gathers what the records of a case tell of other papers: record by record, in the order of the file. */
export class MentionTeller {
  readonly #of: OfCase;
  readonly #earlier: RecordsMentions['earlier'] = [];
  readonly #named = new Map<string, Missing>();
  /** Of the determination that is taken in now. */
  #determination: RecordsMentions['earlier'][number] | undefined;
  readonly #days = new Map<RecordType, Set<string>>();

  constructor(of: OfCase) {
    this.#of = of;
  }

  /** Takes in a record. @param isCopy it is told of with its original already */
  record(record: Encounter, isCopy: boolean): void {
    const { date, furtherDates, type } = record;
    const isSure = type.byHand || type.confidence >= DOUBTFUL;
    for (const iso of [date?.iso, ...furtherDates.map((one) => one.iso)]) {
      if (iso !== undefined) this.#addDay(isSure ? type.value : 'other', iso);
    }
    const [run] = record.runs;
    this.#determination = undefined;
    if (isCopy || run === undefined || type.value !== 'ur-decision') return;
    if (!isSure || date === null || !this.#isEarlier(date.iso)) return;
    const on = { documentId: run.documentId, page: run.first, record: nameOfEncounter(record), words: '' };
    this.#determination = { of: 'review', caseNumber: null, date: date.iso, treatments: [], on };
    this.#tell(this.#determination);
  }

  /** Takes in a page of a record that was taken in. @param isFirst of its pages */
  page(record: Encounter, { documentId, page, text }: ReadPageOf, isFirst: boolean): void {
    const type = record.type.value;
    const place = { documentId, page, record: nameOfEncounter(record) };
    if (isFirst) this.#firstPage(record, place, text);
    const { treatments } = this.#determination ?? {};
    if (treatments !== undefined)
      treatments.push(
        ...this.#treatmentsIn(type === 'prior-imr' ? decidedLines(text) : text).filter(
          (one) => !treatments.includes(one),
        ),
      );
    if (!TELLS_NOTHING.has(type)) this.#tellEarlier(place, text);
    if (OF_DISPUTE.has(type) || type === 'progress-report') this.#tellNamed(place, text, type);
  }

  #firstPage(record: Encounter, place: Omit<ToldOnPage, 'words'>, text: string): void {
    const type = record.type.value;
    for (const { iso } of datesIn(text, this.#of.reference)) if (iso !== undefined) this.#addDay(type, iso);
    if (type !== 'prior-imr') return;
    const caseNumber = earlierDecisions(text).find((one) => one.caseNumber !== undefined)?.caseNumber ?? null;
    // A copy of what is written now, or of an earlier version of it.
    if (caseNumber !== null && caseNumber === this.#of.caseNumber) return;
    const date = record.date?.iso ?? null;
    this.#determination = { of: 'imr', caseNumber, date, treatments: [], on: { ...place, words: '' } };
    this.#tell(this.#determination);
  }

  #tellEarlier(place: Omit<ToldOnPage, 'words'>, text: string): void {
    for (const { of, caseNumber, start, end } of earlierDecisions(text)) {
      // Which number is this case's own is not known: every form has it.
      if (
        caseNumber !== undefined &&
        (this.#of.caseNumber === undefined || caseNumber === this.#of.caseNumber)
      )
        continue;
      const on = { ...place, words: wordsAround(text, start, end) };
      const treatments = this.#treatmentsIn(lineOf(text, start, end));
      this.#tell({ of, caseNumber: caseNumber ?? null, date: null, treatments, on });
    }
  }

  #treatmentsIn(text: string): string[] {
    return treatmentsOf(recogniseFacts(text, { reference: this.#of.reference }));
  }

  #tellNamed(place: Omit<ToldOnPage, 'words'>, text: string, type: RecordType): void {
    if (!namesAnyKind(text)) return;
    const by = OF_DISPUTE.has(type) ? 'dispute' : 'reports';
    for (const { types, what, iso, start, end } of namedRecords(text, datesIn(text, this.#of.reference))) {
      const key = `${types[0]} ${iso}`;
      const before = this.#named.get(key);
      if (before !== undefined && (before.by === 'dispute' || by === 'reports')) continue;
      const on = { ...place, words: wordsAround(text, start, end) };
      this.#named.set(key, { types, what: what.slice(0, 80), iso, by, on });
    }
  }

  /** What was told, once every record was taken in. @param isRead nothing is still to be read */
  told(isRead: boolean): RecordsMentions {
    const days = Object.fromEntries([...this.#days].map(([type, isoDays]) => [type, [...isoDays].sort()]));
    const { injured, reference } = this.#of;
    const missing = [...this.#named.values()]
      .filter(({ iso }) => (injured === undefined || iso > injured) && iso <= reference)
      .filter((one) => !hasRecordOf(days, one))
      .sort((one, other) => one.iso.localeCompare(other.iso))
      .slice(0, MOST_TOLD)
      .map(({ what, iso, by, on }) => ({ what, iso, by, on }));
    return { isRead, earlier: this.#earlier, missing, days };
  }

  #tell(earlier: RecordsMentions['earlier'][number]): void {
    const isKnown = this.#earlier.some(
      ({ of, on }) =>
        of === earlier.of && on.documentId === earlier.on.documentId && on.page === earlier.on.page,
    );
    if (!isKnown && this.#earlier.length < MOST_TOLD) this.#earlier.push(earlier);
  }

  #addDay(type: RecordType, iso: string): void {
    const before = this.#days.get(type);
    if (before === undefined) this.#days.set(type, new Set([iso]));
    else before.add(iso);
  }

  #isEarlier(iso: string): boolean {
    const { denied } = this.#of;
    return denied !== undefined && Date.parse(denied) - Date.parse(iso) > DAYS_OF_ONE_DECISION * DAY_MS;
  }
}

const DECIDED = /:\s*(?:upheld|overturned)\b|\brequest for\b.*\b(?:is|are)\s+(?:not\s+)?medically necessary/i;

/** The lines of a determination that decide something, each with the line before, where a title begins; all of a page that has none. */
function decidedLines(text: string): string {
  const lines = text.split('\n');
  const decided = lines.flatMap((line, at) => (DECIDED.test(line) ? [lines[at - 1] ?? '', line] : []));
  return decided.length === 0 ? text : decided.join('\n');
}

/** The line that something stands on: what is asked for beside it is what was decided on. */
function lineOf(text: string, start: number, end: number): string {
  const newLine = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, newLine === -1 ? text.length : newLine);
}

function wordsAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}
