/** Stands for a citation in a text of which every character counts one. */
export const CITED = '\ufffc';

/** Characters `start` to `end` (excluded) of a paragraph, without the space after it; with the citations of the sentence. */
export interface Sentence {
  start: number;
  end: number;
}

/** After these a period ends no sentence. Compared in small letters, without the period. */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st jr sr inc vs no nos fig p pp pg e.g i.e eg ie cf al approx dept est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec lt rt tab tabs cap caps sec subd subds cal lab reg ' +
    'bid tid qid qd prn po a.m p.m am pm u.s m.d d.o d.c ph.d'
  ).split(' '),
);

/** An end: its marks, what closes after them, citations that stand behind it, and the space before the next one. */
const END = new RegExp(`([.?!]+)(["”’)\\]]*)((?:\\s*${CITED})*)(?=\\s|$)`, 'g');

/**
 * The sentences of a paragraph. A period after an abbreviation, an initial or before a small letter ends none; citations
 * behind the period belong to the sentence before.
 */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const put = (end: number): void => {
    const text = paragraph.slice(start, end);
    const from = start + (text.length - text.trimStart().length);
    const to = from + text.trim().length;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (const found of paragraph.matchAll(END)) {
    const end = found.index + found[0].length;
    if (endsSentence(paragraph, found.index, found[1] ?? '', end)) put(end);
  }
  put(paragraph.length);
  return sentences;
}

function endsSentence(paragraph: string, at: number, marks: string, end: number): boolean {
  const next = paragraph.slice(end).trimStart().replaceAll(CITED, '').trimStart().charAt(0);
  if (/\p{Ll}/u.test(next)) return false;
  if (marks !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(paragraph.slice(0, at))?.[0] ?? '';
  // An initial, such as in "J. Example"; "type A." at the end of a paragraph is none.
  if (/^\p{Lu}$/u.test(word) && next !== '') return false;
  return !ABBREVIATIONS.has(word.toLowerCase()) || next === '';
}
