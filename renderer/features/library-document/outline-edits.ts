import { keyFor, MOST_LEVELS, type OutlineEntry } from '../../../shared/guidelines/outline/outline.ts';

/** The heading under which a page stands: the last one that begins on it or before it. */
export function headingAt(outline: readonly OutlineEntry[], page: number): OutlineEntry | undefined {
  return outline.findLast((entry) => entry.page <= page);
}

/** The chapter that a heading is in, itself where it is one. */
export function chapterAt(outline: readonly OutlineEntry[], page: number): OutlineEntry | undefined {
  return outline.findLast((entry) => entry.page <= page && entry.level === 1);
}

/** Adds a heading after those of its page, at the level of the one before it; the first is a chapter. */
export function withHeading(outline: readonly OutlineEntry[], title: string, page: number): OutlineEntry[] {
  const at = outline.findLastIndex((entry) => entry.page <= page) + 1;
  const key = keyFor(title, new Set(outline.map((entry) => entry.key)));
  const level = outline[at - 1]?.level ?? 1;
  return [...outline.slice(0, at), { key, title, level, page }, ...outline.slice(at)];
}

/** Moves a heading with its parts a level in or out. The first is a chapter, and none is more than a level below the last. */
export function moved(outline: readonly OutlineEntry[], key: string, by: 1 | -1): OutlineEntry[] {
  const at = outline.findIndex((entry) => entry.key === key);
  const entry = outline[at];
  if (entry === undefined) return [...outline];
  const level = entry.level + by;
  const most = at === 0 ? 1 : Math.min((outline[at - 1]?.level ?? 0) + 1, MOST_LEVELS);
  if (level < 1 || level > most) return [...outline];
  const end = outline.findIndex((one, index) => index > at && one.level <= entry.level);
  const parts = end === -1 ? outline.length : end;
  const shifted = outline
    .slice(at, parts)
    .map((one) => ({ ...one, level: Math.min(one.level + by, MOST_LEVELS) }));
  return levelled([...outline.slice(0, at), ...shifted, ...outline.slice(parts)]);
}

/** Takes a heading out; its text becomes the one's before it, its parts go up a level. */
export function without(outline: readonly OutlineEntry[], key: string): OutlineEntry[] {
  return levelled(outline.filter((entry) => entry.key !== key));
}

export function renamed(outline: readonly OutlineEntry[], key: string, title: string): OutlineEntry[] {
  return outline.map((entry) =>
    entry.key === key ? { ...entry, title, words: entry.words ?? entry.title } : entry,
  );
}

/** No level is left out on the way down. */
function levelled(outline: readonly OutlineEntry[]): OutlineEntry[] {
  let before = 0;
  return outline.map((entry) => {
    const level = Math.min(entry.level, before + 1);
    before = level;
    return level === entry.level ? entry : { ...entry, level };
  });
}
