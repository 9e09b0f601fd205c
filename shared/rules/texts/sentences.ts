import type { Place } from '../../domain/facts/index.ts';

/** Words that end with a full stop and no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|no|nos|vs|st|fig|vol|pp?|e\.g|i\.e|etc|approx|dept|inc|jr|sr|et al|[A-Z])$/i;

/**
 * The sentences of a text, in order. A full stop ends one before a capital letter, an opening mark or the end of the
 * line, unless it belongs to an abbreviation or a number; a line feed always does.
 */
export function sentencesOf(text: string): Place[] {
  const sentences: Place[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length, text: trimmed });
    }
    start = end;
  };
  for (const match of text.matchAll(/[.!?]+["')\]]*(?=\s+["'([]?[A-Z0-9]|\s*$)|\n/g)) {
    const before = text.slice(start, match.index);
    if (match[0].startsWith('.') && ABBREVIATED.test(before)) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}
