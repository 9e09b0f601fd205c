/** A word or number of a text. Equal spellings share one object, so that a recogniser can remember what it made of it. */
export interface Word {
  /** As written; full stops of abbreviations removed ("b.i.d." is `bid`). */
  raw: string;
  lower: string;
  /** Lower case without a plural's ending, the same for dictionary and text. */
  stem: string;
  digits: boolean;
  /** Written in capitals throughout. */
  upper: boolean;
  /** The number that the word spells, tens and teens and below. */
  spelled: number | undefined;
}

/** @param raw letters only or digits only */
export function wordOf(raw: string): Word {
  const first = raw.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const lower = digits ? raw : raw.toLowerCase();
  const stem = digits ? raw : CAPITALS_PLURAL.test(raw) ? lower.slice(0, -1) : stemOf(lower);
  return {
    raw,
    lower,
    stem,
    digits,
    upper: !digits && raw === raw.toUpperCase(),
    spelled: SPELLED.get(lower),
  };
}

const SPELLED: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
]);

/** "ESIs", "NSAIDs". */
const CAPITALS_PLURAL = /^[A-Z]{2,}s$/;

const SIBILANT_PLURAL = /(?:ch|sh|x|ss)es$/;

/** Removes the ending of a plural. Crude on purpose: both sides of every comparison are treated alike. */
export function stemOf(lower: string): string {
  // TENS is no plural of ten.
  if (lower.length < 4 || !lower.endsWith('s') || lower === 'tens') return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (SIBILANT_PLURAL.test(lower)) return lower.slice(0, -2);
  const before = lower.charAt(lower.length - 2);
  return before === 's' || before === 'u' || before === 'i' ? lower : lower.slice(0, -1);
}
