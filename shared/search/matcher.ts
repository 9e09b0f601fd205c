import { combinations } from './match-expression.ts';
import { isExact, type Plan, type PlanPhrase, phrasesOf } from './plan.ts';
import { type IndexTokens, indexTokens } from './tokens.ts';

/** Where a hit lies in a text: characters `start` to `end` (excluded). */
export interface TextRange {
  start: number;
  end: number;
}

/** Where a phrase lies in the tokens: the first, and how many. */
interface Place {
  token: number;
  length: number;
}

/**
 * Finds in a text what the index found on its page. The index tells pages; this tells places, and what the index cannot
 * tell: capitals.
 */
export class Matcher {
  readonly #plan: Plan;
  /** Every page that the index finds is a hit. */
  readonly isExact: boolean;
  /** Phrases by their first token; beginnings of words apart. */
  readonly #byFirst = new Map<string, PlanPhrase[]>();
  readonly #beginnings: PlanPhrase[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.isExact = isExact(plan);
    for (const phrase of allPhrases(plan)) {
      const [first = ''] = phrase.tokens;
      if (phrase.prefix && phrase.tokens.length === 1) this.#beginnings.push(phrase);
      else this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), phrase]);
    }
  }

  /**
   * The places of what is looked for, in order, none within another; undefined for a text that is no hit. A text that only
   * lacks what is excluded has none.
   */
  ranges(text: string): TextRange[] | undefined {
    const tokens = indexTokens(text);
    const found = placesIn(this.#plan, this.#occurrences(text, tokens));
    return found === undefined ? undefined : rangesOf(found, tokens);
  }

  #occurrences(text: string, tokens: IndexTokens): ReadonlyMap<PlanPhrase, Place[]> {
    const found = new Map<PlanPhrase, Place[]>();
    const note = (phrase: PlanPhrase, token: number): void => {
      const places = found.get(phrase);
      const place = { token, length: phrase.tokens.length };
      if (places === undefined) found.set(phrase, [place]);
      else places.push(place);
    };
    for (let at = 0; at < tokens.count; at += 1) {
      const word = tokens.words[at] ?? '';
      for (const phrase of this.#byFirst.get(word) ?? []) {
        if (stands(phrase, text, tokens, at)) note(phrase, at);
      }
      for (const phrase of this.#beginnings) {
        if (stands(phrase, text, tokens, at)) note(phrase, at);
      }
    }
    return found;
  }
}

function allPhrases(plan: Plan): PlanPhrase[] {
  if (plan.kind !== 'all' && plan.kind !== 'some') return phrasesOf(plan);
  const without = plan.kind === 'all' ? plan.without.flatMap(allPhrases) : [];
  return [...plan.of.flatMap(allPhrases), ...without];
}

function stands(phrase: PlanPhrase, text: string, tokens: IndexTokens, at: number): boolean {
  const { tokens: wanted, prefix, capitals } = phrase;
  const last = wanted.length - 1;
  for (let offset = 0; offset <= last; offset += 1) {
    const word = tokens.words[at + offset];
    const token = wanted[offset] ?? '';
    if (word === undefined) return false;
    if (prefix && offset === last ? !word.startsWith(token) : word !== token) return false;
  }
  return capitals !== true || isInCapitals(text, tokens, at, at + last);
}

function isInCapitals(text: string, tokens: IndexTokens, from: number, to: number): boolean {
  const written = text.slice(tokens.starts[from], tokens.ends[to]);
  return written === written.toUpperCase();
}

/** What of a plan stands in a text; undefined when it does not hold. */
function placesIn(plan: Plan, found: ReadonlyMap<PlanPhrase, Place[]>): Place[] | undefined {
  switch (plan.kind) {
    case 'any': {
      const places = plan.of.flatMap((phrase) => found.get(phrase) ?? []);
      return places.length === 0 ? undefined : places;
    }
    case 'near': {
      const places = combinations(plan.parts).flatMap((phrases) => nearPlaces(phrases, plan.within, found));
      return places.length === 0 ? undefined : places;
    }
    case 'some': {
      const places = plan.of.map((one) => placesIn(one, found)).filter((one) => one !== undefined);
      return places.length === 0 ? undefined : places.flat();
    }
    case 'all': {
      const places = plan.of.map((one) => placesIn(one, found));
      if (places.some((one) => one === undefined)) return undefined;
      if (plan.without.some((one) => placesIn(one, found) !== undefined)) return undefined;
      return places.flatMap((one) => one ?? []);
    }
  }
}

/**
 * The places of phrases that are near each other, as FTS5 has it: with the last of them at a token, each other one begins no
 * more than its own length and `within` tokens before.
 */
function nearPlaces(
  phrases: readonly PlanPhrase[],
  within: number,
  found: ReadonlyMap<PlanPhrase, Place[]>,
): Place[] {
  const lists = phrases.map((phrase) => new Window(found.get(phrase) ?? []));
  if (lists.some((list) => list.isEmpty)) return [];
  const lasts = lists.flatMap((list) => list.places).sort((a, b) => a.token - b.token);
  for (const last of lasts) {
    for (const list of lists) list.moveTo(last.token, within);
    if (lists.every((list) => list.holdsAny)) for (const list of lists) list.take();
  }
  return lists.flatMap((list) => list.taken);
}

/** The places of one phrase that are near enough to a token that only moves on: each is looked at once. */
class Window {
  readonly places: readonly Place[];
  readonly taken: Place[] = [];
  #from = 0;
  #to = 0;
  #takenTo = 0;

  constructor(places: readonly Place[]) {
    this.places = places;
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }

  get holdsAny(): boolean {
    return this.#from < this.#to;
  }

  moveTo(token: number, within: number): void {
    for (
      let next = this.places[this.#to];
      next !== undefined && next.token <= token;
      next = this.places[this.#to]
    ) {
      this.#to += 1;
    }
    for (let first = this.places[this.#from]; first !== undefined; first = this.places[this.#from]) {
      if (first.token >= token - first.length - within) break;
      this.#from += 1;
    }
  }

  take(): void {
    for (let at = Math.max(this.#from, this.#takenTo); at < this.#to; at += 1) {
      const place = this.places[at];
      if (place !== undefined) this.taken.push(place);
    }
    this.#takenTo = Math.max(this.#takenTo, this.#to);
  }
}

/** In order; a place within another is a part of it. */
function rangesOf(places: readonly Place[], tokens: IndexTokens): TextRange[] {
  const sorted = [...places].sort((a, b) => a.token - b.token || b.length - a.length);
  const ranges: TextRange[] = [];
  let next = 0;
  for (const { token, length } of sorted) {
    if (token + length <= next) continue;
    const start = tokens.starts[Math.max(token, next)] ?? 0;
    ranges.push({ start, end: tokens.ends[token + length - 1] ?? start });
    next = token + length;
  }
  return ranges;
}
