/** What a group of terms names. Those from `imaging` to `drug-class` are treatments or tests that can be asked for. */
export type TermKind =
  | 'imaging'
  | 'diagnostic'
  | 'therapy'
  | 'injection'
  | 'surgery'
  | 'equipment'
  | 'program'
  | 'evaluation'
  | 'psych'
  | 'home'
  | 'transport'
  | 'drug-class'
  | 'finding'
  | 'condition'
  | 'paper'
  | 'word';

/** Terms that mean the same: a search for one finds the others. */
export interface TermGroup {
  id: string;
  kind: TermKind;
  /** The term to show. */
  label: string;
  /** All terms, the label among them. Capitals are to be matched as written ("PT"), the rest in any case. */
  terms: readonly string[];
  /** DWC's treatment category, where clear. */
  category?: string;
}

/** Id and terms parted by commas, the label first; a category of its own in the third place. */
export type TermRow = readonly [id: string, terms: string, category?: string];

export function termGroups(
  kind: TermKind,
  category: string | undefined,
  rows: readonly TermRow[],
): TermGroup[] {
  return rows.map(([id, list, own = category]) => {
    const terms = list.split(',').map((term) => term.trim());
    const group = { id, kind, label: terms[0] ?? id, terms };
    return own === undefined ? group : { ...group, category: own };
  });
}
