import type { Tokens } from '../text/tokens.ts';
import { GAP, gapBefore, lowerAt, onlyGap, SPACING, wordAt } from '../text/tokens.ts';
import { type Word, wordOf } from '../text/words.ts';
import { DRUG_LEXICON, type DrugName, misspeltDrug } from './drug-index.ts';

export interface NameRead {
  name: DrugName;
  /** First token and the token after the last. */
  from: number;
  next: number;
  fuzzy: boolean;
}

const DIGIT_AS_LETTER: Record<string, string> = { '0': 'o', '1': 'l', '5': 's', '8': 'b' };

/** Remembers what it made of each spelling, so that a long text costs each word once. */
export class DrugNames {
  readonly #misspelt = new Map<Word, DrugName | undefined>();

  read(tokens: Tokens, index: number): NameRead | undefined {
    const exact = DRUG_LEXICON.longest(tokens, index);
    if (exact !== undefined) {
      if (isSomethingElse(tokens, index, exact.next)) return undefined;
      return { name: exact.value, from: index, next: exact.next, fuzzy: false };
    }
    const word = wordAt(tokens, index);
    if (word === undefined) return undefined;
    return this.#readScanned(tokens, index) ?? this.#readMisspelt(tokens, index, word);
  }

  #readMisspelt(tokens: Tokens, index: number, word: Word): NameRead | undefined {
    if (word.digits || word.lower.length < 6 || isGlued(tokens, index)) return undefined;
    const name = this.#lookUp(word);
    return name === undefined ? undefined : { name, from: index, next: index + 1, fuzzy: true };
  }

  /** "0xycodone", "Gabapent1n": digits that a scan gives for letters, glued to letters. */
  #readScanned(tokens: Tokens, index: number): NameRead | undefined {
    if (index > 0 && tokens.gaps[index] === 0) return undefined;
    if (index + 1 >= tokens.count || tokens.gaps[index + 1] !== 0) return undefined;
    let next = index;
    let letters = '';
    while (next < index + 4 && (next === index || tokens.gaps[next] === 0)) {
      const word = wordAt(tokens, next);
      if (word === undefined || (word.digits && word.raw.length > 1)) break;
      letters += word.digits ? (DIGIT_AS_LETTER[word.raw] ?? '') : word.lower;
      next += 1;
    }
    if (letters.length < 6) return undefined;
    const read = wordOf(letters);
    const exact = DRUG_LEXICON.wordValue(read) ?? this.#lookUp(read);
    return exact === undefined ? undefined : { name: exact, from: index, next, fuzzy: true };
  }

  #lookUp(word: Word): DrugName | undefined {
    if (this.#misspelt.has(word)) return this.#misspelt.get(word);
    const found = misspeltDrug(word);
    this.#misspelt.set(word, found);
    return found;
  }
}

function isGlued(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.gaps[index] === 0;
}

/** Names that are also words: a battery, a level in the blood, another drug's class. */
const NOT_BEFORE: Record<string, ReadonlySet<string>> = {
  lithium: new Set(['battery', 'batteries', 'ion']),
  insulin: new Set(['resistance', 'dependent', 'pump']),
  sonata: new Set(['form']),
  testosterone: new Set(['level', 'levels']),
  morphine: new Set(['equivalent', 'equivalents', 'milligram']),
  menthol: new Set(['smell']),
};

function isSomethingElse(tokens: Tokens, index: number, next: number): boolean {
  if (isGlued(tokens, index)) return true;
  const excluded = NOT_BEFORE[lowerAt(tokens, index)];
  return excluded !== undefined && next === index + 1 && excluded.has(lowerAt(tokens, next));
}

/** "Ultram (tramadol)", "cyclobenzaprine (Flexeril)": the same drug under its other name. */
export function readOtherName(tokens: Tokens, read: NameRead, names: DrugNames): NameRead | undefined {
  const gap = gapBefore(tokens, read.next);
  if ((gap & GAP.open) === 0 || !onlyGap(gap, GAP.open | SPACING)) return undefined;
  const other = names.read(tokens, read.next);
  if (other === undefined || (gapBefore(tokens, other.next) & GAP.close) === 0) return undefined;
  const [one, two] = [read.name.entry.generic, other.name.entry.generic];
  return one === two || one.split('/').includes(two) || two.split('/').includes(one) ? other : undefined;
}
