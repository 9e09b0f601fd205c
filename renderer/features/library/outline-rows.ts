import type { LibraryOutline } from '../../../shared/contracts/library.ts';

type Chapter = LibraryOutline['chapters'][number];
type Section = Chapter['sections'][number];

/** A row of the outline as it is shown: a chapter, or a section of one that is open. */
export interface OutlineRow {
  id: number;
  title: string;
  number: string | null;
  /** From 1. */
  level: number;
  /** Among its siblings, from 1. */
  position: number;
  of: number;
  /** Undefined for what has nothing below it. */
  isOpen: boolean | undefined;
  /** The chapter's; undefined for sections. */
  chapter: Chapter | undefined;
  confirmed: boolean;
  criteria: number;
}

/** Rows that are shown, in their order. Sections stand below those that they are parts of, with chapters open or closed as a whole. */
export function outlineRows(chapters: readonly Chapter[], open: ReadonlySet<number>): OutlineRow[] {
  return chapters.flatMap((chapter, index) => {
    const hasSections = chapter.sections.length > 0;
    const isOpen = open.has(chapter.chapterId);
    const row: OutlineRow = {
      ...{ id: chapter.chapterId, title: chapter.title, number: chapter.number, chapter },
      ...{ level: 1, position: index + 1, of: chapters.length, confirmed: true, criteria: 0 },
      isOpen: hasSections ? isOpen : undefined,
    };
    return hasSections && isOpen ? [row, ...sectionRows(chapter.sections)] : [row];
  });
}

function sectionRows(sections: readonly Section[]): OutlineRow[] {
  const children = new Map<string | null, Section[]>();
  for (const section of sections) {
    const siblings = children.get(section.parent) ?? [];
    children.set(section.parent, siblings);
    siblings.push(section);
  }
  const below = (parent: string | null, level: number): OutlineRow[] =>
    (children.get(parent) ?? []).flatMap((section, index, all) => [
      {
        ...{ id: section.sectionId, title: section.title, number: section.number, level },
        ...{ position: index + 1, of: all.length, isOpen: undefined, chapter: undefined },
        ...{ confirmed: section.confirmed, criteria: section.criteria },
      },
      ...below(section.key, level + 1),
    ]);
  return below(null, 2);
}

/** The chapter that a row's section stands in, or the row's own. */
export function chapterOf(chapters: readonly Chapter[], id: number): Chapter | undefined {
  return chapters.find(
    ({ chapterId, sections }) => chapterId === id || sections.some(({ sectionId }) => sectionId === id),
  );
}
