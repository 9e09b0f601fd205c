import type { Citation, GuidelineCitation, GuidelinePlace } from '../../domain/basis.ts';
import { GUIDELINE_NAMES } from '../../domain/guideline-names.ts';
import { composeCitation, composeCitations } from '../basis-line.ts';
import { outsideBrackets } from './outside-brackets.ts';
import { readPlaces } from './read-places.ts';
import { readRegulation } from './read-regulation.ts';
import { readStudy } from './read-study.ts';

const NAMES = [...GUIDELINE_NAMES].sort((one, other) => other.length - one.length);
/** A year, or an edition by its number, perhaps with the medium. */
const EDITION =
  /^(?:\d{4}|\d{1,2}(?:st|nd|rd|th) Edition)(?:,? (?:Web|Online|Internet) (?:Version|Edition))?/i;

/**
 * Reads Non-MTUS citations: numbered `(1) … . (2) …`, several of known guidelines one after another, or one; each a
 * guideline, a study, a section of a law. What does not print again from fields is kept as free text, whole.
 * @param text not empty, without the sentence's full stop
 */
export function readCitations(text: string): Citation[] {
  const whole: Citation[] = [{ kind: 'other', text }];
  // Places may be numbered within a numbered citation: numbers before a known guideline are looked at first.
  const candidates = [readNumbered(text, isNamed), readNumbered(text, () => true), readRow(text)];
  return candidates
    .filter((citations) => citations !== undefined)
    .filter((citations) => composeCitations(citations) === text)
    .reduce((best, one) => (unreadIn(one) < unreadIn(best) ? one : best), whole);
}

/** How many characters are in no field; infinite where a field has swallowed the number of the next citation. */
function unreadIn(citations: readonly Citation[]): number {
  return citations.reduce((sum, one) => {
    if (one.kind === 'other') return sum + one.text.length;
    if (one.kind !== 'guideline') return sum;
    const places = one.places.map(({ chapter, section = '' }) => `${chapter} ${section}`);
    return places.some(holdsNumber) ? Infinity : sum;
  }, 0);
}

function holdsNumber(text: string): boolean {
  return /\. \(\d{1,2}\) /.test(text);
}

function readNumbered(text: string, begins: (text: string) => boolean): Citation[] | undefined {
  return numberedParts(text, begins)?.map(readOne);
}

function isNamed(text: string): boolean {
  return nameOf(text) !== undefined;
}

/** `(1) a. (2) b` as a and b; undefined for a text that is not numbered from one on. @param begins what a part begins with */
function numberedParts(text: string, begins: (text: string) => boolean): string[] | undefined {
  if (!text.startsWith('(1) ')) return undefined;
  const parts: string[] = [];
  let rest = text.slice('(1) '.length);
  for (let number = 2; ; number += 1) {
    const mark = `. (${number}) `;
    let at = rest.indexOf(mark);
    while (at !== -1 && !begins(rest.slice(at + mark.length))) at = rest.indexOf(mark, at + 1);
    if (at === -1) break;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + mark.length);
  }
  parts.push(rest);
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : undefined;
}

/** Citations of known guidelines with nothing but a mark between them. */
function readRow(text: string): Citation[] {
  const citations: Citation[] = [];
  let lead: string | undefined;
  let rest = text;
  for (;;) {
    const end = nextGuideline(rest);
    const citation = readOne(rest.slice(0, end?.start));
    citations.push(lead === undefined ? citation : { ...citation, lead });
    if (end === undefined) return citations;
    lead = rest.slice(end.start, end.next);
    rest = rest.slice(end.next);
  }
}

/** Where another known guideline is named after a comma or semicolon, outside of brackets. */
function nextGuideline(text: string): { start: number; next: number } | undefined {
  for (const match of outsideBrackets(text, /[,;] /g)) {
    const next = match.index + match[0].length;
    if (nameOf(text.slice(next)) !== undefined) return { start: match.index, next };
  }
  return undefined;
}

/** One citation in its fields, if the text is one that a form is known of; else as free text. */
export function readCitation(text: string): Citation {
  const read = readOne(text);
  return composeCitation(read) === text ? read : { kind: 'other', text };
}

function readOne(text: string): Citation {
  const name = nameOf(text);
  const guideline = name === undefined ? undefined : readGuideline(name, text.slice(name.length));
  return guideline ?? readRegulation(text) ?? readStudy(text) ?? { kind: 'other', text };
}

/** The known name that a text begins with, as a whole name. */
function nameOf(text: string): string | undefined {
  return NAMES.find((name) => text.startsWith(name) && !/^[\p{L}\p{N}(]/u.test(text.slice(name.length)));
}

function readGuideline(title: string, rest: string): GuidelineCitation | undefined {
  if (rest === '') return { kind: 'guideline', title, places: [] };
  const edition = EDITION.exec(rest.replace(/^ /, ''))?.[0];
  const hasEdition = edition !== undefined && rest.startsWith(' ');
  const named: GuidelineCitation = hasEdition
    ? { kind: 'guideline', title, edition, places: [] }
    : { kind: 'guideline', title, places: [] };
  const after = hasEdition ? rest.slice(1 + edition.length) : rest;
  if (after === '') return named;
  const lead = /^(?: - |, |: |; | |:|,)/.exec(after)?.[0];
  if (lead === undefined) return undefined;
  const text = after.slice(lead.length);
  if (text === '' || EDITION.test(text)) return undefined;
  const numbered = numberedParts(text, () => true);
  if (numbered !== undefined && lead === ' ') return { ...named, places: numbered.flatMap(onePlace) };
  if (text.startsWith('(1) ')) return undefined;
  const [first, ...others] = readPlaces(text);
  if (first === undefined) return undefined;
  return { ...named, places: [placeAfter(named, first, lead, others.length), ...others] };
}

/** Its lead is kept only where the letter would print another. */
function placeAfter(
  named: GuidelineCitation,
  place: GuidelinePlace,
  lead: string,
  others: number,
): GuidelinePlace {
  const name = named.edition === undefined ? named.title : `${named.title} ${named.edition}`;
  const usual = others > 0 || name.endsWith(')') ? ' ' : ', ';
  return lead === usual ? place : { ...place, lead };
}

/** A numbered place: a chapter, and after the first comma its section. */
function onePlace(text: string): GuidelinePlace[] {
  const [place] = readPlaces(text, 'single');
  return place === undefined ? [] : [place];
}
