import type { Stand } from '../../encounters/record.ts';
import type { UrOutcome } from './outcome.ts';

/** A treatment that a paper lists. */
export interface ListedItem {
  text: string;
  at: Stand;
  outcome: UrOutcome | undefined;
  /** What was authorised of it, or in its place, where the paper says so. */
  authorized: { text: string; at: Stand } | undefined;
}

/**
 * A number or letter before an entry of a list: its place, from 1. A number without a sign behind it ("16 sessions of
 * therapy") is none, unless it stands alone.
 */
export function numberBefore(text: string): { place: number; rest: string } | undefined {
  const trimmed = text.trim();
  const match = /^\(?(?:#\s*)?(\d{1,2}|[a-j])(?:[.):]+(?:\s+|$)|$)/i.exec(trimmed);
  const mark = match?.[1];
  if (match === null || mark === undefined) return undefined;
  const isLetter = /\D/.test(mark);
  // "a" alone is a word, and a mark in a box.
  if (isLetter && match[0] === mark) return undefined;
  const place = isLetter ? mark.toLowerCase().charCodeAt(0) - 96 : Number(mark);
  return place === 0 ? undefined : { place, rest: trimmed.slice(match[0].length).trim() };
}

/** Words as they stand, marks of lists and stray ends taken off. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.•·*-]+|[\s,;:•·-]+$/g, '')
    .trim();
}
