import { printedText } from './canonical.ts';
import { diffSequences } from './myers.ts';
import type { Run, TextRun } from './tree.ts';

/**
 * A stretch of text in one look, or a footnote, that is in both letters, only in the earlier one or only in the later one.
 */
export type Piece = Run & {
  change: 'same' | 'deleted' | 'inserted';
  /** Which change of the redline it belongs to, from 1; on changed pieces of a finished redline. */
  number?: number;
};

/**
 * Words and marks put in or taken out in one paragraph, at most: beyond it the paragraph counts as written anew. Enough
 * for a third of the longest rationale of 439 posted ones, and 16 MB of working memory.
 */
const MAX_EDITS = 2_000;

/** A word with its inner hyphens, dots and slashes ("11/23/16", "C5-6"), a stretch of white space, or a single mark. */
const TOKENS = /[\p{L}\p{M}\p{N}]+(?:[-'’./][\p{L}\p{M}\p{N}]+)*|\s+|[^\s]/gu;

/** A crumb that both letters have between two changes: a word or two, in characters. A kept sentence is none. */
const LONGEST_CRUMB = 16;

/** One word, or one footnote. */
interface Token {
  run: Run;
  key: string;
  /** In characters. */
  length: number;
}

/** The words of one paragraph against those of another: in order, deleted before inserted, neighbours of a kind joined. */
export function redlineRuns(before: readonly Run[], after: readonly Run[]): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  const edits = diffSequences(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    MAX_EDITS,
  );
  if (edits === undefined) return joined([...all(a, 'deleted'), ...all(b, 'inserted')]);
  const stretches = edits.map(
    ({ kind, before: from, after: to, length }): Stretch => ({
      same: kind === 'same' ? a.slice(from, from + length) : [],
      deleted: kind === 'deleted' ? a.slice(from, from + length) : [],
      inserted: kind === 'inserted' ? b.slice(to, to + length) : [],
    }),
  );
  return joined(
    readable(stretches).flatMap(({ same, deleted, inserted }) => [
      ...all(same, 'same'),
      ...all(deleted, 'deleted'),
      ...all(inserted, 'inserted'),
    ]),
  );
}

/** A paragraph that stands in one of the letters only. */
export function wholeRuns(runs: readonly Run[], change: Piece['change']): Piece[] {
  return joined(all(tokens(runs), change));
}

/** The words of a text with how often they occur: what similarity is measured by. */
export function bagOfWords(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(TOKENS)) {
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** Sørensen and Dice's measure: 0 for nothing in common, 1 for the same words. Two empty texts are alike. */
export function similarity(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, n) => sum + n, 0);
  const whole = size(one) + size(other);
  if (whole === 0) return 1;
  let common = 0;
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0);
  return (2 * common) / whole;
}

function tokens(runs: readonly Run[]): Token[] {
  // Neighbouring runs of one look are one run: a word may lie in two of them.
  return joined(runs.map((run): Piece => ({ ...run, change: 'same' }))).flatMap(
    ({ change: _, ...run }): Token[] => {
      if (!('text' in run)) return [{ run, key: `footnote ${run.footnote}`, length: LONGEST_CRUMB + 1 }];
      return [...run.text.matchAll(TOKENS)].map(([text]) => ({
        run: { ...run, text },
        key: `${look(run)} ${text}`,
        length: text.length,
      }));
    },
  );
}

/** Either what both have, or what was taken out and what was put in its place. */
interface Stretch {
  same: Token[];
  deleted: Token[];
  inserted: Token[];
}

/**
 * Neighbouring changes as one, and a crumb that both have by chance between two changes as part of them: "the" alone
 * kept among new words reads worse than the phrase replaced.
 */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const next of stretches.map((one) => ({ ...one }))) {
    const last = out.at(-1);
    if (last === undefined || last.same.length > 0 || next.same.length > 0) out.push(next);
    else join(last, next);
    // The change on the right may still grow: a crumb is judged again with each stretch that joins it.
    while (swallowCrumb(out));
  }
  return out;
}

/** Makes one change of the last two when only a crumb is between them. */
function swallowCrumb(stretches: Stretch[]): boolean {
  const [left, crumb, right] = stretches.slice(-3);
  if (left === undefined || crumb === undefined || right === undefined) return false;
  if (crumb.same.length === 0 || !isCrumb(left, crumb, right)) return false;
  stretches.splice(-2);
  join(left, { same: [], deleted: crumb.same, inserted: crumb.same });
  join(left, right);
  return true;
}

function isCrumb(left: Stretch, crumb: Stretch, right: Stretch): boolean {
  const kept = length(crumb.same);
  const changed = (one: Stretch) => Math.max(length(one.deleted), length(one.inserted));
  return kept <= Math.min(LONGEST_CRUMB, changed(left), changed(right));
}

function join(into: Stretch, next: Stretch): void {
  into.deleted.push(...next.deleted);
  into.inserted.push(...next.inserted);
}

function length(list: readonly Token[]): number {
  return list.reduce((sum, token) => sum + token.length, 0);
}

function all(list: readonly Token[], change: Piece['change']): Piece[] {
  return list.map(({ run }) => ({ ...run, change }));
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    if (!('text' in piece)) {
      out.push({ ...piece, footnote: printedText(piece.footnote) });
      continue;
    }
    const text = printedText(piece.text);
    const last = out.at(-1);
    if (text === '') continue;
    const goesOn = last !== undefined && 'text' in last && last.change === piece.change;
    if (goesOn && look(last) === look(piece)) last.text += text;
    else out.push({ ...piece, text });
  }
  return out;
}

function look({ bold, italic, vertical }: TextRun): string {
  return [bold === true && 'bold', italic === true && 'italic', vertical].filter(Boolean).join(' ');
}
