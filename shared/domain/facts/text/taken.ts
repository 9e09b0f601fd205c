import type { Place } from '../fact.ts';
import { endOf, startOf, type Tokens } from './tokens.ts';

/** Which tokens an earlier recogniser has read: the digits of a date are not a strength. */
export class Taken {
  readonly #marks: Uint8Array;

  constructor(count: number) {
    this.#marks = new Uint8Array(count);
  }

  take(from: number, next: number): void {
    this.#marks.fill(1, from, next);
  }

  has(index: number): boolean {
    return this.#marks[index] === 1;
  }

  hasAny(from: number, next: number): boolean {
    for (let index = from; index < next; index += 1) if (this.has(index)) return true;
    return false;
  }
}

/** The place of tokens `from` to `next - 1`. */
export function placeOf(tokens: Tokens, from: number, next: number): Place {
  return spanOf(tokens, startOf(tokens, from), endOf(tokens, next - 1));
}

export function spanOf(tokens: Tokens, start: number, end: number): Place {
  return { start, end, text: tokens.text.slice(start, end) };
}

/** Takes a parenthesis in that belongs to what it encloses: "cyclobenzaprine (Flexeril)", "(L) wrist". */
export function balanced(tokens: Tokens, start: number, end: number): Place {
  const inside = tokens.flat.slice(start, end);
  const opened = inside.includes('(');
  const closed = inside.includes(')');
  if (opened && !closed && tokens.flat.charAt(end) === ')') return spanOf(tokens, start, end + 1);
  if (closed && !opened && tokens.flat.charAt(start - 1) === '(') return spanOf(tokens, start - 1, end);
  return spanOf(tokens, start, end);
}
