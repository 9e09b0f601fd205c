import type { Place } from '../../domain/facts/index.ts';
import { remember } from '../remember.ts';
import type { ReadText } from './read-texts.ts';

/** What a layman knows, what is a name, and what the letter's own fixed lines say. */
const COMMON = new Set(
  `AIDS AM ASAP CD CDC CPR CT DC DNA DO DVD FDA FM GPS HIV ID IQ IRS IT MD MRI NHS OK OTC PC PDF PHD PM PO RN TV UK US USA VA
   ACOEM IMR MTUS ODG UR CA DWC
   ER XR SR CR IR DR LA XL EC ODT HCL HCI MG ML MCG
   II III IV VI VII VIII IX XI XII XIII XIV XV`.split(/\s+/),
);

/** Two to six capitals, with a plural's s; neither part of a code or a level (`C5`) nor joined to digits. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}/.&-])(?<name>\p{Lu}{2,6})(?:['’]?s)?(?![\p{L}\p{N}/&]|[-.]\p{L}|-?\p{N})/gu;
const MOSTLY_CAPITALS = 0.5;

/** Abbreviations of a text that it does not explain itself, each where it stands first. */
export const abbreviationsIn = remember((sentences: ReadText['sentences']): Place[] => {
  const found = new Map<string, Place>();
  for (const sentence of sentences) {
    if (isHeading(sentence.text)) continue;
    for (const match of sentence.text.matchAll(ABBREVIATION)) {
      const name = match.groups?.name ?? '';
      if (COMMON.has(name) || found.has(name) || isInitials(sentence.text, match)) continue;
      const start = sentence.start + match.index;
      found.set(name, { start, end: start + name.length, text: name });
    }
  }
  return [...found.values()];
});

/**
 * Whether a text says what an abbreviation is short for: "visual analog scale (VAS)", "VAS (visual analog scale)", or with its
 * words written out anywhere, "platelet rich plasma".
 */
export function explains({ text, sentences }: ReadText, name: string): boolean {
  const known = explainedIn(sentences);
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = hasWordsFor(text, name);
  known.set(name, answer);
  return answer;
}

/** What was asked of a text before: at a keystroke the others stay what they are. */
const explainedIn = remember((_: ReadText['sentences']) => new Map<string, boolean>());

function hasWordsFor(text: string, name: string): boolean {
  if (!text.includes(name) && wordsOf(name) === NEVER) return false;
  const escaped = `${name}s?`;
  return (
    new RegExp(String.raw`\p{Ll}[\w'’-]*\s*[([]\s*["“]?${escaped}["”]?\s*[\])]`, 'u').test(text) ||
    new RegExp(String.raw`(?<!\p{L})${escaped}\s*[([]\s*\p{L}?\p{Ll}+[\s-]+\p{L}?\p{Ll}+`, 'u').test(text) ||
    wordsOf(name).test(text)
  );
}

/** Of two letters, words that begin with them stand side by side by chance: only those of these count. */
const OF_TWO: Readonly<Record<string, string>> = {
  PT: 'physical therap(?:y|ist)',
  OT: 'occupational therap(?:y|ist)',
  AC: 'acromioclavicular',
  SI: 'sacro-?iliac',
  UE: 'upper extremit(?:y|ies)',
  LE: 'lower extremit(?:y|ies)',
};
const NEVER = /(?!)/;

/** Words that begin with its letters, side by side: `platelet rich plasma`, `range of motion`. */
function wordsOf(name: string): RegExp {
  const words = OF_TWO[name];
  if (words !== undefined) return new RegExp(String.raw`\b${words}\b`, 'i');
  if (name.length < 3) return NEVER;
  const each = [...name].map((letter) => (letter === 'O' ? '(?:of|o[a-z]{3,})' : `${letter}[a-z]{3,}`));
  return new RegExp(`\\b${each.join('[\\s-]+')}`, 'i');
}

/** A line in capitals shortens nothing. */
function isHeading(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 12 && capitals.length > MOSTLY_CAPITALS * letters.length;
}

/** "Koes BW, van Tulder M": initials of an author behind the surname. */
function isInitials(text: string, match: RegExpExecArray): boolean {
  if (match[0].length > 3) return false;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return (
    /\p{Lu}\p{Ll}+\s$/u.test(before) &&
    /^(?:,\s(?:\p{Lu}\p{Ll}+\s\p{Lu}{1,3}\b|et al)|\.\s|\set al)/u.test(after)
  );
}
