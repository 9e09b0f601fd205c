import {
  GUIDELINES_SCHEMA,
  type GuidelineChapter,
  type GuidelinePack,
  type GuidelineSection,
} from '../pack.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { MarkedCriterion, OutlineEntry } from './outline.ts';
import { type Place, placesOf, textBetween } from './places.ts';

/**
 * Of a chapter that has no heading to begin with: the whole document, or what stands before its first. Like every key that is
 * made here it has a dot in it, and keys of headings have none.
 */
const FRONT = 'front.matter';
/** Fewer words under a chapter's heading, before its first section, are no text of its own. */
const LEAST_WORDS = 8;

export interface DocumentContent {
  /** Names the document within its source: letters, digits, hyphens. */
  id: string;
  facts: DocumentFacts;
  outline: readonly OutlineEntry[];
  criteria: readonly MarkedCriterion[];
  /** Texts of the pages, in their order. */
  pages: readonly string[];
}

/** A document as a pack, and the page on which each of its chapters and sections begins, from 0, by their ids. */
export interface DocumentPack {
  pack: GuidelinePack;
  pageOf: ReadonlyMap<string, number>;
}

/** A chapter or a section on the way. */
interface Part {
  key: string;
  title: string;
  level: number;
  start: Place;
  end: Place;
}

/**
 * A document in the shape of a guideline pack: its headings are chapters and sections, each with the text up to the next.
 * What has no heading of its own is found by its pages.
 */
export function packOfDocument({ id, facts, outline, criteria, pages }: DocumentContent): DocumentPack {
  const parts = partsOf(facts.title, outline, pages);
  const owned = new Map<string, MarkedCriterion[]>();
  const places = placesOf(
    pages,
    criteria.map(({ page, quote }) => ({ page, title: quote })),
    { isInOrder: false, isCut: true },
  );
  for (const [index, criterion] of criteria.entries()) {
    const owner = ownerOf(parts, places[index] ?? { page: criterion.page, at: 0 });
    owned.set(owner.key, [...(owned.get(owner.key) ?? []), criterion]);
  }
  const pageOf = new Map<string, number>();
  const chapters: GuidelineChapter[] = [];
  const open: Part[] = [];
  for (const part of parts) {
    pageOf.set(part.key, part.start.page);
    const text = plainText(textBetween(pages, part.start, part.end));
    const own = (owned.get(part.key) ?? []).map(criterionOf);
    if (part.level === 1) {
      open.splice(0);
      const sections = byPages(part, outline.length === 0 ? pages : undefined, text, own);
      for (const section of sections.list) pageOf.set(section.id, sections.pageOf(section));
      chapters.push({ id: part.key, title: part.title, sections: sections.list });
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= part.level) open.pop();
    const parent = open.at(-1);
    open.push(part);
    chapters.at(-1)?.sections.push({
      id: part.key,
      title: part.title,
      ...(parent !== undefined && { parent: parent.key }),
      ...(text !== '' && { text }),
      ...(own.length > 0 && { criteria: own }),
    });
  }
  return { pack: { ...headOf(id, facts), chapters }, pageOf };
}

function headOf(id: string, facts: DocumentFacts): Omit<GuidelinePack, 'chapters'> {
  const { title, source, publisher, edition, licence, from, until, confirmed } = facts;
  return {
    schema: GUIDELINES_SCHEMA,
    ...{ id, title, source, publisher, edition, licence, jurisdiction: 'US-CA' },
    effective: { ...(from !== undefined && { from }), ...(until !== undefined && { until }), confirmed },
    // The MTUS is cited by chapter and effective year.
    citation: source === 'mtus' ? { kind: 'mtus' } : { kind: 'guideline', title: title.slice(0, 200).trim() },
  };
}

/** Each heading with where it begins and ends; what stands before the first is a chapter by the document's title. */
function partsOf(title: string, outline: readonly OutlineEntry[], pages: readonly string[]): Part[] {
  const end: Place = { page: Math.max(0, pages.length - 1), at: Number.MAX_SAFE_INTEGER };
  const sought = outline.map(({ title: own, words, page }) => ({ title: words ?? own, page }));
  const starts = placesOf(pages, sought, { isInOrder: true });
  const parts = outline.map(({ key, title: own, level }, index): Part => {
    const start = starts[index] ?? { page: 0, at: 0 };
    return { key, title: own, level: index === 0 ? 1 : level, start, end: starts[index + 1] ?? end };
  });
  const [first] = parts;
  const front: Part = { key: FRONT, title, level: 1, start: { page: 0, at: 0 }, end: first?.start ?? end };
  if (first === undefined) return [front];
  return wordsIn(textBetween(pages, front.start, front.end)) < LEAST_WORDS ? parts : [front, ...parts];
}

/** What stands in a chapter before its first section, as sections by their pages; of a document without headings each page is one. */
function byPages(
  part: Part,
  pages: readonly string[] | undefined,
  text: string,
  criteria: GuidelineSection['criteria'],
): { list: GuidelineSection[]; pageOf: (section: GuidelineSection) => number } {
  const of = new Map<string, number>();
  const made = (key: string, page: number, section: Omit<GuidelineSection, 'id'>): GuidelineSection => {
    of.set(key, page);
    return { id: key, ...section };
  };
  const pageOf = ({ id }: GuidelineSection): number => of.get(id) ?? part.start.page;
  const marked = criteria !== undefined && criteria.length > 0 ? { criteria } : {};
  if (pages !== undefined) {
    const list = pages.flatMap((one, page) => {
      const plain = plainText(one);
      const first = page === 0 ? marked : {};
      if (plain === '' && page > 0) return [];
      const content = { ...(plain !== '' && { text: plain }), ...first };
      return [made(`${part.key}.page-${page + 1}`, page, { title: `Page ${page + 1}`, ...content })];
    });
    return { list, pageOf };
  }
  const heading = part.title.split(/\s+/).length;
  if (wordsIn(text) < heading + LEAST_WORDS && criteria?.length === 0) return { list: [], pageOf };
  const last = part.end.at === 0 && part.end.page > part.start.page ? part.end.page - 1 : part.end.page;
  const title = last === part.start.page ? `Page ${last + 1}` : `Pages ${part.start.page + 1}–${last + 1}`;
  const content = { title, ...(text !== '' && { text }), ...marked };
  return { list: [made(`${part.key}.pages`, part.start.page, content)], pageOf };
}

/** The last part that begins at or before a place. */
function ownerOf(parts: readonly Part[], place: Place): Part {
  const found = parts.findLast(
    ({ start }) => start.page < place.page || (start.page === place.page && start.at <= place.at),
  );
  const [first = { key: FRONT, title: '', level: 1, start: place, end: place }] = parts;
  return found ?? first;
}

function criterionOf({ key, text, kind, limit }: MarkedCriterion) {
  return { id: key, text, kind, ...(limit !== undefined && { limit }) };
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Text without what does not print. */
function plainText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .trim()
  );
}
