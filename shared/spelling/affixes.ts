/** Letters that stand, or do not stand, at one place after the other of a word's end or beginning. Empty: any word. */
export type Condition = readonly { letters: string; isNot: boolean }[];

/** Puts a beginning or an end to a word: `strip` is taken off, `add` put there, where the word fits `when`. */
export interface AffixRule {
  strip: string;
  add: string;
  when: Condition;
}

export interface AffixClass {
  kind: 'prefix' | 'suffix';
  /** It goes with a class of the other kind on one word. */
  crosses: boolean;
  rules: AffixRule[];
}

/** What a Hunspell affix file says, as far as a check of English needs it. */
export interface Affixes {
  /** By flag, of one letter. */
  classes: ReadonlyMap<string, AffixClass>;
  /** Letters in a word that stand for others: how they are often mistaken. */
  replacements: readonly (readonly [from: string, to: string])[];
  /** Words with this flag stand only within others. */
  onlyInCompound: string | undefined;
  /** Words with this flag are right, and never offered. */
  noSuggest: string | undefined;
}

/**
 * Reads a Hunspell affix file (`.aff`) with flags of one letter. Lines that it does not know are passed over: they bear
 * on compounds and encodings, which English words do without.
 */
export function readAffixes(source: string): Affixes {
  const classes = new Map<string, AffixClass>();
  const replacements: [string, string][] = [];
  const single = new Map<string, string>();
  for (const line of source.split(/\r?\n/)) {
    const [name = '', first = '', second = '', third, fourth] = line.trim().split(/\s+/);
    if (name === 'PFX' || name === 'SFX') {
      if (fourth === undefined || !classes.has(first)) {
        classes.set(first, {
          kind: name === 'PFX' ? 'prefix' : 'suffix',
          crosses: second === 'Y',
          rules: [],
        });
      } else classes.get(first)?.rules.push(ruleOf(second, third ?? '', fourth));
    } else if (name === 'REP' && second !== '') {
      replacements.push([first, second.replaceAll('_', ' ')]);
    } else if (name === 'ONLYINCOMPOUND' || name === 'NOSUGGEST') single.set(name, first);
  }
  return {
    classes,
    replacements,
    onlyInCompound: single.get('ONLYINCOMPOUND'),
    noSuggest: single.get('NOSUGGEST'),
  };
}

function ruleOf(strip: string, add: string, when: string): AffixRule {
  return {
    strip: strip === '0' ? '' : strip,
    // What follows a slash are flags of the word that is made; English has none.
    add: add === '0' ? '' : add.replace(/\/.*$/, ''),
    when: conditionOf(when),
  };
}

/** `[^aeiou]y` as places; `.` is any word. */
function conditionOf(when: string): Condition {
  if (when === '.') return [];
  return [...when.matchAll(/\[(\^?)([^\]]*)\]|(.)/g)].map(([, not, letters, letter]) => ({
    letters: letters ?? letter ?? '',
    isNot: not === '^',
  }));
}
