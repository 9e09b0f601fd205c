import { tokensOf } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

export interface PhraseHit<T> {
  value: T;
  /** Tokens `from` to `next` (excluded). */
  from: number;
  next: number;
}

/** Phrases of one or more words, found by longest match among the numbers that a vocabulary gives to words. */
export class Phrasebook<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  constructor(vocabulary: Vocabulary, phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      let node = this.#root;
      for (const { raw } of tokensOf(phrase)) {
        const id = vocabulary.add(raw);
        let next = node.next.get(id);
        if (next === undefined) {
          next = { next: new Map(), value: undefined };
          node.next.set(id, next);
        }
        node = next;
      }
      node.value ??= value;
    }
  }

  /** The longest phrase that starts at a token. */
  longestAt(ids: ArrayLike<number>, from: number): PhraseHit<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseHit<T> | undefined;
    for (let at = from; at < ids.length; at += 1) {
      node = node.next.get(ids[at] ?? -1);
      if (node === undefined) break;
      if (node.value !== undefined) best = { value: node.value, from, next: at + 1 };
    }
    return best;
  }

  /** All phrases among the tokens, from the left, none within another. */
  all(ids: ArrayLike<number>, from = 0, to = ids.length): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let at = from; at < to; ) {
      const hit = this.longestAt(ids, at);
      if (hit !== undefined && hit.next <= to) hits.push(hit);
      at = hit === undefined ? at + 1 : hit.next;
    }
    return hits;
  }
}
