import {
  ANY_DAY,
  BODY_REGIONS,
  type BodyRegionId,
  chapterOf,
  type DrugClass,
  recogniseFacts,
  TERM_GROUPS,
  type TermGroup,
  type TermKind,
} from '../domain/facts/index.ts';
import type { DisputedItem } from '../domain/item.ts';

/** What an item asks for, as far as a guideline is looked up by it. */
export interface AskedFor {
  regions: readonly BodyRegionId[];
  treatments: readonly TermGroup[];
  /** Those that its category names, and its request does not. */
  ofCategory: readonly TermGroup[];
  /** Of the treatments, and of words that say the kind alone: an injection, an evaluation. */
  kinds: ReadonlySet<TermKind>;
  drugs: readonly { generic: string; drugClass: DrugClass }[];
  /** It goes with a surgery, or comes after one. */
  isPostsurgical: boolean;
  /** Words of the request that none of these are, in their order. */
  otherWords: readonly string[];
}

export type LookedUpItem = Pick<DisputedItem, 'request' | 'category' | 'bodyParts'>;

const PARTS_OF_SPINE: readonly BodyRegionId[] = ['neck', 'upper-back', 'low-back'];
const POSTSURGICAL = /\bpost-?\s?op(?:erative(?:ly)?)?\b|\bpost-?\s?surgical\b|\bassociated surgical\b/i;
const NOT_ASKED_FOR: ReadonlySet<TermKind> = new Set(['finding', 'condition', 'paper', 'word']);
/** Words that say what kind of treatment it is, and not which. */
const KIND_WORDS: readonly (readonly [RegExp, TermKind])[] = [
  [/\binjections?\b/i, 'injection'],
  [/\bevaluations?\b|\bconsult(?:ation)?s?\b|\boffice visits?\b|\bfollow-?up\b/i, 'evaluation'],
];
/** A request says more with its first words than with its last. */
const MOST_WORDS = 4;
/** Words of requests that no guideline is found by. */
const EMPTY = new Set(
  `about after also associated continue days each evaluation false from hours include initial items left left-sided medical month months
  more night only other pack patch possible purchase request requested retrospective rental right service services session sessions
  surgical tablet tablets tabs take the this times treatment twelve twice unspecified under unit units visit visits week weeks with without
  year years`.split(/\s+/),
);

/**
 * Reads what an item asks for. Where it names no part of the body, the item that it depends on does.
 * @param parent that item
 */
export function askedFor(item: LookedUpItem, parent?: LookedUpItem): AskedFor {
  const { request, category = '' } = item;
  const facts = recogniseFacts(request, { reference: ANY_DAY, kinds: ['drug', 'term', 'body-part'] });
  const own = regionsOf(item);
  const treatments = treatmentsIn(request);
  const named = new Set(treatments.map(({ id }) => id));
  const ofCategory = treatmentsIn(category.replaceAll('*', '\n')).filter(({ id }) => !named.has(id));
  const said = KIND_WORDS.filter(([words]) => words.test(request)).map(([, kind]) => kind);
  return {
    regions: own.length > 0 || parent === undefined ? own : regionsOf(parent),
    treatments,
    ofCategory,
    kinds: new Set([...[...treatments, ...ofCategory].map(({ kind }) => kind), ...said]),
    drugs: facts.flatMap((fact) => (fact.kind === 'drug' ? [fact] : [])),
    isPostsurgical:
      POSTSURGICAL.test(request) || (parent !== undefined && (parent.category ?? '').startsWith('Surgery')),
    otherWords: wordsOf(without(request, facts), category),
  };
}

function treatmentsIn(text: string): TermGroup[] {
  const facts = recogniseFacts(text, { reference: ANY_DAY, kinds: ['term'] });
  const groups = new Set(facts.flatMap((fact) => (fact.kind === 'term' ? [fact.group] : [])));
  return TERM_GROUPS.filter(({ id, kind }) => groups.has(id) && !NOT_ASKED_FOR.has(kind));
}

function regionsOf({ request, bodyParts }: LookedUpItem): BodyRegionId[] {
  const text = [request, ...bodyParts.map(({ name }) => name)].join('\n');
  const facts = recogniseFacts(text, { reference: ANY_DAY, kinds: ['body-part'] });
  const found = new Set(facts.flatMap((fact) => (fact.kind === 'body-part' ? [fact.region] : [])));
  // A part of the spine says more than the whole of it.
  const namesPart = PARTS_OF_SPINE.some((part) => found.has(part));
  return [...found].filter((region) => !namesPart || (region !== 'spine' && region !== 'back'));
}

function without(text: string, places: readonly { start: number; end: number }[]): string {
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function wordsOf(text: string, category: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}-]{3,}/gu) ?? [];
  const telling = words.filter((word) => !EMPTY.has(word) && !category.toLowerCase().includes(word));
  return [...new Set(telling)].slice(0, MOST_WORDS);
}

/** The names that a region has in guidelines, and the titles of its MTUS chapters. */
export function namesOfRegion(region: BodyRegionId): string[] {
  const [name = '', other] = BODY_REGIONS[region].label.split(/[()]/).map((part) => part.trim());
  const titles = Object.values(chapterOf(region) ?? {});
  return [name, ...(other === undefined || other === '' ? [] : [other]), ...titles];
}
