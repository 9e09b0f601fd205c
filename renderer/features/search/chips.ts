import type { CaseSearch } from '../../../shared/contracts/search.ts';

export type Expansion = CaseSearch['understood']['expansions'][number];

/** Terms that a chip names; the others stand in its tooltip. */
const NAMED = 2;

/** A switch over one expansion or several. */
export interface Chip {
  /** Of the expansions. */
  ids: string[];
  label: string;
  title: string;
  on: boolean;
}

/** What else counts as the words of a query, one chip each; forms of all words are one. */
export function chipsOf(expansions: readonly Expansion[]): Chip[] {
  const forms = expansions.filter(({ kind }) => kind === 'forms');
  const chips = expansions.flatMap(({ id, kind, of, terms, on }): Chip[] => {
    if (kind === 'forms') return [];
    const named = terms.slice(0, NAMED).join(', ');
    const rest = terms.length > NAMED ? ` +${terms.length - NAMED}` : '';
    const word = kind === 'misread' ? 'misread as' : 'also';
    const title = `${TITLES[kind]} “${of}”: ${terms.join(', ')}`;
    return [{ ids: [id], label: `${word}: ${named}${rest}`, title, on }];
  });
  if (forms.length > 0) {
    chips.push({
      ids: forms.map(({ id }) => id),
      label: 'word forms',
      title: `Forms of the words: ${forms.flatMap(({ terms }) => terms).join(', ')}`,
      on: forms.every(({ on }) => on),
    });
  }
  return chips;
}

const TITLES: Readonly<Record<Exclude<Expansion['kind'], 'forms'>, string>> = {
  synonyms: 'The same as',
  spelling: 'Not found as typed. Spellings near',
  misread: 'Words that may be a misread',
};
