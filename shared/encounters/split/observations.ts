import type { Range } from '../page/page-in.ts';
import type { PageNumber } from '../sketch/page-number.ts';
import type { PageSketch } from '../sketch/sketch.ts';
import { MOST_IDENTITY, START_WEIGHTS as W } from '../tables/start-weights.ts';

/** Something seen on a page, or between it and the page before, that speaks for a record beginning there or not. */
export interface Observation {
  rule: StartRule;
  /** In nats: positive for a beginning. */
  weight: number;
  /** Where it stands on the page, or on the page before. */
  at?: { page: 'this' | 'before'; range: Range };
}
export type StartRule = keyof typeof W;

/** Two heads with more in common are one running head. */
const SAME_HEAD = 0.6;
const SAME_LETTERHEAD = 0.5;
/** Of a title that the page before has too: a running head, or the next record of its kind. */
const REPEATED_TITLE = 0.6;
/** Fewer labels, and a fainter title, are no opening. */
const LEAST_IDENTITY = 3;
const LEAST_TITLE = 0.35;
/** A title this sure is one, whatever the head repeats. */
const SURE_TITLE = 0.6;
/** Shares of the page's height. */
const ENDS_HIGH = 0.62;
const FULL = 0.84;
/** Rows behind a closing: name, licence, address, copies. */
const SIGNATURE_ROWS = 9;
/** Beyond, pages of a whole file are numbered, not of a record. */
const LARGEST_RECORD = 30;

/**
 * All that is seen between two pages that follow each other.
 * @param before undefined for the first page of a document
 * @param between blank and unread pages between the two
 */
export function observe(page: PageSketch, before: PageSketch | undefined, between: number): Observation[] {
  const seen: Observation[] = [{ rule: 'prior', weight: W.prior }];
  const add = (rule: StartRule, factor = 1, at?: Observation['at']): void => {
    seen.push({ rule, weight: W[rule] * factor, ...(at !== undefined && { at }) });
  };
  const here = (range: Range): Observation['at'] => ({ page: 'this', range: rangeOf(range) });
  const earlier = (range: Range): Observation['at'] => ({ page: 'before', range: rangeOf(range) });

  const title = page.titles.reduce(
    (most, hit) => (hit.opens > (most?.opens ?? 0) ? hit : most),
    page.titles[0],
  );
  const repeats =
    before !== undefined && title !== undefined && before.titles.some((hit) => hit.text === title.text);
  if (title !== undefined && title.opens > 0)
    add('title', title.opens * (saysOn(page) ? 0 : repeats ? REPEATED_TITLE : 1), here(title));
  const { edges } = page;
  const isOpen =
    (title?.opens ?? 0) >= LEAST_TITLE || edges.letterhead !== undefined || edges.salutation !== undefined;
  if (!isOpen && edges.headline !== undefined) add('headline', 1, here(edges.headline));
  else if (!isOpen && !page.divider && edges.identity < LEAST_IDENTITY) add('noOpening');
  if (edges.runningHead !== undefined && !isOpen) add('runningHead', 1, here(edges.runningHead));
  if (page.divider) add('divider');
  if (edges.letterhead !== undefined) add('letterhead', 1, here(edges.letterhead));
  if (edges.salutation !== undefined) add('salutation', 1, here(edges.salutation));
  const labels = Math.min(edges.identity, MOST_IDENTITY) - 2;
  if (labels > 0 && edges.identityAt !== undefined) add('identity', labels, here(edges.identityAt));
  if (edges.goesOn !== undefined)
    add(saysOn(page) ? 'saysContinued' : 'goesOnInSentence', 1, here(edges.goesOn));
  observeNumbers(page, before, between, add);
  if (before === undefined) return seen;
  observeEnd(before, add, earlier);
  const { firstItem } = edges;
  if (firstItem !== undefined && firstItem > 1 && firstItem === (before.edges.lastItem ?? 0) + 1)
    add('listGoesOn');
  if (edges.goesOn?.how === 'said' && title !== undefined && before.titles.length > 0 && !repeats)
    add('otherRunningTitle', 1, here(title));
  observeHeads(page, before, (title?.opens ?? 0) >= SURE_TITLE, add);
  observeFax(page, before, add);
  observeLook(page, before, add);
  if (between > 0) add('afterBlank');
  return seen;
}

/** Whether the page says itself that it belongs to what comes before. */
function saysOn({ edges }: PageSketch): boolean {
  return edges.goesOn?.how === 'said' || edges.goesOn?.how === 'attached';
}

type Add = (rule: StartRule, factor?: number, at?: Observation['at']) => void;

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function observeNumbers(page: PageSketch, before: PageSketch | undefined, between: number, add: Add): void {
  const number = page.numbers.find((one) => (one.of ?? one.number) <= LARGEST_RECORD) ?? page.numbers[0];
  const at = number === undefined ? undefined : ({ page: 'this', range: rangeOf(number) } as const);
  const previous = before?.numbers ?? [];
  if (number !== undefined) {
    const bare = number.form === 'bare';
    const follows = before !== undefined && previous.some((one) => isNext(one, number, between));
    if (number.number === 1) add(bare ? 'bareFirstNumber' : 'firstNumber', 1, at);
    else if (follows)
      add(
        bare
          ? 'nextBareNumber'
          : number.number > LARGEST_RECORD
            ? 'nextInFile'
            : number.of === undefined
              ? 'nextWithoutTotal'
              : 'nextNumber',
        1,
        at,
      );
    else if (previous.some((one) => isSwapped(one, number))) add('swappedNumber', 1, at);
    else if (previous.some((one) => one.form === 'worded') && !bare) add('brokenNumber', 1, at);
    else if (number.number === 2) add(bare ? 'bareSecondNumber' : 'secondNumber', 1, at);
    if (follows) return;
  }
  const last = previous.find((one) => one.of !== undefined && one.of <= LARGEST_RECORD);
  if (last?.of === undefined) return;
  const where = { page: 'before', range: rangeOf(last) } as const;
  if (last.number === last.of) add('afterLastOf', 1, where);
  else if (number === undefined) add('beforeLastOf', 1, where);
}

function isNext(one: PageNumber, next: PageNumber, between: number): boolean {
  const step = next.number - one.number;
  return one.of === next.of && step >= 1 && step <= 1 + between;
}

function isSwapped(one: PageNumber, other: PageNumber): boolean {
  return (
    one.of !== undefined && one.of === other.of && one.number !== other.number && one.form === other.form
  );
}

function observeEnd(before: PageSketch, add: Add, earlier: (range: Range) => Observation['at']): void {
  const { closing, behindClosing, breaksOff, fill } = before.edges;
  if (breaksOff !== undefined)
    add(breaksOff.how === 'said' ? 'beforeSaysContinued' : 'beforeBreaksOff', 1, earlier(breaksOff));
  if (closing !== undefined && behindClosing <= SIGNATURE_ROWS) add('beforeCloses', 1, earlier(closing));
  else if (fill > FULL) add('beforeIsFull');
  if (fill < ENDS_HIGH) add('beforeEndsHigh');
}

function observeHeads(page: PageSketch, before: PageSketch, titled: boolean, add: Add): void {
  const alike = page.head.length >= 3 ? overlap(page.head, before.head) : 0;
  if (alike > SAME_HEAD) {
    const sameNumbers = overlap(page.headNumbers, before.headNumbers) > SAME_HEAD;
    // A letterhead stands over every first page of an office.
    const isLetterhead = page.letterhead.length > 0 && before.letterhead.length > 0;
    if (!titled && !isLetterhead && sameNumbers) add('sameHead');
    else if (sameNumbers && page.headNumbers.length > 0) add('sameHeadAndNumbers');
  }
  if (page.letterhead.length > 0 && overlap(page.letterhead, before.letterhead) < SAME_LETTERHEAD)
    add('otherLetterhead');
  const day = dayOf(page);
  const dayBefore = dayOf(before);
  if (day === undefined || dayBefore === undefined) return;
  const where = { page: 'this', range: rangeOf(day) } as const;
  add(day.iso === dayBefore.iso ? 'sameDay' : 'otherDay', 1, where);
}

const DAY_LABELS = new Set(['service', 'exam', 'study', 'collected', 'procedure', 'plain', 'title']);
const DAY_END = 0.3;

/** The day that a page's head gives for what it tells of. */
export function dayOf(page: PageSketch): PageSketch['dates'][number] | undefined {
  return page.dates.find((date) => date.depth < DAY_END && DAY_LABELS.has(date.label));
}

function observeFax(page: PageSketch, before: PageSketch, add: Add): void {
  if (page.fax === undefined) return;
  if (page.fax.page === 1) add('firstOfFax');
  if (before.fax === undefined) return;
  add(page.fax.job === before.fax.job ? 'sameFax' : 'otherFax');
}

/** Letters that differ by more, as a share; margins, in points. */
const OTHER_SIZE = 0.14;
const OTHER_MARGIN = 20;

function observeLook(page: PageSketch, before: PageSketch, add: Add): void {
  const { look } = page;
  if (look.recognised !== before.look.recognised) add('otherSource');
  const size = Math.max(look.size, before.look.size);
  if (size > 0 && Math.abs(look.size - before.look.size) > OTHER_SIZE * size) add('otherSize');
  if (Math.abs(look.left - before.look.left) > OTHER_MARGIN) add('otherMargin');
}

/** Of two sets, the share of the smaller that is in the other. */
export function overlap(one: readonly number[], other: readonly number[]): number {
  const least = Math.min(one.length, other.length);
  if (least === 0) return 0;
  const set = new Set(other);
  return one.filter((item) => set.has(item)).length / least;
}
