import { isSpellingAnswer, type SpellingRequest } from './protocol.ts';

/** The part of a worker that is used; a test gives its own. */
export interface SpellingWorker {
  postMessage(message: SpellingRequest): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  terminate(): void;
}

/**
 * Spelling as the page asks for it: what was told of a word is kept, so that a text that is typed on is asked for its new
 * words alone. Without a worker that answers, no word is told to be wrong.
 */
export class Spelling {
  readonly #worker: SpellingWorker;
  readonly #verdicts = new Map<string, boolean>();
  readonly #ignored = new Set<string>();
  readonly #waiting = new Map<number, (words: string[]) => void>();
  readonly #listeners = new Set<() => void>();
  #nextId = 1;
  #hasFailed = false;

  /** @param onFailure called once when the dictionaries cannot be read */
  constructor(worker: SpellingWorker, onFailure: () => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      if (!isSpellingAnswer(data)) return;
      if (data.kind === 'failed') {
        for (const settle of this.#waiting.values()) settle([]);
        this.#waiting.clear();
        this.#hasFailed = true;
        onFailure();
        return;
      }
      this.#waiting.get(data.id)?.(data.kind === 'checked' ? data.misspelt : data.words);
      this.#waiting.delete(data.id);
    });
  }

  /** Makes sure that `isMisspelt` can tell of these words. */
  async learn(words: Iterable<string>): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => !this.#verdicts.has(word));
    if (unknown.length === 0) return;
    const misspelt = new Set(await this.#ask((id) => ({ kind: 'check', id, words: unknown })));
    for (const word of unknown) this.#verdicts.set(word, misspelt.has(word));
  }

  /** False also for a word of which nothing is known (yet). */
  isMisspelt(word: string): boolean {
    return this.#verdicts.get(word) === true && !this.#ignored.has(word);
  }

  /** Those of some words that are right; none where the dictionaries do not read. */
  async rightOf(words: readonly string[]): Promise<ReadonlySet<string>> {
    await this.learn(words);
    return new Set(this.#hasFailed ? [] : words.filter((word) => this.#verdicts.get(word) === false));
  }

  suggest(word: string): Promise<string[]> {
    return this.#ask((id) => ({ kind: 'suggest', id, word }));
  }

  /** Words that the reviewer added, in place of those before. */
  setOwn(words: readonly string[]): void {
    this.#worker.postMessage({ kind: 'own', words: [...words] });
    this.#verdicts.clear();
    this.#tell();
  }

  /** Takes a word for right until the case is left. */
  ignore(word: string): void {
    this.#ignored.add(word);
    this.#tell();
  }

  /** Calls back when words are to be looked at anew; gives a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#worker.terminate();
    for (const settle of this.#waiting.values()) settle([]);
    this.#waiting.clear();
    this.#listeners.clear();
  }

  #ask(request: (id: number) => SpellingRequest): Promise<string[]> {
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage(request(id));
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
