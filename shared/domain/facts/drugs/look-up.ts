import { tokenise } from '../text/tokens.ts';
import { wordOf } from '../text/words.ts';
import type { DrugEntry } from './drug-entry.ts';
import { DRUG_LEXICON, misspeltDrug } from './drug-index.ts';

/** A drug by any of its names, brand or generic, also misspelt; undefined for a name that the table does not have. */
export function lookUpDrug(name: string): DrugEntry | undefined {
  const tokens = tokenise(name);
  const match = DRUG_LEXICON.longest(tokens, 0);
  if (match?.next === tokens.count) return match.value.entry;
  return tokens.count === 1 ? misspeltDrug(wordOf(name.trim()))?.entry : undefined;
}

/**
 * The names under which a search for one name should look as well: generic name, the leading ingredient of two (Norco:
 * hydrocodone; acetaminophen would find every tablet), all ingredients of a compound, aliases, brands.
 * Empty for a name that the table does not have.
 */
export function drugNamesOf(name: string): string[] {
  const entry = lookUpDrug(name);
  if (entry === undefined) return [];
  const { generic, aliases, brands } = entry;
  const ingredients =
    generic.split('/').length === 2 ? [generic.split('/')[0] ?? generic] : generic.split('/');
  const all = [generic, ...ingredients, ...aliases, ...brands];
  return [...new Set(all)].filter((other) => other.toLowerCase() !== name.trim().toLowerCase());
}
