import type { AffixClass, Affixes } from './affixes.ts';

/** Words as a dictionary spells them, and those of them that are never offered. */
export interface WordForms {
  words: Set<string>;
  unoffered: Set<string>;
}

/** Every form of every word of a Hunspell word list (`.dic`): stems with the affixes that their flags name. */
export function wordForms(source: string, affixes: Affixes): WordForms {
  const words = new Set<string>();
  const unoffered = new Set<string>();
  // The first line says how many follow.
  for (const line of source.split(/\r?\n/).slice(1)) {
    const [entry = ''] = line.split(/\s/, 1);
    const slash = entry.indexOf('/');
    const stem = slash === -1 ? entry : entry.slice(0, slash);
    const flags = slash === -1 ? '' : entry.slice(slash + 1);
    if (stem === '' || has(flags, affixes.onlyInCompound)) continue;
    for (const form of formsOf(stem, flags, affixes)) {
      words.add(form);
      if (has(flags, affixes.noSuggest)) unoffered.add(form);
    }
  }
  return { words, unoffered };
}

function has(flags: string, flag: string | undefined): boolean {
  return flag !== undefined && flags.includes(flag);
}

function formsOf(stem: string, flags: string, { classes }: Affixes): string[] {
  const named = [...flags].flatMap((flag) => classes.get(flag) ?? []);
  const suffixes = named.filter(({ kind }) => kind === 'suffix');
  const prefixes = named.filter(({ kind }) => kind === 'prefix');
  const ended = suffixes.flatMap((suffix) => applied(stem, suffix));
  const crossing = suffixes.filter(({ crosses }) => crosses).flatMap((suffix) => applied(stem, suffix));
  return [
    stem,
    ...ended,
    ...prefixes.flatMap((prefix) =>
      [stem, ...(prefix.crosses ? crossing : [])].flatMap((word) => applied(word, prefix)),
    ),
  ];
}

function applied(word: string, { kind, rules }: AffixClass): string[] {
  return rules.flatMap(({ strip, add, when }) => {
    if (!when.test(word)) return [];
    if (kind === 'prefix') return word.startsWith(strip) ? [add + word.slice(strip.length)] : [];
    return word.endsWith(strip) ? [word.slice(0, word.length - strip.length) + add] : [];
  });
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
