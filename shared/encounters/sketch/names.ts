import { CREDENTIALS, NOT_NAMES } from '../tables/author-labels.ts';

/** A person's name as printed in one cell. */
export interface NameHit {
  /** In the order in which it is spoken: "Jane Q. Doe". */
  name: string;
  credential: string | undefined;
  /** In the cell's text, the credential included. */
  start: number;
  end: number;
}

const WORD =
  "(?:(?:de|del|de la|van|von|der|di|da|la|le|mc|[Ss]t\\.?|Mc|Van|Von|De|La)\\s+)?\\p{Lu}[\\p{L}'’]{1,30}(?:-\\p{Lu}[\\p{L}'’]{1,30})?";
const INITIAL = '\\p{Lu}[.,]?';
/** One to four names or initials before the last name. */
const SPOKEN = `(?:(?:${INITIAL}|${WORD})\\s+){1,4}${WORD}(?:,?\\s(?:Jr|Sr|II|III|IV)\\.?)?`;
/** Initials alone: "Q.R., MD". */
const INITIALS = '(?:\\p{Lu}\\.\\s?){2,3}';
const REVERSED = `${WORD}(?:\\s${WORD})?,\\s?${WORD}(?:\\s${INITIAL}(?![\\p{L}.]))?`;
const LETTERS = CREDENTIALS.map(([pattern]) => pattern).join('|');
const BEHIND = `(?:\\s*[,.]\\s*|\\s+)(${LETTERS})(?![\\p{L}])`;

const WITH_CREDENTIAL = new RegExp(`(?<![\\p{L}.])(${SPOKEN}|${REVERSED}|${INITIALS})${BEHIND}`, 'gu');
/** Hardly a line holds such letters: a test that costs little. */
const MAY_HOLD = new RegExp(`[\\p{L}.,]\\s*[,.\\s]\\s*(?:${LETTERS})(?![\\p{L}])|\\bD(?:r|octor)\\b`, 'u');
const TITLED = new RegExp(`\\b(?:Dr|Doctor)\\.?\\s+((?:(?:${INITIAL}|${WORD})\\s+){0,3}${WORD})`, 'gu');
const WHOLE = new RegExp(
  `^[\\s:.,_/-]*(?:/?s/\\s*)?(?:(?:Dr|Mr|Ms|Mrs)\\.?\\s+)?(${SPOKEN}|${REVERSED})(?:${BEHIND})?`,
  'u',
);
const KNOWN = CREDENTIALS.map(
  ([pattern, credential]) => [new RegExp(`^(?:${pattern})$`, 'u'), credential] as const,
);

/** "/s/" as recognition leaves it. */
const SLASHED = /^(?:[/|Il]s[/|Ilf1]|\/s\/)\s+/;

/** Names with letters behind them, or "Dr." before them. */
export function credentialedNames(text: string): NameHit[] {
  if (!MAY_HOLD.test(text)) return [];
  const hits: NameHit[] = [];
  for (const match of text.matchAll(WITH_CREDENTIAL)) {
    const hit = hitOf(match.index, match[0], match[1] ?? '', match[2]);
    if (hit !== undefined) hits.push(hit);
  }
  for (const match of text.matchAll(TITLED)) {
    const hit = hitOf(match.index, match[0], match[1] ?? '', undefined);
    if (hit !== undefined && !hits.some((other) => other.start < hit.end && hit.start < other.end))
      hits.push(hit);
  }
  return hits;
}

/** A name that a text begins with: what stands behind a label, or under a closing. */
export function leadingName(text: string): NameHit | undefined {
  const match = WHOLE.exec(text);
  if (match === null) return undefined;
  return hitOf(
    match.index + match[0].indexOf(match[1] ?? ''),
    match[0].trimStart(),
    match[1] ?? '',
    match[2],
  );
}

function hitOf(start: number, whole: string, name: string, letters: string | undefined): NameHit | undefined {
  name = name
    .trim()
    .replace(/(?<=^|\s)(\p{Lu}),(?=\s)/gu, '$1.')
    .replace(SLASHED, '');
  const spoken = name.includes(',') && !/,\s?(?:Jr|Sr|II|III|IV)/.test(name) ? turned(name) : name;
  const words = spoken.split(/\s+/);
  const isName = words.every((word) => !NOT_NAMES.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
  if (!isName || words.length === 0 || !(/\p{L}{2}/u.test(spoken) || /^(?:\p{Lu}\.){2,3}$/u.test(spoken)))
    return undefined;
  const credential = KNOWN.find(([pattern]) => letters !== undefined && pattern.test(letters))?.[1];
  return { name: cased(spoken), credential, start, end: start + whole.trimEnd().length };
}

/** "DOE, JANE Q" as "JANE Q DOE". */
function turned(name: string): string {
  const [last = '', ...rest] = name.split(',');
  return `${rest.join(' ').trim()} ${last.trim()}`.trim();
}

/** Names in capitals as they are otherwise written. */
function cased(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) =>
    word.length === 1 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
