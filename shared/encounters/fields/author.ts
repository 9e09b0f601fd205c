import type { RecordType } from '../record-type.ts';
import type { AuthorHit } from '../sketch/authors.ts';
import type { SeenPage } from '../split/segments.ts';
import { AUTHOR_WEIGHTS, AUTHOR_WEIGHTS_BY_TYPE, type AuthorRole } from '../tables/author-labels.ts';
import { type Found, type Reason, shares } from './found.ts';

export interface RecordAuthor {
  /** As it is spoken: "Jane Q. Doe". */
  name: string;
  /** Such as `MD`; absent where none is printed. */
  credential?: string;
}

/** A name scored below this is nobody's who wrote the record. */
const LEAST = 1.2;
/** Letters behind the name: somebody who writes reports; of letters and declarations less. */
const CREDENTIALED = 1.8;
const CREDENTIALED_LETTER = 0.6;
/** Each further place, up to a most. */
const REPEATED = 0.4;
const MOST_REPEATED = 1.2;
/** Signed at the end of the record. */
const ON_LAST_PAGE = 0.4;
/** Forms and sheets that nobody writes. */
const WITHOUT_AUTHOR = new Set<RecordType>(['application']);
/** A person whom the file is about does not write its reports. */
const SUBJECT = -7;
const OF_LETTERS = new Set<RecordType>(['correspondence', 'other']);

interface Option {
  key: string;
  score: number;
  best: AuthorHit;
  page: number;
  roles: Set<AuthorRole>;
  count: number;
}

/** @param subjects keys of the names of whom the file is about */
export function authorOf(
  pages: readonly SeenPage[],
  type: RecordType,
  subjects: ReadonlySet<string>,
): { found: Found<RecordAuthor> | undefined; reasons: Reason[] } {
  if (WITHOUT_AUTHOR.has(type)) return { found: undefined, reasons: [] };
  const options = new Map<string, Option>();
  pages.forEach(({ index, sketch }, at) => {
    for (const hit of sketch.authors) {
      const key = nameKey(hit.name);
      const score = scoreOf(hit, type, at === pages.length - 1, subjects.has(key));
      const option = options.get(key);
      if (option === undefined)
        options.set(key, { key, score, best: hit, page: index, roles: new Set([hit.role]), count: 1 });
      else {
        option.roles.add(hit.role);
        if (score > 0) option.count += 1;
        if (score > option.score)
          Object.assign(option, { score, best: better(hit, option.best), page: index });
        else option.best = better(option.best, hit);
      }
    }
  });
  const ranked = [...options.values()]
    .map(withRepeats)
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key));
  const [best] = ranked;
  if (best === undefined || best.score < LEAST) return { found: undefined, reasons: [] };
  const [share = 0] = shares([...ranked.map(({ score }) => score), LEAST]);
  const reasons = ranked.slice(0, 3).map(
    ({ best: { role, start, end }, page, score }): Reason => ({
      rule: `author-${role}`,
      weight: score,
      at: { page, range: { start, end } },
    }),
  );
  const { name, credential, start, end } = best.best;
  return {
    found: {
      value: { name, ...(credential !== undefined && { credential }) },
      confidence: share,
      at: { page: best.page, range: { start, end } },
    },
    reasons,
  };
}

function withRepeats(option: Option): Option {
  return { ...option, score: option.score + Math.min(MOST_REPEATED, REPEATED * (option.count - 1)) };
}

function scoreOf(hit: AuthorHit, type: RecordType, last: boolean, subject: boolean): number {
  const weight = AUTHOR_WEIGHTS_BY_TYPE[type]?.[hit.role] ?? AUTHOR_WEIGHTS[hit.role];
  const signs = hit.role === 'signed' || hit.role === 'closing';
  // An employee's own letter is signed by the employee.
  const isOwnLetter = OF_LETTERS.has(type) && signs;
  return (
    weight +
    (hit.credential === undefined ? 0 : OF_LETTERS.has(type) ? CREDENTIALED_LETTER : CREDENTIALED) +
    (signs && last ? ON_LAST_PAGE : 0) +
    (subject && !isOwnLetter ? SUBJECT : 0)
  );
}

/** Of two forms of a name the fuller one, with the credential that either has. */
function better(one: AuthorHit, other: AuthorHit): AuthorHit {
  const fuller = other.name.length > one.name.length ? other.name : one.name;
  return { ...one, name: fuller, credential: one.credential ?? other.credential };
}

/** By which two forms of a name are the same person's: last name, and initial of the first. */
export function nameKey(name: string): string {
  const words =
    name
      .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return `${words[0]?.charAt(0) ?? ''} ${words.at(-1) ?? ''}`;
}
