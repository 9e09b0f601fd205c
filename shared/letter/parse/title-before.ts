import type { LetterProfile } from '../profile.ts';
import type { Flow, Range } from './flow.ts';
import { squeezed } from './squeeze.ts';
import { fixedWords } from './template.ts';

/** A title, as far as it could be told from the text before it. */
export interface FoundTitle {
  title: Range;
  /** No paragraph began where the title seems to. */
  guessed: boolean;
}

interface Options {
  profile: LetterProfile;
  /** Nothing but the title needs to stand in the stretch; otherwise it begins with the text of the item before. */
  isFirst: boolean;
}

/**
 * The title at the end of a stretch: its last paragraph. A page may part it, and a request that was split in
 * utilization review has several sentences: paragraphs before belong to it as long as it only goes on.
 */
export function titleBefore(flow: Flow, range: Range, { profile, isFirst }: Options): FoundTitle {
  const { start, end } = flow.trimmed(range);
  const splits = splitWords(profile);
  const decisions = Object.values(profile.decisions).map(squeezed);
  const begins = (at: number): boolean => {
    const text = flow.line({ start: at, end });
    return !goesOn(text, splits) && !isDecisionAlone(text, decisions);
  };
  const paragraphs = paragraphsWithin(flow, start, end);
  const last = paragraphs.find(begins) ?? (isFirst ? start : undefined);
  const found =
    last === undefined ? undefined : (beginningOfSplit(flow, { start, end: last }, splits) ?? last);
  if (found === undefined) {
    const guess = guessesWithin(flow, { start, end }, splits).find(begins);
    return { title: { start: guess ?? start, end }, guessed: true };
  }
  const after = flow.softBreaks.findLast((at) => {
    if (at <= found || at >= end || !begins(at)) return false;
    const text = flow.line({ start: found, end: at });
    return isRunningText(text, splits) && !endsWithinSplit(text, splits);
  });
  return { title: { start: after ?? found, end }, guessed: after !== undefined };
}

/** Where paragraphs begin within a stretch, the last first. */
function paragraphsWithin(flow: Flow, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = flow.text.indexOf('\n', start); at !== -1 && at < end; at = flow.text.indexOf('\n', at + 1))
    found.push(at + 1);
  return found.reverse();
}

/** The pieces of the sentences that a split request is told in, squeezed: the first, and those that follow it. */
interface SplitWords {
  head: string;
  tails: string[];
}

/** Shorter pieces stand in other texts too. */
const SHORTEST_PIECE = 15;

function splitWords({ split }: LetterProfile): SplitWords[] {
  return [split.partial, split.substituted].map((template) => {
    const [head = '', ...tails] = fixedWords(template)
      .flatMap((words) => words.split(/[.,](?:\s|$)/))
      .map(squeezed)
      .filter((piece) => piece.length >= SHORTEST_PIECE);
    return { head, tails };
  });
}

/** True for what can only be the rest of a title: it begins within a split request. */
function goesOn(text: string, splits: readonly SplitWords[]): boolean {
  const words = squeezed(text);
  return splits.some(
    ({ head, tails }) => !words.includes(head) && tails.some((tail) => words.includes(tail)),
  );
}

/**
 * Where a split request begins whose last sentence a page parts within the request that it repeats, so that what follows
 * looks like a title of its own.
 * @param before the stretch before what looks like it
 */
function beginningOfSplit(flow: Flow, before: Range, splits: readonly SplitWords[]): number | undefined {
  const starts = [...paragraphsWithin(flow, before.start, before.end), before.start];
  return starts
    .slice(0, MOST_PARTS)
    .find((at) => endsWithinSplit(flow.line({ start: at, end: before.end }), splits));
}

/** True for a split request up to somewhere in the request that it repeats; rationales repeat all of it, in sentences. */
function endsWithinSplit(text: string, splits: readonly SplitWords[]): boolean {
  if (/[.?!]["'”’)]*$/.test(text)) return false;
  const words = squeezed(text);
  return splits.some(({ head, tails }) => {
    const headAt = words.indexOf(head);
    const tailAt = words.lastIndexOf(tails.at(-1) ?? head);
    return headAt !== -1 && tailAt > headAt && words.length - tailAt < LONGEST_REQUEST;
  });
}

/** Parts that pages make of a title, at most. */
const MOST_PARTS = 2;
/** Characters of a request that is repeated, but for spaces; nearly all are a line or two. */
const LONGEST_REQUEST = 300;

/** True for the end of a title that a page parts just before its decision: `Upheld`, `is: Upheld`. */
function isDecisionAlone(text: string, decisions: readonly string[]): boolean {
  return decisions.includes(squeezed(text).replace(/^(?:is)?:/, ''));
}

function isOneSentence(text: string, splits: readonly SplitWords[]): boolean {
  const words = squeezed(text);
  return text.search(ANY_SENTENCE) === -1 || splits.some(({ head }) => words.includes(head));
}

const SENTENCE_END = /[.?!]["'”’)]*(?=\s|$)/g;
/** Titles are shorter up to where a page parts them, or have no sentence in them. */
const SHORTEST_TEXT = 160;
/** Sentences that end within a split request. */
const SENTENCES_OF_SPLIT = 2;

/** The sentence with which rationales end. */
const CLOSING = /medically\s+(?:necessary|appropriate)[^.]{0,80}\.["”)]*\s+/gi;
const CLOSING_END = /medically\s+(?:necessary|appropriate)[^.]{0,80}\.["”)]*\s*$/i;
const ANY_SENTENCE = /[.?!]["'”’)]*\s+(?=[\p{Lu}\d#"“(])/gu;

/** Places in a text of one paragraph where a title may begin, the likeliest first: lines, then sentences. */
function guessesWithin(flow: Flow, { start, end }: Range, splits: readonly SplitWords[]): number[] {
  const text = flow.text.slice(start, end);
  const after = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map((match) => start + match.index + match[0].length).reverse();
  const lines = flow.lineStarts.filter(
    (at) => at > start && at < end && /[.?!]["'”’)]*\s*$/.test(flow.text.slice(start, at)),
  );
  // A notice may follow the closing sentence: then that is not what the title comes after.
  const closings = after(CLOSING)
    .slice(0, 1)
    .filter((at) => isOneSentence(flow.text.slice(at, end), splits));
  return [...lines.toReversed(), ...closings, ...after(ANY_SENTENCE)].filter((at) => at < end);
}

/** Sentences, such as the end of a rationale: not the first part of a title. */
function isRunningText(text: string, splits: readonly SplitWords[]): boolean {
  const words = squeezed(text);
  const isSplit = splits.some(({ head }) => words.includes(head));
  const ends = text.match(SENTENCE_END)?.length ?? 0;
  if (CLOSING_END.test(text)) return true;
  return text.length > SHORTEST_TEXT && ends > (isSplit ? SENTENCES_OF_SPLIT : 0);
}
