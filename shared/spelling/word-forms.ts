import type { AffixClass, Affixes, Condition } from './affixes.ts';

/** Words as a dictionary spells them, and those of them that are never offered. */
export interface WordForms {
  words: Set<string>;
  unoffered: Set<string>;
}

/**
 * Every form of every word of a Hunspell word list (`.dic`): stems with the affixes that their flags name. Written in loops: it runs
 * for 50,000 stems while somebody waits for the first underline.
 */
export function wordForms(source: string, affixes: Affixes): WordForms {
  const words = new Set<string>();
  const unoffered = new Set<string>();
  // The first line says how many follow.
  for (const line of source.split('\n').slice(1)) {
    const slash = line.indexOf('/');
    const stem = (slash === -1 ? line : line.slice(0, slash)).trim();
    const flags = slash === -1 ? '' : line.slice(slash + 1).trim();
    if (stem === '' || has(flags, affixes.onlyInCompound)) continue;
    const isUnoffered = has(flags, affixes.noSuggest);
    for (const form of formsOf(stem, flags, affixes)) {
      words.add(form);
      if (isUnoffered) unoffered.add(form);
    }
  }
  return { words, unoffered };
}

function has(flags: string, flag: string | undefined): boolean {
  return flag !== undefined && flags.includes(flag);
}

function formsOf(stem: string, flags: string, { classes }: Affixes): string[] {
  const forms = [stem];
  const crossing = [stem];
  const prefixes: AffixClass[] = [];
  for (const flag of flags) {
    const affix = classes.get(flag);
    if (affix === undefined) continue;
    if (affix.kind === 'prefix') prefixes.push(affix);
    else {
      const from = forms.length;
      putEnds(stem, affix, forms);
      if (affix.crosses) crossing.push(...forms.slice(from));
    }
  }
  for (const prefix of prefixes) {
    for (const word of prefix.crosses ? crossing : [stem]) putBeginnings(word, prefix, forms);
  }
  return forms;
}

function putEnds(word: string, { rules }: AffixClass, forms: string[]): void {
  for (const { strip, add, when } of rules) {
    if (fits(word, word.length - when.length, when) && word.endsWith(strip)) {
      forms.push(word.slice(0, word.length - strip.length) + add);
    }
  }
}

function putBeginnings(word: string, { rules }: AffixClass, forms: string[]): void {
  for (const { strip, add, when } of rules) {
    if (fits(word, 0, when) && word.startsWith(strip)) forms.push(add + word.slice(strip.length));
  }
}

function fits(word: string, from: number, when: Condition): boolean {
  if (from < 0 || from + when.length > word.length) return false;
  for (let at = 0; at < when.length; at += 1) {
    const place = when[at];
    if (place === undefined || place.letters.includes(word.charAt(from + at)) === place.isNot) return false;
  }
  return true;
}

/**
 * Words of a list of our own: parted by white space, `#` begins a comment, `/S` has a regular plural as well, and of a
 * name that is listed with 's ("Tinel's") the name alone is one too.
 */
export function listedWords(source: string): string[] {
  return source
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const [word = '', flag] = entry.split('/');
      return [
        word,
        ...(flag === undefined ? [] : [pluralOf(word)]),
        ...(word.endsWith("'s") ? [word.slice(0, -2)] : []),
      ];
    });
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`;
}
