import { boundedDistance } from '../../domain/facts/text/edit-distance.ts';
import type { RecordAuthor } from './author.ts';

interface Person {
  name: string;
  /** By credential, how often. */
  credentials: Map<string, number>;
  count: number;
}

/** Last names of more letters may differ by one: recognition reads "Faesimile" once for ten times "Facsimile". */
const FUZZY_LETTERS = 5;
/** A spelling that is this much more frequent is the right one. */
const MORE_FREQUENT = 2;

/** People who are named in a file, to tell a misread name by the same one read right elsewhere. */
export class People {
  readonly #byName = new Map<string, Person>();
  /** Names by the first letters of the last name. */
  readonly #byLast = new Map<string, Person[]>();

  /** @param named names, with the credential that each was printed with, and how often */
  constructor(named: Iterable<readonly [name: string, credential: string | null, count: number]>) {
    for (const [name, credential, count] of named) this.#add(name, credential, count);
  }

  #add(name: string, credential: string | null, count: number): void {
    let person = this.#byName.get(name);
    if (person === undefined) {
      person = { name, credentials: new Map(), count: 0 };
      this.#byName.set(name, person);
      for (const key of keysOf(name)) this.#byLast.set(key, [...(this.#byLast.get(key) ?? []), person]);
    }
    person.count += count;
    if (credential !== null)
      person.credentials.set(credential, (person.credentials.get(credential) ?? 0) + count);
  }

  /** The same person under the name that the file mostly uses. */
  known(author: RecordAuthor): RecordAuthor {
    const count = this.#byName.get(author.name)?.count ?? 1;
    let best: Person | undefined;
    for (const key of keysOf(author.name)) {
      for (const person of this.#byLast.get(key) ?? []) {
        if (
          person.name === author.name ||
          person.count < MORE_FREQUENT * count ||
          !isBetter(person.name, author.name)
        )
          continue;
        if (best === undefined || person.count > best.count) best = person;
      }
    }
    const name = best?.name ?? author.name;
    const credential = author.credential ?? mostOf(this.#byName.get(name)?.credentials);
    return { name, ...(credential !== undefined && { credential }) };
  }
}

function mostOf(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Where names that may be the same meet: by either end of the last name. */
function keysOf(name: string): string[] {
  const last = wordsOf(name).at(-1) ?? '';
  return [`^${last.slice(0, 3)}`, `${last.slice(-3)}$`];
}

/** Whether one name may be a better reading of another: the last name letter for letter but one, or fuller given names. */
function isBetter(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [lastA = '', lastB = ''] = [a.at(-1), b.at(-1)];
  const slack = Math.min(lastA.length, lastB.length) > FUZZY_LETTERS ? 1 : 0;
  if (boundedDistance(lastA, lastB, slack) > slack) return false;
  const given = a.slice(0, -1).map((word) => word.charAt(0));
  const givenHere = b.slice(0, -1).map((word) => word.charAt(0));
  if (!givenHere.every((initial) => given.includes(initial))) return false;
  return lastA !== lastB || given.length > givenHere.length;
}
