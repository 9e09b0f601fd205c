import type { Encounter } from '../../../shared/contracts/encounters.ts';
import {
  type Correction,
  type FieldChanges,
  type PageRef,
  pageKey,
} from '../../../shared/encounters/decisions.ts';
import { AppError } from '../../../shared/errors.ts';
import { pagesOf } from './encounter-of.ts';

/** What a person does to records, as corrections that name pages. All of these throw NotFound `no-record`, `no-page`. */

export function splitAt(records: readonly Encounter[], at: PageRef): Correction[] {
  const record = recordWith(records, at);
  const pages = pagesOf(record.runs);
  const place = pages.findIndex((page) => pageKey(page) === pageKey(at));
  if (place === 0) {
    throw new AppError('Precondition', 'begins-there', 'A record begins on this page already.');
  }
  // Rules may still move the ends of pages that lie as they are read; what was put together by hand stays so.
  if (!record.split.byHand && liesInOrder(pages)) return [{ kind: 'split', at }];
  return [{ kind: 'arrange', records: [pages.slice(0, place), pages.slice(place)] }];
}

export function merged(records: readonly Encounter[], ids: readonly string[]): Correction[] {
  const pages = unique(ids).flatMap((id) => pagesOf(recordOf(records, id).runs));
  return [{ kind: 'arrange', records: [pages] }];
}

export function fieldsSet(
  records: readonly Encounter[],
  ids: readonly string[],
  fields: FieldChanges,
): Correction[] {
  return unique(ids).map((id) => {
    const [anchor] = pagesOf(recordOf(records, id).runs);
    if (anchor === undefined) throw noRecord();
    return { kind: 'fields', anchor, fields };
  });
}

/** @param to the record that takes the pages; without one they become a record of their own */
export function pagesMoved(
  records: readonly Encounter[],
  moving: readonly PageRef[],
  to: string | null,
  before: PageRef | null,
): Correction[] {
  const keys = new Set(moving.map(pageKey));
  const sources = unique(moving.map((page) => recordWith(records, page).id)).map((id) =>
    recordOf(records, id),
  );
  const moved = [...new Map(moving.map((page) => [pageKey(page), page])).values()];
  const left = (record: Encounter): PageRef[] =>
    pagesOf(record.runs).filter((page) => !keys.has(pageKey(page)));
  const target = to === null ? undefined : recordOf(records, to);
  const rest = sources.filter(({ id }) => id !== target?.id).map(left);
  if (target === undefined)
    return [{ kind: 'arrange', records: [...rest, moved].filter((list) => list.length > 0) }];
  const stay = left(target);
  const place = before === null ? stay.length : stay.findIndex((page) => pageKey(page) === pageKey(before));
  if (place < 0) throw noPage();
  const pages = [...stay.slice(0, place), ...moved, ...stay.slice(place)];
  return [{ kind: 'arrange', records: [...rest, pages].filter((list) => list.length > 0) }];
}

export function reordered(
  records: readonly Encounter[],
  id: string,
  pages: readonly PageRef[],
): Correction[] {
  const own = pagesOf(recordOf(records, id).runs).map(pageKey).sort();
  const given = pages.map(pageKey).sort();
  if (own.join(' ') !== given.join(' ')) {
    const message = 'Another order has to name all pages of the record, each once.';
    throw new AppError('Invalid', 'other-pages', message, { path: 'pages' });
  }
  return [{ kind: 'arrange', records: [[...pages]] }];
}

function recordOf(records: readonly Encounter[], id: string): Encounter {
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw noRecord();
  return record;
}

function recordWith(records: readonly Encounter[], { documentId, page }: PageRef): Encounter {
  const record = records.find(({ runs }) =>
    runs.some((run) => run.documentId === documentId && run.first <= page && page < run.first + run.count),
  );
  if (record === undefined) throw noPage();
  return record;
}

function liesInOrder(pages: readonly PageRef[]): boolean {
  return pages.every((page, at) => {
    const before = pages[at - 1];
    return before === undefined || (before.documentId === page.documentId && before.page < page.page);
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** The error of a record that is not in the index any more. */
export function noRecord(): AppError {
  const message =
    'This record is not in the index any more: its pages were divided anew. Look at the index again.';
  return new AppError('NotFound', 'no-record', message);
}

function noPage(): AppError {
  return new AppError('NotFound', 'no-page', 'This page is not in the case any more.');
}
