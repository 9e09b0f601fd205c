import type { AuthorizationFact, QuantityFact } from '../fact.ts';
import { spanOf } from '../text/taken.ts';
import type { Tokens } from '../text/tokens.ts';
import { splitAddsUp } from './arithmetic.ts';

// Each pattern is tried where its fixed words stand, and its parts are bounded: cost grows with the text's length.
const AUTHORIZED = /\b(?:was|were) authorized by the\s+claims\s+administrator\.?/i;
const REMAINING = /the remaining IMR eligible\s+portion of the original request,/i;
const SUBSTITUTED = /the claims\s+administrator\s+authorized\b/i;
const LEAVING = /\bleaving the\s+original\s+request/i;
const MODIFIED = /\b(?:modified|reduced)\b/gi;

/** A request, what was authorised of it and what remains take no more than this. */
const REACH = 700;
/** Back from "was the original request" to the start of its paragraph, or not at all. */
const TITLE_REACH = 400;

/**
 * Sentences that split a request: "X was the original request. Y was authorized by the Claims Administrator. The
 * remaining IMR eligible portion of the original request, Z is"; "modified the request for 12 visits to 6". Quantities
 * are those recognised within each part.
 */
export function recogniseAuthorizations(
  tokens: Tokens,
  quantities: readonly QuantityFact[],
): AuthorizationFact[] {
  const within = quantityFinder(quantities);
  return [...readOriginals(tokens, within), ...readModified(tokens, within)].sort(
    (one, other) => one.start - other.start,
  );
}

type Within = (start: number, end: number) => QuantityFact | undefined;

/** The last counted quantity that lies within a stretch. */
function quantityFinder(quantities: readonly QuantityFact[]): Within {
  const counted = quantities.filter(
    ({ form }) => form === 'count' || form === 'course' || form === 'rental' || form === 'duration',
  );
  return (start, end) => {
    let low = 0;
    let high = counted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((counted[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const inside: QuantityFact[] = [];
    for (let at = low; at < counted.length; at += 1) {
      const quantity = counted[at];
      if (quantity === undefined || quantity.end > end) break;
      inside.push(quantity);
    }
    return inside.find(({ total }) => total !== undefined) ?? inside[0];
  };
}

function readOriginals(tokens: Tokens, within: Within): AuthorizationFact[] {
  const flat = tokens.flat;
  const facts: AuthorizationFact[] = [];
  // White space is folded by the letters' line ends: the fixed words may stand on two lines.
  for (const match of flat.matchAll(/was\s{1,3}the\s{1,3}original\s{1,3}request\.?/g)) {
    const start = paragraphStart(flat, match.index);
    const rest = flat.slice(match.index, match.index + REACH);
    const offset = match.index;
    const original = within(start, offset);
    const partial =
      readPartial(tokens, rest, offset, start, original, within) ??
      readSubstituted(tokens, rest, offset, start, original, within);
    if (partial !== undefined) facts.push(partial);
  }
  return facts;
}

function readPartial(
  tokens: Tokens,
  rest: string,
  offset: number,
  start: number,
  original: QuantityFact | undefined,
  within: Within,
): AuthorizationFact | undefined {
  const folded = foldLines(rest);
  const authorizedAt = AUTHORIZED.exec(folded);
  const remainingAt = REMAINING.exec(folded);
  if (authorizedAt === null || remainingAt === null || remainingAt.index < authorizedAt.index)
    return undefined;
  const end = sentenceEnd(folded, remainingAt.index + remainingAt[0].length);
  const authorized = within(offset, offset + authorizedAt.index);
  const remaining = within(offset + remainingAt.index, offset + end);
  return toFact(tokens, 'partial', start, offset + end, original, authorized, remaining);
}

function readSubstituted(
  tokens: Tokens,
  rest: string,
  offset: number,
  start: number,
  original: QuantityFact | undefined,
  within: Within,
): AuthorizationFact | undefined {
  const folded = foldLines(rest);
  const authorizedAt = SUBSTITUTED.exec(folded);
  const leavingAt = LEAVING.exec(folded);
  if (authorizedAt === null) return undefined;
  const end = leavingAt === null ? sentenceEnd(folded, authorizedAt.index) : leavingAt.index;
  return toFact(
    tokens,
    'substituted',
    start,
    offset + end,
    original,
    within(offset + authorizedAt.index, offset + end),
    undefined,
  );
}

/** "modified the request for physical therapy x 12 sessions to physical therapy x 10 sessions". */
function readModified(tokens: Tokens, within: Within): AuthorizationFact[] {
  const flat = tokens.flat;
  const facts: AuthorizationFact[] = [];
  for (const match of flat.matchAll(MODIFIED)) {
    const rest = foldLines(flat.slice(match.index, match.index + REACH / 2));
    const end = sentenceEnd(rest, 0);
    const to = / to (?=[^.]{0,120}$)/.exec(rest.slice(0, end)) ?? / to /.exec(rest.slice(0, end));
    if (to === null || !/request|treatment|authorization/i.test(rest.slice(0, end))) continue;
    const authorized = within(match.index + to.index, match.index + end);
    const original = within(match.index, match.index + to.index);
    if (authorized === undefined) continue;
    facts.push(toFact(tokens, 'modified', match.index, match.index + end, original, authorized, undefined));
  }
  return facts;
}

function toFact(
  tokens: Tokens,
  form: AuthorizationFact['form'],
  start: number,
  end: number,
  original: QuantityFact | undefined,
  authorized: QuantityFact | undefined,
  remaining: QuantityFact | undefined,
): AuthorizationFact {
  const addsUp = splitAddsUp(original, authorized, remaining);
  return {
    kind: 'authorization',
    ...spanOf(tokens, start, end),
    confidence: form === 'modified' ? 0.75 : 0.95,
    form,
    ...(original === undefined ? {} : { original }),
    ...(authorized === undefined ? {} : { authorized }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(addsUp === undefined ? {} : { addsUp }),
  };
}

/** Every line feed as a space, so that fixed words match over a line's end; offsets stay. */
function foldLines(text: string): string {
  return text.replace(/\s/g, ' ').replace(/ {2,}/g, (run) => ` ${'\u0001'.repeat(run.length - 1)}`);
}

function paragraphStart(flat: string, end: number): number {
  const from = Math.max(0, end - TITLE_REACH);
  const before = flat.slice(from, end);
  const blank = Math.max(
    before.lastIndexOf('\n\n'),
    before.lastIndexOf('. '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf('\u201c'),
    before.lastIndexOf('"'),
  );
  if (blank === -1) return from;
  const gap = /^[.\s"\u201c]*/.exec(before.slice(blank))?.[0].length ?? 0;
  return from + blank + gap;
}

function sentenceEnd(folded: string, from: number): number {
  const stop = /\.(?:\s|$)| is:| is medically| is not medically|:\s/g;
  stop.lastIndex = from;
  return stop.exec(folded)?.index ?? folded.length;
}
