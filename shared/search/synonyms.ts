import { BODY_NAMES } from '../domain/facts/body/names.ts';
import type { DrugEntry } from '../domain/facts/drugs/drug-entry.ts';
import { DRUGS } from '../domain/facts/drugs/table/index.ts';
import { TERM_GROUPS } from '../domain/facts/terms.ts';
import { stemOf } from '../domain/facts/text/words.ts';
import type { PlanPhrase } from './plan.ts';
import { indexWords } from './tokens.ts';

/** Terms that mean the same as one that was typed. */
export interface SynonymGroup {
  /** Stable: the reviewer's choice to leave it out holds while the query is changed. */
  id: string;
  /** As the table writes them, without the one that was typed. */
  terms: { text: string; phrase: PlanPhrase }[];
}

/** Abbreviations that are something else in small letters: a patient, a medication, sad. */
const CAPITALS: ReadonlySet<string> = new Set('PT OT LE MED SAD TENS CURES PENS PROM PET'.split(' '));
/** Words of the longest term that is looked up. */
export const LONGEST_TERM = 6;

const groups = new Map<string, { id: string; terms: readonly string[] }[]>();

function add(key: string, group: { id: string; terms: readonly string[] }): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [group]);
  else if (!known.some(({ id }) => id === group.id)) known.push(group);
}

for (const { id, terms } of TERM_GROUPS) for (const term of terms) add(keyOf(term), { id, terms });
addDrugs();

/** Names of drugs: brand, generic and usual abbreviations find each other; an ingredient finds what it leads. */
function addDrugs(): void {
  const ledBy = new Map<string, string[]>();
  for (const entry of DRUGS) {
    const leading = leadingIngredient(entry);
    ledBy.set(leading, [...(ledBy.get(leading) ?? []), ...namesOf(entry)]);
  }
  for (const entry of DRUGS) {
    const leading = leadingIngredient(entry);
    const own = { id: `drug:${entry.generic}`, terms: [...new Set([...namesOf(entry), leading])] };
    for (const name of namesOf(entry)) if (keyOf(name) !== keyOf(leading)) add(keyOf(name), own);
  }
  for (const [leading, names] of ledBy)
    add(keyOf(leading), { id: `drug:${leading}`, terms: [...new Set(names)] });
}

function namesOf({ generic, aliases, brands }: DrugEntry): string[] {
  return [generic, ...aliases, ...brands];
}

/** Of two the first (Norco: hydrocodone; acetaminophen would find every tablet); a compound of more is itself. */
function leadingIngredient({ generic }: DrugEntry): string {
  const parts = generic.split('/');
  return parts.length === 2 ? (parts[0] ?? generic) : generic;
}

/** The same for a term in any case, singular or plural, with hyphens, slashes or spaces. */
function keyOf(term: string): string {
  return stemmed(indexWords(term));
}

function stemmed(tokens: readonly string[]): string {
  return tokens.map(stemOf).join(' ');
}

/** The groups that tokens in a row belong to, such as "physical", "therapy"; none for most. */
export function synonymGroups(tokens: readonly string[]): SynonymGroup[] {
  const key = stemmed(tokens);
  return (groups.get(key) ?? []).map(({ id, terms }) => ({
    id,
    terms: terms
      .map((text) => ({ text, phrase: phraseOf(text) }))
      .filter(({ phrase }) => phrase.tokens.length > 0 && phrase.tokens.join(' ') !== tokens.join(' ')),
  }));
}

function phraseOf(term: string): PlanPhrase {
  const phrase: PlanPhrase = { tokens: indexWords(term), prefix: false };
  return CAPITALS.has(term) ? { ...phrase, capitals: true } : phrase;
}

/** Whether a term that was typed in capitals is meant in capitals. */
export function isCapitalsTerm(text: string): boolean {
  return CAPITALS.has(text);
}

/** Every word of the tables: a word of medicine is no misspelling. */
export function isMedicalWord(word: string): boolean {
  return MEDICAL.has(word) || MEDICAL.has(stemOf(word));
}

const MEDICAL: ReadonlySet<string> = new Set(
  [
    ...TERM_GROUPS.flatMap(({ terms }) => terms),
    ...DRUGS.flatMap(namesOf),
    ...BODY_NAMES.map(([name]) => name),
  ].flatMap(indexWords),
);
