import { strangeness } from './letter-pairs.ts';

/** Words that are stranger are misread; of English ones about two in a hundred, of garbage nine in ten. */
const MOST_STRANGE = 4.7;
/** Shorter runs of letters tell nothing: abbreviations, initials, units. */
const LEAST_LETTERS = 4;
/** Longer ones are several words that run into each other. */
const MOST_LETTERS = 28;
/** Of a long text, so many stretches of so many characters are looked at: they tell what the rest is like. */
const STRETCHES = 3;
const STRETCH_CHARS = 320;

/** What a text looks like, whatever it says. */
export interface TextQuality {
  /** Words that could be told to be one or not. */
  words: number;
  /** Of them, those that look like English, 0 to 1; 1 without any. */
  plausible: number;
  /** Characters that no text has: replacements, private use, controls. 0 to 1. */
  odd: number;
  /** Letters and digits among the characters, 0 to 1; 1 without any. */
  legible: number;
  /** Single letters among the words, 0 to 1: text with a space after each letter. */
  single: number;
}

/** Replacements, private use, controls; white space is taken out before. */
const ODD = /[\uFFFD\p{Co}\p{Cc}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /\p{L}/gu;
const ASCII_LETTERS = /^[A-Za-z]+$/;
const LETTERS = /^\p{L}+$/u;
/** Small, capitalised or in capitals; `McMurray` and plurals of abbreviations too. */
const ORDINARY_CASE = /^(?:[A-Z]?[a-z]+|[A-Z]+s?|(?:Mc|Mac|De|La|O)[A-Z][a-z]+)$/;
const MARKS = /\p{M}/gu;

/** Tells good text from garbage by its characters and its pairs of letters. */
export function textQuality(text: string): TextQuality {
  const sample = sampleOf(text);
  const dense = sample.replace(/\s+/g, '');
  const chars = dense.length;
  if (chars === 0) return { words: 0, plausible: 1, odd: 0, legible: 1, single: 0 };
  const found = sample.match(WORD) ?? [];
  let words = 0;
  let plausible = 0;
  let single = 0;
  for (const word of found) {
    if (word.length === 1 && LETTERS.test(word)) single += 1;
    if (word.length < LEAST_LETTERS) continue;
    if (!ASCII_LETTERS.test(word) && (word.match(LETTER)?.length ?? 0) < LEAST_LETTERS) continue;
    words += 1;
    if (isPlausible(word)) plausible += 1;
  }
  return {
    words,
    plausible: words === 0 ? 1 : plausible / words,
    odd: (dense.match(ODD)?.length ?? 0) / chars,
    legible: found.reduce((sum, word) => sum + word.length, 0) / chars,
    single: found.length === 0 ? 0 : single / found.length,
  };
}

/** A short text as it is; of a long one the beginning, the middle and the end, without words that were cut. */
function sampleOf(text: string): string {
  if (text.length <= STRETCHES * STRETCH_CHARS) return text;
  const between = (text.length - STRETCH_CHARS) / (STRETCHES - 1);
  let sample = '';
  for (let at = 0; at < STRETCHES; at += 1) {
    const stretch = text.slice(Math.floor(at * between), Math.floor(at * between) + STRETCH_CHARS);
    sample += stretch.slice(stretch.indexOf(' ') + 1, stretch.lastIndexOf(' ') + 1 || STRETCH_CHARS);
  }
  return sample;
}

function isPlausible(word: string): boolean {
  if (word.length > MOST_LETTERS) return false;
  let plain = word;
  if (!ASCII_LETTERS.test(word)) {
    if (!LETTERS.test(word)) return false;
    plain = word.normalize('NFKD').replace(MARKS, '');
    // Other scripts are not judged: nothing here knows how they go on.
    if (!ASCII_LETTERS.test(plain)) return true;
  }
  return ORDINARY_CASE.test(plain) && strangeness(plain.toLowerCase()) <= MOST_STRANGE;
}
