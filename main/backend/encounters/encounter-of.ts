import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { PageRef } from '../../../shared/encounters/decisions.ts';
import type { EncounterRecord, Stand } from '../../../shared/encounters/record.ts';

/** A record as it is kept and shown, under an id. */
export function encounterOf(record: EncounterRecord, id: string): Encounter {
  const { type, title, date, author, split, furtherDates, unread, blank, reordered } = record;
  return {
    id,
    runs: runsOf(record.pages),
    type: { value: type.value, confidence: rounded(type.confidence), byHand: type.byHand },
    title: { value: title.value, confidence: rounded(title.confidence), byHand: title.byHand },
    date:
      date === undefined
        ? null
        : {
            iso: date.value.iso,
            asRead: date.value.asRead ?? null,
            at: placed(date.at),
            confidence: rounded(date.confidence),
            byHand: date.byHand,
          },
    noDateByHand: record.noDateByHand,
    author:
      author === undefined
        ? null
        : {
            name: author.value.name,
            credential: author.value.credential ?? null,
            at: placed(author.at),
            confidence: rounded(author.confidence),
            byHand: author.byHand,
          },
    noAuthorByHand: record.noAuthorByHand,
    split: { confidence: rounded(split.confidence), byHand: split.byHand },
    furtherDates: furtherDates.map(({ iso, asRead, at }) => ({ iso, asRead, at: { ...at } })),
    unread,
    blank,
    reordered,
  };
}

/** Pages in their order as stretches of documents. */
export function runsOf(pages: readonly PageRef[]): Encounter['runs'] {
  const runs: Encounter['runs'] = [];
  for (const { documentId, page } of pages) {
    const last = runs.at(-1);
    if (last?.documentId === documentId && last.first + last.count === page) last.count += 1;
    else runs.push({ documentId, first: page, count: 1 });
  }
  return runs;
}

/** The pages again. */
export function pagesOf(runs: Encounter['runs']): PageRef[] {
  return runs.flatMap(({ documentId, first, count }) =>
    Array.from({ length: count }, (_, at) => ({ documentId, page: first + at })),
  );
}

function placed(at: Stand | undefined): Stand | null {
  return at === undefined ? null : { ...at };
}

/** Hundredths are all that is meant. */
function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
}
