import { ingredientsOf, plain, SALTS } from './drug-name.ts';
import type { Formulary } from './formulary.ts';

/** Shorter ones are words of other things. */
const SHORTEST = 4;

interface Name {
  words: readonly string[];
  /** As the list has it. */
  spelled: string;
}

/**
 * Finds names of a list's drugs in a text: brands, and ingredients with or without their salts, whole words in any case, the longest
 * where several begin alike. Each is given once, as the list spells it.
 */
export function namesOfList({ drugs }: Formulary): (text: string) => string[] {
  const byFirst = new Map<string, Name[]>();
  const add = (spelled: string, words: readonly string[]): void => {
    const [first] = words;
    if (first === undefined || words.join('').length < SHORTEST || !words.some((word) => /\p{L}/u.test(word)))
      return;
    const alike = byFirst.get(first) ?? [];
    alike.push({ words, spelled });
    byFirst.set(first, alike);
  };
  for (const { ingredient, brands } of drugs) {
    for (const brand of brands) add(brand, wordsOf(plain(brand)));
    add(ingredient, wordsOf(plain(ingredient)));
    const [one, ...others] = ingredientsOf(ingredient);
    const bare = one?.filter((word, index) => index === 0 || !SALTS.has(word)) ?? [];
    if (others.length === 0) add(bare.join(' '), bare);
  }
  for (const names of byFirst.values()) names.sort((one, other) => other.words.length - one.words.length);
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let at = 0; at < words.length; ) {
      const name = byFirst
        .get(words[at] ?? '')
        ?.find((one) => one.words.every((word, index) => words[at + index] === word));
      if (name !== undefined) found.add(name.spelled);
      at += name?.words.length ?? 1;
    }
    return [...found];
  };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
