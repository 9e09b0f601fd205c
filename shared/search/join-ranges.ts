import type { TextRange } from './matcher.ts';

/** Ranges with nothing but white space between them are one: "physical therapy" is one hit, not two. @param ranges in order */
export function joinRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
