const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdgklmnprt])\1$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
/** Endings that look like those of verbs and are none. */
const NO_ENDING: ReadonlySet<string> = new Set(
  'evening morning during nothing something anything everything ceiling hundred naked sacred biped'.split(
    ' ',
  ),
);
/** A word begins with one of these, written with or without a hyphen: "post-operative", "nonunion". */
const BEGINNINGS =
  'post pre non anti intra inter extra sub trans para re multi micro electro hypo hyper neuro'.split(' ');
const SHORTEST = 3;

/**
 * Other forms of an English word, for a search that does not care: plural and singular, past and "-ing", British "ae". Many of
 * them are no words; the caller keeps those that the records have.
 * @param word folded
 */
export function formsOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const forms = new Set<string>();
  for (const base of [word, ...singulars(word), ...verbs(word)]) {
    forms.add(base);
    for (const form of inflected(base)) forms.add(form);
  }
  for (const form of [...forms]) if (/[ao]e/.test(form)) forms.add(form.replace(/[ao]e/, 'e'));
  forms.delete(word);
  return [...forms].filter((form) => form.length >= SHORTEST);
}

/** The two parts of a word that is written with a hyphen as well: "postoperative" as "post operative". */
export function partsOf(word: string): [string, string][] {
  if (!/^[a-z]+$/.test(word)) return [];
  return BEGINNINGS.filter((head) => word.startsWith(head) && word.length - head.length >= SHORTEST).map(
    (head) => [head, word.slice(head.length)],
  );
}

/** A dose's number and its unit, written apart or not: "50mg" is one token, "50 mg" are two. */
export function doseParts(token: string): [string, string] | undefined {
  const [, number, unit] = /^(\d+)(mg|mcg|ml|g|mm|cm|units?|tabs?|x)$/.exec(token) ?? [];
  return number === undefined || unit === undefined ? undefined : [number, unit];
}

/** A level of the spine, written the other way: L4-5 as L4-L5, and back. */
export function otherLevel(tokens: readonly string[]): string[] | undefined {
  const [, letter, , second] = /^([ctls])(\d{1,2}) ([ctls]?\d{1,2})$/.exec(tokens.join(' ')) ?? [];
  if (letter === undefined || second === undefined) return undefined;
  const [first = ''] = tokens;
  if (/^\d/.test(second)) return [first, `${letter}${second}`];
  return second.startsWith(letter) ? [first, second.slice(1)] : undefined;
}

function singulars(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('ses')) return [`${word.slice(0, -2)}is`, word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('es') && SIBILANT.test(word.slice(0, -2))) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('ae')) return [word.slice(0, -1)];
  if (/[^su]s$/.test(word) && !word.endsWith('is')) return [word.slice(0, -1)];
  return [];
}

function verbs(word: string): string[] {
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (ending === undefined || NO_ENDING.has(word)) return [];
  const stem = word.slice(0, -ending.length);
  if (stem.length < SHORTEST || !VOWEL.test(stem)) return [];
  if (stem.endsWith('i') && ending === 'ed') return [`${stem.slice(0, -1)}y`];
  const single = DOUBLED.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
}

function inflected(base: string): string[] {
  if (base.endsWith('sis')) return [`${base.slice(0, -2)}es`];
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (SIBILANT.test(base)) return [`${base}es`, `${base}ed`, `${base}ing`];
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const last = base.slice(-1);
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : [];
  const latin = base.endsWith('a') ? [`${base}e`] : [];
  return [`${base}s`, `${base}ed`, `${base}ing`, ...doubled, ...latin];
}
