/** What the page asks the worker that checks spelling. */
export type SpellingRequest =
  | { kind: 'check'; id: number; words: string[] }
  | { kind: 'suggest'; id: number; word: string }
  | { kind: 'own'; words: string[] };

export type SpellingAnswer =
  | { kind: 'checked'; id: number; misspelt: string[] }
  | { kind: 'suggested'; id: number; words: string[] }
  /** The dictionaries could not be read. */
  | { kind: 'failed' };

const REQUESTS = new Set(['check', 'suggest', 'own']);
const ANSWERS = new Set(['checked', 'suggested', 'failed']);

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}

export function isSpellingRequest(data: unknown): data is SpellingRequest {
  return REQUESTS.has(String(kindOf(data)));
}

export function isSpellingAnswer(data: unknown): data is SpellingAnswer {
  return ANSWERS.has(String(kindOf(data)));
}
