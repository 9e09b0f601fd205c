import { nameKey } from './fields/author.ts';
import type { KnownDays } from './fields/date.ts';
import { People } from './fields/people.ts';
import type { PageSketch } from './sketch/sketch.ts';

/** What the pages of one document say of the case as a whole: small, and kept, so that one can be read without the others. */
export interface DocumentKnowledge {
  /** Days of birth and of injury. */
  days: string[];
  /** Keys of names that labels say are of whom the file is about, and on how many pages. */
  subjects: [key: string, pages: number][];
  /** Names of everybody else, with a credential, and how often. */
  people: [name: string, credential: string | null, count: number][];
}

/** What is known of a case beyond one document. */
export interface CaseKnowledge extends KnownDays {
  /** Keys of the names of whom the file is about. */
  subjects: ReadonlySet<string>;
  people: People;
  /** ISO day on which the file was read: nothing in it was written later. */
  reference: string;
}

/** One page may be wrong about whom it is about. */
const LEAST_PAGES = 2;

export function knowledgeOf(pages: Iterable<Pick<PageSketch, 'dates' | 'authors'>>): DocumentKnowledge {
  const days = new Set<string>();
  const subjects = new Map<string, number>();
  const people = new Map<string, [string, string | null, number]>();
  for (const { dates, authors } of pages) {
    for (const { label, iso } of dates) if (label === 'birth' || label === 'injury') days.add(iso);
    const named = authors.filter(({ role }) => role === 'subject').map(({ name }) => nameKey(name));
    for (const key of new Set(named)) subjects.set(key, (subjects.get(key) ?? 0) + 1);
    for (const { name, credential, role } of authors) {
      if (role === 'subject') continue;
      const key = `${name}|${credential ?? ''}`;
      const person = people.get(key) ?? [name, credential ?? null, 0];
      person[2] += 1;
      people.set(key, person);
    }
  }
  return { days: [...days].sort(), subjects: [...subjects].sort(), people: [...people.values()].sort() };
}

/** @param reference ISO day on which the file was read */
export function caseKnowledge(documents: readonly DocumentKnowledge[], reference: string): CaseKnowledge {
  const subjects = new Map<string, number>();
  for (const [key, pages] of documents.flatMap((one) => one.subjects))
    subjects.set(key, (subjects.get(key) ?? 0) + pages);
  return {
    ofOthers: new Set(documents.flatMap(({ days }) => days)),
    subjects: new Set([...subjects].filter(([, pages]) => pages >= LEAST_PAGES).map(([key]) => key)),
    people: new People(documents.flatMap(({ people }) => people)),
    reference,
  };
}
