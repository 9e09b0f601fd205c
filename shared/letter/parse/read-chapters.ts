import type { MtusChapter } from '../../domain/basis.ts';
import { MTUS_CHAPTERS } from '../../domain/mtus-chapters.ts';
import { MTUS_SECTIONS } from '../../domain/mtus-sections.ts';
import { composeChapter } from '../basis-line.ts';
import type { LetterProfile } from '../profile.ts';
import { foldSpace } from '../tree.ts';
import { readTemplate } from './template.ts';

/** Longest first: "Forearm, Wrist, and Hand Complaints" holds the separator of chapters. */
const TITLES = [...new Set(MTUS_CHAPTERS.map(({ title }) => title))].sort(
  (one, other) => other.length - one.length,
);
const SECTIONS: ReadonlySet<string> = new Set(MTUS_SECTIONS.map((title) => title.toLowerCase()));
const SEPARATOR = ', ';

/**
 * Reads the chapters of an MTUS sentence: title, effective year, sections or pages each, parted by the profile's separator.
 * @param text what stands in the sentence's place of `{chapters}`
 * @returns undefined for a text that is no list of chapters with a year each
 */
export function readChapters(text: string, profile: LetterProfile): MtusChapter[] | undefined {
  const separator = profile.basis.chapterSeparator.replace(/\s+/g, ' ');
  const chapters: MtusChapter[] = [];
  let rest = text;
  for (;;) {
    const head = headOf(rest);
    if (head === undefined) return undefined;
    const after = rest.slice(head.length);
    const end = nextChapter(after, separator);
    const details = detailsOf(after.slice(0, end), profile);
    if (details === undefined) return undefined;
    chapters.push({ title: head.title, year: head.year, ...details });
    if (end === after.length) break;
    rest = after.slice(end + separator.length);
  }
  const printed = chapters.map((chapter) => composeChapter(chapter, profile)).join(separator);
  return foldSpace(printed) === text ? chapters : undefined;
}

/** Title and year that a text begins with: the longest known title, else all up to the first year. */
function headOf(text: string): { title: string; year: string; length: number } | undefined {
  const known = TITLES.find((title) => text.startsWith(`${title} `));
  const year = known === undefined ? undefined : /^ (\d{4})(?!\d)/.exec(text.slice(known.length))?.[1];
  if (known !== undefined && year !== undefined) return { title: known, year, length: known.length + 5 };
  const match = /^(\S.*?) (\d{4})(?!\d)/.exec(text);
  if (match === null) return undefined;
  const [whole, title = '', found = ''] = match;
  return { title, year: found, length: whole.length };
}

/** Where the next chapter's separator begins: one after which a known title and a year come, or one name and a year. */
function nextChapter(text: string, separator: string): number {
  for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
    const next = text.slice(at + separator.length);
    const head = headOf(next);
    if (head !== undefined && (TITLES.includes(head.title) || /^\p{Lu}[^,:;()\d]*$/u.test(head.title)))
      return at;
  }
  return text.length;
}

/** Sections, pages or both, as they follow a year. */
function detailsOf(
  text: string,
  { basis }: LetterProfile,
): Pick<MtusChapter, 'sections' | 'pages'> | undefined {
  if (text === '') return { sections: [] };
  for (const template of [basis.pages, `${basis.sections}${basis.pages}`, basis.sections]) {
    const { sections, pages } = readTemplate(template, text) ?? {};
    if (sections === undefined && pages === undefined) continue;
    const list = sections && text.slice(sections.start, sections.end);
    return {
      sections: list === undefined ? [] : readSections(list),
      ...(pages === undefined ? {} : { pages: text.slice(pages.start, pages.end) }),
    };
  }
  return undefined;
}

/** The sections of a list; the list as one where not every piece of it is a known title ("Forearm, Wrist, & Hand" is one). */
export function readSections(list: string): string[] {
  const pieces = list.split(SEPARATOR);
  // From the end: the fewest sections that the pieces from each place on make, all of them known.
  const best: (string[] | undefined)[] = new Array(pieces.length + 1).fill(undefined);
  best[pieces.length] = [];
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= Math.min(pieces.length, from + MOST_PIECES); to += 1) {
      const rest = best[to];
      const section = pieces.slice(from, to).join(SEPARATOR);
      if (rest === undefined || !SECTIONS.has(section.toLowerCase())) continue;
      const found = [section, ...rest];
      const known = best[from];
      if (known === undefined || found.length <= known.length) best[from] = found;
    }
  }
  return best[0] ?? [list];
}

/** Commas within one section's title, at most, and one more. */
const MOST_PIECES = 6;
