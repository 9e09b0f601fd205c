import { z } from 'zod';
import { criterionSchema } from '../pack.ts';

/** More than any guideline has. */
export const MOST_ENTRIES = 5_000;
export const MOST_CRITERIA = 2_000;
export const LONGEST_TITLE = 300;
/** Without what tells those of the same title apart. */
const LONGEST_KEY = 32;
/** Chapters are 1, sections 2, their parts 3 and so on. */
export const MOST_LEVELS = 9;

const title = z.string().trim().min(1).max(LONGEST_TITLE);

/** A heading of a document: where a chapter or a section begins. */
export const outlineEntrySchema = z.strictObject({
  /** Stays with it through every change: favourites and checklists name a section by it. Dots are for what has no heading. */
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,44}$/),
  title,
  /** As the page has it, once the reviewer has given it another title: it is found there by them. */
  words: title.optional(),
  level: z.int().min(1).max(MOST_LEVELS),
  /** From 0. */
  page: z.int().nonnegative(),
});
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

/** A criterion that was marked in a document: what it says, and where. */
export const markedCriterionSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,44}$/),
  text: criterionSchema.shape.text,
  kind: criterionSchema.shape.kind,
  limit: criterionSchema.shape.limit,
  page: z.int().nonnegative(),
  /** The words that were marked: they say which of a page's sections it belongs to. */
  quote: z.string().max(2_000),
});
export type MarkedCriterion = z.infer<typeof markedCriterionSchema>;

/** Where an outline comes from. `own`: the reviewer changed it, and nothing changes it any more. */
export const outlineOriginSchema = z.enum(['bookmarks', 'headings', 'none', 'own']);

/** A heading as a file has it, before it has a key. */
export interface Heading {
  title: string;
  /** From 1. */
  level: number;
  /** From 0. */
  page: number;
}

/**
 * Headings as an outline: in the order of their pages, levels without gaps, the file's own title left out where it only
 * stands around the chapters.
 */
export function outlineOf(headings: readonly Heading[]): OutlineEntry[] {
  const shown = headings
    .map((heading) => ({ ...heading, title: heading.title.replace(/[\s\p{Cc}]+/gu, ' ').trim() }))
    .filter(({ title: words }) => words !== '')
    .sort((a, b) => a.page - b.page)
    .slice(0, MOST_ENTRIES);
  const open: number[] = [];
  const keys = new Set<string>();
  const entries = shown.map((heading) => {
    while ((open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    const level = Math.min(open.length, MOST_LEVELS);
    const shortened = heading.title.slice(0, LONGEST_TITLE).trim().toWellFormed();
    return { key: keyFor(shortened, keys), title: shortened, level, page: heading.page };
  });
  return withoutRoot(entries);
}

/** A key by a title that none of the others is: the same file gives the same keys whenever it is read. */
export function keyFor(title: string, taken: Set<string>): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' ? 'part' : plain;
  let key = stem;
  for (let at = 2; taken.has(key); at += 1) key = `${stem}-${at}`;
  taken.add(key);
  return key;
}

/** A single entry around all others is the title of the file, where those around which it stands have parts themselves. */
function withoutRoot(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const [root, ...others] = entries;
  const isRoot = root?.level === 1 && others.every(({ level }) => level > 1);
  if (!isRoot || !others.some(({ level }) => level > 2)) return [...entries];
  return others.map((entry) => ({ ...entry, level: entry.level - 1 }));
}
