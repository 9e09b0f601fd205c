import type { Effective, GuidelineChapter, GuidelinePack } from './pack.ts';

/** What is wrong with a pack whose fields are right each by itself. */
export interface PackProblem {
  /** Such as `chapters[0].sections[2].parent`. */
  path: string;
  message: string;
}

/** Everything that makes a pack unusable, in the order of its fields; empty for a sound one. */
export function packProblems(pack: GuidelinePack): PackProblem[] {
  return [
    ...dayProblems(pack.effective, 'effective'),
    ...pack.chapters.flatMap((chapter, index) => chapterProblems(pack, chapter, `chapters[${index}]`)),
    ...duplicates(pack),
  ];
}

function chapterProblems(pack: GuidelinePack, chapter: GuidelineChapter, at: string): PackProblem[] {
  const found = chapter.effective === undefined ? [] : dayProblems(chapter.effective, `${at}.effective`);
  if (pack.citation.kind === 'mtus' && !/^\d{4}$/.test(chapter.edition ?? pack.edition))
    found.push({
      path: `${at}.edition`,
      message: 'a chapter of the MTUS is cited by its effective year: four digits',
    });
  if (pack.citation.kind === 'regulation')
    for (const [index, { number }] of chapter.sections.entries())
      if (number === undefined)
        found.push({
          path: `${at}.sections[${index}].number`,
          message: 'a section of a law is cited by its number',
        });
  return [...found, ...parentProblems(chapter, at)];
}

function dayProblems({ from, until }: Effective, path: string): PackProblem[] {
  if (from === undefined || until === undefined || from < until) return [];
  return [{ path, message: `ends on ${until}, which is not after the day it begins, ${from}` }];
}

/** Parents that are not there, and sections that are parts of themselves. Each section is walked over once. */
function parentProblems({ sections }: GuidelineChapter, at: string): PackProblem[] {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const sound = new Set<string>();
  const found: PackProblem[] = [];
  for (const [index, { id, parent }] of sections.entries()) {
    const path = `${at}.sections[${index}].parent`;
    if (parent !== undefined && !parents.has(parent)) {
      found.push({ path, message: `there is no section "${parent}" in this chapter` });
      continue;
    }
    const way = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !sound.has(next) && !way.has(next)) {
      way.add(next);
      next = parents.get(next);
    }
    if (next !== undefined && way.has(next)) found.push({ path, message: `"${next}" is a part of itself` });
    for (const one of way) sound.add(one);
  }
  return found;
}

/** An id stands once: chapters, sections, criteria and lists are each named by theirs alone. */
function duplicates(pack: GuidelinePack): PackProblem[] {
  const found: PackProblem[] = [];
  const once = (what: string) => {
    const seen = new Set<string>();
    return (id: string, path: string): void => {
      if (seen.has(id)) found.push({ path, message: `there is another ${what} "${id}"` });
      seen.add(id);
    };
  };
  const chapterOnce = once('chapter');
  const sectionOnce = once('section');
  const criterionOnce = once('criterion');
  const listOnce = once('list');
  for (const [c, chapter] of pack.chapters.entries()) {
    chapterOnce(chapter.id, `chapters[${c}].id`);
    for (const [s, section] of chapter.sections.entries()) {
      sectionOnce(section.id, `chapters[${c}].sections[${s}].id`);
      for (const [n, { id }] of (section.criteria ?? []).entries())
        criterionOnce(id, `chapters[${c}].sections[${s}].criteria[${n}].id`);
    }
  }
  for (const [index, { id }] of (pack.lists ?? []).entries()) listOnce(id, `lists[${index}].id`);
  return found;
}
