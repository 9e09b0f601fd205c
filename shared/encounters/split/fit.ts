import { RECORD_TYPES, type RecordType } from '../record-type.ts';
import type { PageNumber } from '../sketch/page-number.ts';
import type { PageSketch } from '../sketch/sketch.ts';
import { dayOf, overlap } from './observations.ts';
import { typeEvidence } from './type-evidence.ts';

/** Something that speaks for or against loose pages being part of a record, in nats. */
export interface FitReason {
  rule: FitRule;
  weight: number;
}

/** How much each speaks for the two belonging together. Set by judgement, like `START_WEIGHTS`. */
const W = {
  /** The loose page has the number that comes next, or comes before. */
  nextNumber: 3,
  /** It is a second page, and the record's only page has no number. */
  secondPage: 1.6,
  sameTotal: 1,
  otherTotal: -4,
  /** The record has a page of that number. */
  numberTaken: -5,
  /** The day of the record stands on the loose page; its head gives another day. */
  sameDay: 1.2,
  otherDay: -1.6,
  sameFax: 0.8,
  otherFax: -0.8,
  /** Page numbers of the fax follow each other, in whichever direction. */
  faxNeighbours: 0.7,
  sameLook: 1,
  otherSize: -1.2,
  /** The head repeats the letterhead, or the head, of the record. */
  sameHead: 1,
  sameTitle: 1.5,
  neighbours: 1.2,
  /** For each record that lies between. */
  apart: -0.4,
  closes: -1,
  /** The record's last page is full, and nothing on it closes it. */
  unfinished: 0.8,
  /** A numbered list goes on from the record's last page. */
  listGoesOn: 2.5,
  breaksOff: 1,
  otherType: -0.35,
} as const;
export type FitRule = keyof typeof W;

const MOST_AGAINST_TYPE = 2;
const SAME_SHARE = 0.6;
const FULL = 0.8;
const SAME_SIZE = 0.04;
const OTHER_SIZE = 0.14;
const SAME_MARGIN = 6;

/** A record as loose pages are held against it. */
export interface FitTarget {
  pages: readonly PageSketch[];
  type: RecordType;
}

/**
 * How well loose pages fit to a record.
 * @param apart records that lie between the two
 */
export function fitOf(loose: PageSketch, target: FitTarget, apart: number): FitReason[] {
  const reasons: FitReason[] = [];
  const add = (rule: FitRule, factor = 1): void => void reasons.push({ rule, weight: W[rule] * factor });
  const first = target.pages[0];
  const last = target.pages.at(-1);
  if (first === undefined || last === undefined) return reasons;
  fitNumbers(loose, target, add);
  fitDays(loose, first, add);
  fitFax(loose, target.pages, add);
  fitLook(loose, first, add);
  const heads = [...first.letterhead, ...first.head];
  if (loose.head.length >= 3 && overlap(loose.head, heads) > SAME_SHARE) add('sameHead');
  const title = loose.titles[0];
  if (title !== undefined && first.titles.some((one) => sameWords(one.text, title.text))) add('sameTitle');
  if (apart === 0) add('neighbours');
  else add('apart', apart);
  if (last.edges.closing !== undefined && last.edges.breaksOff === undefined) add('closes');
  else if (last.edges.fill > FULL) add('unfinished');
  const { firstItem } = loose.edges;
  if (firstItem !== undefined && firstItem > 1 && firstItem === (last.edges.lastItem ?? 0) + 1)
    add('listGoesOn');
  if (last.edges.breaksOff !== undefined) add('breaksOff');
  const evidence = typeEvidence(loose);
  const against = Math.max(...evidence) - (evidence[RECORD_TYPES.indexOf(target.type)] ?? 0);
  add('otherType', Math.min(against, MOST_AGAINST_TYPE / -W.otherType));
  return reasons;
}

type Add = (rule: FitRule, factor?: number) => void;

function fitNumbers(loose: PageSketch, { pages }: FitTarget, add: Add): void {
  const number = mainNumber(loose);
  if (number === undefined) return;
  const numbers = pages.map(mainNumber);
  const known = numbers.filter((one) => one !== undefined);
  const alike = known.filter((one) => one.of === number.of);
  const totals = known.filter((one) => one.of !== undefined && number.of !== undefined);
  if (totals.some((one) => one.of !== number.of)) add('otherTotal');
  else if (totals.length > 0) add('sameTotal');
  if (alike.some((one) => one.number === number.number)) add('numberTaken');
  else if (alike.some((one) => Math.abs(one.number - number.number) === 1)) add('nextNumber');
  else if (known.length === 0 && number.number === pages.length + 1) add('secondPage');
}

/** The number by which a page is counted within its record. */
export function mainNumber(page: PageSketch): PageNumber | undefined {
  return page.numbers[0];
}

function fitDays(loose: PageSketch, first: PageSketch, add: Add): void {
  const day = dayOf(first) ?? first.dates.find(({ label }) => label === 'alone');
  if (day === undefined) return;
  if (loose.dates.some(({ iso }) => iso === day.iso)) add('sameDay');
  else if (dayOf(loose) !== undefined) add('otherDay');
}

function fitFax(loose: PageSketch, pages: readonly PageSketch[], add: Add): void {
  const faxes = pages.flatMap(({ fax }) => (fax === undefined ? [] : [fax]));
  const { fax } = loose;
  if (fax === undefined || faxes.length === 0) return;
  const same = faxes.filter(({ job }) => job === fax.job);
  add(same.length > 0 ? 'sameFax' : 'otherFax');
  const { page } = fax;
  if (page !== undefined && same.some((one) => one.page !== undefined && Math.abs(one.page - page) === 1))
    add('faxNeighbours');
}

function fitLook({ look }: PageSketch, first: PageSketch, add: Add): void {
  const size = Math.max(look.size, first.look.size);
  const differs = size === 0 ? 0 : Math.abs(look.size - first.look.size) / size;
  if (differs > OTHER_SIZE) add('otherSize');
  else if (differs < SAME_SIZE && Math.abs(look.left - first.look.left) < SAME_MARGIN) add('sameLook');
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  return words(one) === words(other);
}
