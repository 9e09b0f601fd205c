import type { DraftFact, DraftRecord } from './draft-fact.ts';
import { DRAFT_PARTS, type DraftPart, eachPart } from './parts.ts';

/** How many facts of a part a first draft tells unasked: what fits the usual length of a summary. */
const MOST: Readonly<Record<DraftPart, number>> = {
  age: 1,
  sex: 1,
  injury: 1,
  mechanism: 1,
  diagnoses: 6,
  treatment: 8,
  complaints: 2,
  examination: 3,
  imaging: 4,
  medication: 8,
  request: 2,
  review: 2,
};

/** How many studies a first draft tells of. */
const STUDIES = 2;

/** Told as the latest record has it; the others are gathered from all. */
const FROM_LATEST: ReadonlySet<DraftPart> = new Set([
  'age',
  'sex',
  'injury',
  'diagnoses',
  'complaints',
  'examination',
  'medication',
  'request',
  'review',
]);

/** A fact of a record that is told of. */
export interface Told extends DraftFact {
  record: DraftRecord;
}

/** Facts of the records, by part; in a part the earliest record first, and of what is said again the latest place. */
export function factsByPart(records: readonly DraftRecord[]): Record<DraftPart, Told[]> {
  const dated = byDay(records);
  const byPart = eachPart((): Told[] => []);
  const latest = new Map<string, Told>();
  for (const record of dated) {
    for (const fact of record.facts) latest.set(`${fact.part} ${fact.key}`, { ...fact, record });
  }
  // A key that came again moved to the place of its last record.
  for (const record of dated) {
    for (const fact of record.facts) {
      const told = latest.get(`${fact.part} ${fact.key}`);
      if (told?.id === fact.id) byPart[fact.part].push(told);
    }
  }
  return byPart;
}

/** What a first draft tells unless the reviewer picks otherwise: ids of facts. */
export function proposedFacts(records: readonly DraftRecord[]): string[] {
  const byPart = factsByPart(records);
  return DRAFT_PARTS.flatMap((part) => {
    const facts = byPart[part];
    if (part === 'mechanism') return facts.slice(0, MOST.mechanism);
    const latest = facts.at(-1)?.record.id;
    const of = FROM_LATEST.has(part) ? facts.filter(({ record }) => record.id === latest) : facts;
    if (part === 'imaging') return latestStudies(of);
    return part === 'treatment' ? of.slice(-MOST[part]) : of.slice(0, MOST[part]);
  }).map(({ id }) => id);
}

/** What the latest two studies found first. */
function latestStudies(facts: readonly Told[]): Told[] {
  const records = [...new Set(facts.map(({ record }) => record.id))].slice(-STUDIES);
  return records.flatMap((id) =>
    facts.filter(({ record }) => record.id === id).slice(0, MOST.imaging / STUDIES),
  );
}

/** The usual order of records: the earliest first. */
export function byDay<T extends Pick<DraftRecord, 'date'>>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** Undated records stand first: nothing of them counts as the latest. */
function dayOf({ date }: Pick<DraftRecord, 'date'>): string {
  return date ?? '';
}
