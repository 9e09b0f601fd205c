import type { CaseKnowledge } from './case-knowledge.ts';
import { type Decisions, type FieldChanges, fieldsOf, type PageRef } from './decisions.ts';
import { authorOf } from './fields/author.ts';
import { dateOf } from './fields/date.ts';
import { explain } from './fields/explain.ts';
import type { At, Found } from './fields/found.ts';
import { furtherDates } from './fields/further-dates.ts';
import { titleOf } from './fields/title.ts';
import type { EncounterRecord, Field, Stand } from './record.ts';
import { RECORD_TYPES } from './record-type.ts';
import { isBlank } from './sketch/blank.ts';
import type { PageSketch } from './sketch/sketch.ts';
import type { Joined } from './split/rejoin.ts';
import type { SeenPage } from './split/segments.ts';

/** Pages that belong together, before anything else is said of them. */
export interface DraftRecord {
  documentId: string;
  pages: { ref: PageRef; sketch: PageSketch | undefined }[];
  /** What dividing the document found; undefined where nothing of it is read. */
  found: Omit<Joined, 'pages'> | undefined;
}

/** What a record is called of which nothing is known yet. */
const UNREAD_TITLE = 'Not read yet';
const BLANK_TITLE = 'Blank pages';

/** The whole record: what rules find, under what a person set. */
export function recordOf(draft: DraftRecord, decisions: Decisions, known: CaseKnowledge): EncounterRecord {
  const pages = draft.pages.map(({ ref }) => ref);
  const refs = draft.pages
    .filter(({ sketch }) => sketch !== undefined && !isBlank(sketch))
    .map(({ ref }) => ref);
  const seen = draft.pages.flatMap(({ sketch }, at): SeenPage[] =>
    sketch === undefined || isBlank(sketch) ? [] : [{ index: at, sketch }],
  );
  const stand = (at: At | undefined): Stand | undefined => {
    const ref = at === undefined ? undefined : pages[at.page];
    return at === undefined || ref === undefined ? undefined : { ...ref, ...at.range };
  };
  const set = fieldsOf(pages, decisions);
  const { found } = draft;
  const unread = draft.pages.filter(({ sketch }) => sketch === undefined).length;
  const ruled = found?.type ?? 'other';
  const type = set.type ?? ruled;
  const date = dateOf(seen, type, known, known.reference);
  const author = authorOf(seen, type, known.subjects);
  const title = titleOf(seen, type);
  const emptyTitle = unread > 0 ? UNREAD_TITLE : BLANK_TITLE;
  const titleValue = seen.length === 0 ? emptyTitle : title.value;
  const at = stand(title.at);
  return {
    pages,
    type: { value: type, ...trust(set.type !== undefined, found?.types[RECORD_TYPES.indexOf(type)] ?? 0) },
    title: {
      value: set.title ?? titleValue,
      ...trust(set.title !== undefined, at === undefined ? 0.5 : 0.9),
      ...(at !== undefined && set.title === undefined && { at }),
    },
    date: dateField(set, date.found, stand),
    noDateByHand: set.date === null,
    author: authorField(set, author.found, known, stand),
    noAuthorByHand: set.author === null,
    split: { confidence: (found?.startChance ?? 0) * (found?.wholeChance ?? 0), byHand: false },
    furtherDates: furtherDates(seen, type, date.found?.value.iso).map(({ iso, asRead, at: place }) => ({
      iso,
      asRead,
      at: stand(place) ?? { documentId: draft.documentId, page: 0, start: 0, end: 0 },
    })),
    unread,
    blank: draft.pages.length - unread - refs.length,
    reordered: found?.reordered ?? false,
    explanation: explain(draft, seen, ruled, [...date.reasons, ...author.reasons], stand),
  };
}

function trust(byHand: boolean, confidence: number): { byHand: boolean; confidence: number } {
  return { byHand, confidence: byHand ? 1 : confidence };
}

function dateField(
  set: FieldChanges,
  found: Found<{ iso: string; as: string }> | undefined,
  stand: (at: At | undefined) => Stand | undefined,
): EncounterRecord['date'] {
  if (set.date === null) return undefined;
  if (set.date !== undefined) return { value: { iso: set.date }, byHand: true, confidence: 1 };
  if (found === undefined) return undefined;
  const at = stand(found.at);
  const value = { iso: found.value.iso, asRead: found.value.as };
  return { value, byHand: false, confidence: found.confidence, ...(at !== undefined && { at }) };
}

function authorField(
  set: FieldChanges,
  found: ReturnType<typeof authorOf>['found'],
  known: CaseKnowledge,
  stand: (at: At | undefined) => Stand | undefined,
): EncounterRecord['author'] {
  if (set.author === null) return undefined;
  if (set.author !== undefined) {
    const { name, credential } = set.author;
    return byHand({ name, ...(credential !== undefined && { credential }) });
  }
  if (found === undefined) return undefined;
  const at = stand(found.at);
  const value = known.people.known(found.value);
  return { value, byHand: false, confidence: found.confidence, ...(at !== undefined && { at }) };
}

function byHand<T>(value: T): Field<T> {
  return { value, byHand: true, confidence: 1 };
}
