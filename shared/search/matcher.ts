import { combinations } from './match-expression.ts';
import { type Occurrences, occurrencesIn, type Place } from './occurrences.ts';
import { isExact, type Plan, type PlanPhrase, phrasesOf } from './plan.ts';

/** Where a hit lies in a text: characters `start` to `end` (excluded). */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Finds in a text what the index found on its page. The index tells pages; this tells places, and what the index cannot
 * tell: capitals.
 */
export class Matcher {
  readonly #plan: Plan;
  readonly #phrases: readonly PlanPhrase[];
  /** Distances between words are asked for. */
  readonly #counted: boolean;
  /** Every page that the index finds is a hit. */
  readonly isExact: boolean;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#phrases = [...new Set(allPhrases(plan))];
    this.#counted = hasNear(plan);
    this.isExact = isExact(plan);
  }

  /**
   * The places of what is looked for, in order, none within another; undefined for a text that is no hit. A text that only
   * lacks what is excluded has none.
   */
  ranges(text: string): TextRange[] | undefined {
    const found = occurrencesIn(text, this.#phrases, this.#counted);
    const places = placesIn(this.#plan, found.of);
    return places === undefined ? undefined : rangesOf(places, found);
  }
}

function allPhrases(plan: Plan): PlanPhrase[] {
  if (plan.kind !== 'all' && plan.kind !== 'some') return phrasesOf(plan);
  const without = plan.kind === 'all' ? plan.without.flatMap(allPhrases) : [];
  return [...plan.of.flatMap(allPhrases), ...without];
}

function hasNear(plan: Plan): boolean {
  switch (plan.kind) {
    case 'any':
      return false;
    case 'near':
      return true;
    case 'some':
      return plan.of.some(hasNear);
    case 'all':
      return plan.of.some(hasNear) || plan.without.some(hasNear);
  }
}

/** What of a plan stands in a text; undefined when it does not hold. */
function placesIn(plan: Plan, found: Occurrences['of']): Place[] | undefined {
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
function nearPlaces(phrases: readonly PlanPhrase[], within: number, found: Occurrences['of']): Place[] {
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

/** In order; a place within another is a part of it, and of two that overlap the second begins where the first ends. */
function rangesOf(places: readonly Place[], { tokenFrom }: Occurrences): TextRange[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const ranges: TextRange[] = [];
  let next = 0;
  for (const { start, end } of sorted) {
    if (end <= next) continue;
    ranges.push({ start: start >= next ? start : tokenFrom(next), end });
    next = end;
  }
  return ranges;
}
