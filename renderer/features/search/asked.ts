/** What is searched for, as the contracts of searching take it. */
export interface Asked {
  query: string;
  /** Its last word may go on. */
  typing: boolean;
  /** What was switched on or off of what counts as a word, by the id of the expansion. */
  switches: Readonly<Record<string, boolean>>;
}

export const NOTHING_ASKED: Asked = { query: '', typing: false, switches: {} };

/** Another text, being typed: what was switched for words that it keeps stays as it is. */
export function asTyped(asked: Asked, query: string): Asked {
  return { ...asked, query, typing: true };
}

export function isNothing({ query }: Asked): boolean {
  return query.trim() === '';
}
