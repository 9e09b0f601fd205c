/** Unicode's own forms that print as several letters. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '…': '...',
};

/** Marks that print alike, or are typed for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '⁄': '/',
};

/** Characters that do not show: zero-width ones, the soft hyphen, the byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPACE = /\s/;
const PLAIN = /^[\x21-\x40\x5b-\x7e]$/;

/** A text without white space, in small letters, with marks of one meaning made one; and where each character stood. */
export interface Squeezed {
  text: string;
  /** Index in the original of each character; one more for the end. */
  at: Uint32Array;
}

/**
 * The form in which fixed sentences are looked for: missing and extra spaces, line ends, ligatures and typographic marks
 * make no difference.
 */
export function squeeze(original: string): Squeezed {
  const parts: string[] = [];
  const at = new Uint32Array(3 * original.length + 1);
  let count = 0;
  for (let index = 0; index < original.length; index += 1) {
    const character = original[index] ?? '';
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) at[count + unit] = index;
    count += folded.length;
    parts.push(folded);
  }
  at[count] = original.length;
  return { text: parts.join(''), at: at.subarray(0, count + 1) };
}

/** The same without places: for comparing. */
export function squeezed(original: string): string {
  return squeeze(original).text;
}

function foldCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  if (SPACE.test(character) || UNSEEN.test(character)) return '';
  const alike = ALIKE[character] ?? LIGATURES[character];
  if (alike !== undefined) return alike;
  const small = character.toLowerCase();
  return small.length === 1 ? small : character;
}

/** As it prints, but for its white space: the form in which a letter and its read-back are compared. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
