import type { RecordType } from '../record-type.ts';
import type { DateHit } from '../sketch/dates.ts';
import type { SeenPage } from '../split/segments.ts';
import { DATE_WEIGHTS, DATE_WEIGHTS_BY_TYPE, type DateLabel } from '../tables/date-labels.ts';
import { type Found, type Reason, shares } from './found.ts';

export interface RecordDate {
  iso: string;
  /** As printed. */
  as: string;
}

/** What is known of a case's dates beyond the record: days that are those of other things. */
export interface KnownDays {
  /** Dates of birth and of injury that labels anywhere in the file give. */
  ofOthers: ReadonlySet<string>;
}

/** As likely as a date with this score, the record has none. */
const LEAST = 0.8;
/** Between the two it is better than none, and marked as unsure. */
const LEAST_OF_ALL = -2.2;
/** On the record's first page; the lower it stands there, the less. */
const FIRST_PAGE = 0.8;
const DEPTH = -0.8;
/** Each further page or place that gives the day under a label that speaks for it. */
const REPEATED = 0.35;
const MOST_REPEATED = 1.4;
/** A day of birth or of injury without a label that says otherwise. */
const OF_OTHER = -4;
/** In a sentence: "was seen on …" tells of any visit. */
const IN_TEXT = -2.4;
/** Letters were read for digits, or the day is an unlikely one. */
const DOUBT = 2;
const EARLIEST = '1985-01-01';
/** After the day on which the file was read. */
const IMPOSSIBLE = -6;
const UNLABELLED = new Set<DateLabel>(['plain', 'alone', 'title', 'text', 'loose']);

interface Option {
  iso: string;
  score: number;
  best: DateHit;
  page: number;
  count: number;
}

/**
 * The date of a record: of the encounter, or of the paper where there is none.
 * @param reference ISO date after which nothing in the file was written
 */
export function dateOf(
  pages: readonly SeenPage[],
  type: RecordType,
  known: KnownDays,
  reference: string,
): { found: Found<RecordDate> | undefined; reasons: Reason[] } {
  const options = new Map<string, Option>();
  pages.forEach(({ index, sketch }, at) => {
    for (const hit of sketch.dates) {
      const score = scoreOf(hit, type, at === 0, known, reference);
      const option = options.get(hit.iso);
      if (option === undefined)
        options.set(hit.iso, { iso: hit.iso, score, best: hit, page: index, count: 1 });
      else {
        if (weightOf(hit.label, type) > 0) option.count += 1;
        if (score > option.score) Object.assign(option, { score, best: hit, page: index });
      }
    }
  });
  const ranked = [...options.values()]
    .map((option) => ({
      ...option,
      score: option.score + Math.min(MOST_REPEATED, REPEATED * (option.count - 1)),
    }))
    .sort((a, b) => b.score - a.score || a.iso.localeCompare(b.iso));
  const [best] = ranked;
  if (best === undefined || best.score < LEAST_OF_ALL) return { found: undefined, reasons: [] };
  const [share = 0] = shares([...ranked.map(({ score }) => score), LEAST]);
  const reasons = ranked.slice(0, 3).map(
    ({ best: { label, start, end }, page, score }): Reason => ({
      rule: `date-${label}`,
      weight: score,
      at: { page, range: { start, end } },
    }),
  );
  const { start, end, as } = best.best;
  const at = { page: best.page, range: { start, end } };
  return { found: { value: { iso: best.iso, as }, confidence: share * best.best.sure, at }, reasons };
}

function scoreOf(
  hit: DateHit,
  type: RecordType,
  first: boolean,
  known: KnownDays,
  reference: string,
): number {
  const { label, iso, depth, sure, inText } = hit;
  let score = weightOf(label, type) + (first ? FIRST_PAGE + DEPTH * depth : 0);
  if (UNLABELLED.has(label) && known.ofOthers.has(iso)) score += OF_OTHER;
  if (inText && label !== 'text') score += IN_TEXT;
  if (iso > reference || iso < EARLIEST) score += IMPOSSIBLE;
  return score + DOUBT * Math.log(Math.max(0.2, sure));
}

function weightOf(label: DateLabel, type: RecordType): number {
  return DATE_WEIGHTS_BY_TYPE[type]?.[label] ?? DATE_WEIGHTS[label];
}
