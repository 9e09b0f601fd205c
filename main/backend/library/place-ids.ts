import { z } from 'zod';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import {
  ageRank,
  compareRanks,
  forceRank,
  LEVELS,
  SEARCH_SEQUENCE,
} from '../../../shared/guidelines/search-order.ts';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import { isExact, type Plan } from '../../../shared/search/plan.ts';
import type { Reader } from '../store/handles.ts';
import { groupOf, type PlaceGroup, placesOfStep, readGroups } from '../store/library/groups.ts';
import { jsonColumn, parseRow } from '../store/rows.ts';

/** The columns of the index: a place's own, and what its chapter lends it. */
const TITLE = ['title'];
const OWN = [...TITLE, 'about', 'text', 'criteria'];
const HEAD = ['chapter', 'chapter_about'];

/** So many are put into their order one by one; of more, those that are asked for are found in the order of the index. */
const FEW = 1_000;

const idList = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));
const idsRow = z.strictObject({ ids: jsonColumn(idList) });

/** All ids in one row, as far as they are asked for. Exported, as those below, for the test of its plan. */
export const IDS = `SELECT json_group_array(id) AS ids FROM (
  SELECT rowid AS id FROM library_fts WHERE library_fts MATCH ? LIMIT ?)`;

/**
 * The same within a step, in their order. The casts matter: see `page-index.ts`.
 * @param isWhole the step has no places but those of the groups that are asked for
 */
export function idsInStep(isWhole: boolean): string {
  const groups = isWhole ? '' : 'AND (rowid >> 32) IN (SELECT value FROM json_each(?))';
  return `SELECT json_group_array(id) AS ids FROM (
    SELECT rowid AS id FROM library_fts WHERE library_fts MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ${groups} ORDER BY rowid LIMIT ?)`;
}

interface Wanted {
  /** ISO: on which editions are in force or not. */
  day: string;
  most: number;
  /** In these steps of the search sequence alone. */
  steps?: typeof SEARCH_SEQUENCE;
  /** For tests alone. */
  few?: number;
}

/**
 * Ids of the chapters and sections that a query finds, `most` at most: by the search sequence, those in force on the day
 * first, then by where it is found (see `levelOf`).
 */
export function findPlaces(
  reader: Reader,
  plan: Plan,
  { day, most, steps = SEARCH_SEQUENCE, few = FEW }: Wanted,
): number[] {
  const words = wordsOf(plan);
  const all = idsOf(reader, words.all, few + 1);
  if (all.length === 0) return [];
  const groups = readGroups(reader).filter(({ step }) => steps.includes(step));
  return all.length <= few
    ? rankAll(reader, words, all, groups, day).slice(0, most)
    : firstOf(reader, words, groups, day, most);
}

/** A query as FTS5 takes it: what is found at all, and where. Where nothing is excluded, what stands in a part is in the whole. */
interface Words {
  all: string;
  title: string;
  own: string;
  /** In what the chapter lends. Undefined where the index cannot tell: what it takes for a hit there may be none. */
  head: string | undefined;
}

function wordsOf(plan: Plan): Words {
  const all = matchExpression(plan);
  const within = (columns: readonly string[]) => `({${columns.join(' ')}} : (${all}))`;
  const head = isExact(plan) ? within(HEAD) : undefined;
  if (!excludes(plan)) return { all, title: within(TITLE), own: within(OWN), head };
  const own = `(${within(OWN)} AND (${all}))`;
  return { all, title: `(${within(TITLE)} AND ${own})`, own, head };
}

function excludes(plan: Plan): boolean {
  if (plan.kind === 'any' || plan.kind === 'near') return false;
  return (plan.kind === 'all' && plan.without.length > 0) || plan.of.some(excludes);
}

/** Those of a few, in their order. @param all ids of all that are found */
function rankAll(
  reader: Reader,
  words: Words,
  all: readonly number[],
  groups: readonly PlaceGroup[],
  day: string,
): number[] {
  const own = new Set(idsOf(reader, words.own, -1));
  const title = new Set(own.size === 0 ? [] : idsOf(reader, words.title, -1));
  const head = new Set(
    words.head === undefined || own.size === all.length ? [] : idsOf(reader, words.head, -1),
  );
  const ranks = new Map(groups.map((group) => [group.id, rankOf(group, day)]));
  const ranked = all.flatMap((id) => {
    const of = ranks.get(groupOf(id));
    // Of another step than those that are asked for.
    if (of === undefined || (!own.has(id) && head.has(id))) return [];
    const level = !own.has(id) ? LEVELS.withChapter : title.has(id) ? LEVELS.title : LEVELS.own;
    return [{ id, rank: [of.step, of.force, level, of.age, id] }];
  });
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ id }) => id);
}

function rankOf({ step, days }: PlaceGroup, day: string): { step: number; force: number; age: number } {
  return {
    step: SEARCH_SEQUENCE.indexOf(step),
    force: forceRank(inForceOn(days, day)),
    age: ageRank(days, day),
  };
}

/** The first of many: nothing is sorted that is not asked for, as ids are in the order of the sequence. */
function firstOf(
  reader: Reader,
  words: Words,
  groups: readonly PlaceGroup[],
  day: string,
  most: number,
): number[] {
  const found = new Set<number>();
  const { title, own, all, head } = words;
  const matches = [title, own, head === undefined ? all : `(${all}) NOT (${head} NOT ${own})`];
  for (const step of SEARCH_SEQUENCE) {
    const ofStep = groups.filter((group) => group.step === step);
    for (const rank of [0, 1]) {
      const asked = ofStep.filter(({ days }) => forceRank(inForceOn(days, day)) === rank);
      if (asked.length === 0) continue;
      const within = { step, groups: asked.length === ofStep.length ? undefined : asked };
      const before = found.size;
      for (const match of matches) {
        if (found.size >= most) return [...found].slice(0, most);
        // Those that are not in force come by the day on which they were replaced: all are looked at.
        const ids = idsIn(reader, match, within, rank === 0 ? most - before : -1);
        for (const id of rank === 0 ? ids : ids.toSorted(byAge(asked, day))) found.add(id);
      }
    }
  }
  return [...found].slice(0, most);
}

function idsOf(reader: Reader, match: string, most: number): number[] {
  return parseRow(idsRow, reader.get(IDS, match, most)).ids;
}

function idsIn(
  reader: Reader,
  match: string,
  { step, groups }: { step: PlaceGroup['step']; groups: readonly PlaceGroup[] | undefined },
  most: number,
): number[] {
  const { first, last } = placesOfStep(step);
  const within = groups === undefined ? [] : [JSON.stringify(groups.map(({ id }) => id))];
  const row = reader.get(idsInStep(groups === undefined), match, first, last, ...within, most);
  return parseRow(idsRow, row).ids;
}

function byAge(groups: readonly PlaceGroup[], day: string): (a: number, b: number) => number {
  const ages = new Map(groups.map(({ id, days }) => [id, ageRank(days, day)]));
  return (a, b) => (ages.get(groupOf(a)) ?? 0) - (ages.get(groupOf(b)) ?? 0) || a - b;
}
