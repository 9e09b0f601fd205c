import type { GuidelinePlace } from '../../domain/basis.ts';
import { ODG_CHAPTERS } from '../../domain/guideline-names.ts';
import { outsideBrackets } from './outside-brackets.ts';

const CHAPTERS = [...ODG_CHAPTERS].sort((one, other) => other.length - one.length);
/** What may belong to a chapter's title behind it: `(Acute & Chronic)`, `Chapter`, `Chapter (Online Version)`. */
const AFTER_TITLE = /^(?: \([^()]*\))?(?: (?:Chapter|Procedure Summary|Complaints))?(?: \([^()]*\))?/;
/** What parts a chapter from its section, and places from one another. */
const JOINT = /^(?:, |: |; | - |\/)/;
const USUAL_JOINT = ', ';

/**
 * Reads places in a guideline: chapters, each perhaps with a section. A new place begins after a semicolon, and after a
 * comma where a known chapter follows.
 * @param how `single`: all of the text is one place
 */
export function readPlaces(text: string, how: 'several' | 'single' = 'several'): GuidelinePlace[] {
  const places: GuidelinePlace[] = [];
  let lead: string | undefined;
  let rest = text;
  while (rest !== '') {
    const end = how === 'single' ? undefined : nextPlace(rest);
    const place = readPlace(end === undefined ? rest : rest.slice(0, end.start));
    places.push(lead === undefined ? place : { ...place, lead });
    if (end === undefined) break;
    lead = rest.slice(end.start, end.next);
    rest = rest.slice(end.next);
  }
  return places;
}

/** Where the next place begins, and what parts it from this one. */
function nextPlace(text: string): { start: number; next: number } | undefined {
  // The chapter's own title may hold commas.
  const from = chapterLength(text) ?? 0;
  for (const match of outsideBrackets(text, /[,;] /g, from)) {
    const next = match.index + match[0].length;
    const isChapter = chapterLength(text.slice(next)) !== undefined;
    if (match[0] === '; ' || isChapter) return { start: match.index, next };
  }
  return undefined;
}

function readPlace(text: string): GuidelinePlace {
  const length = chapterLength(text) ?? unknownChapterLength(text);
  const chapter = text.slice(0, length);
  const joint = JOINT.exec(text.slice(length))?.[0];
  const section = joint === undefined ? '' : text.slice(length + joint.length);
  if (joint === undefined || section === '') return { chapter: text };
  return joint === USUAL_JOINT ? { chapter, section } : { chapter, section, joint };
}

/** Length of the known chapter that a text begins with, what belongs to its title included; undefined for none. */
function chapterLength(text: string): number | undefined {
  for (const chapter of CHAPTERS) {
    if (!text.startsWith(chapter)) continue;
    const after = text.slice(chapter.length);
    const length = chapter.length + (AFTER_TITLE.exec(after)?.[0].length ?? 0);
    const rest = text.slice(length);
    if (rest === '' || JOINT.test(rest)) return length;
  }
  return undefined;
}

/** Of a chapter that is not known: up to the first mark that may part a section from it, outside of brackets. */
function unknownChapterLength(text: string): number {
  for (const { index } of outsideBrackets(text, /, |: |; /g)) if (index > 0) return index;
  return text.length;
}
