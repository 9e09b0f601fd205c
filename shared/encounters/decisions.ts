import type { RecordType } from './record-type.ts';

/** A page of a case: its document, and its index there, from 0. */
export interface PageRef {
  documentId: string;
  page: number;
}

/** What a person may set on a record. `null`: there is none, or it is not known. */
export interface FieldChanges {
  type?: RecordType | undefined;
  title?: string | undefined;
  /** ISO day. */
  date?: string | null | undefined;
  author?: { name: string; credential?: string | undefined } | null | undefined;
}

/**
 * One correction by a person. Corrections name pages, never records: rules may find other records tomorrow, when more of
 * the file is read, but a page stays what it is.
 */
export type Correction =
  /** A record begins on the page. */
  | { kind: 'split'; at: PageRef }
  /** These lists of pages are records, in this order of their pages. Merging, moving and reordering all come to this. */
  | { kind: 'arrange'; records: PageRef[][] }
  /** Of the record that begins on, or else holds, the page. */
  | { kind: 'fields'; anchor: PageRef; fields: FieldChanges };

/** What corrections come to: what rules must leave alone. */
export interface Decisions {
  /** Pages on which a record begins. */
  starts: ReadonlySet<string>;
  /** Records whose pages were decided. */
  groups: readonly (readonly PageRef[])[];
  /** For each page that anchors fields: what was set, and when it was set last. */
  fields: ReadonlyMap<string, { fields: FieldChanges; order: number }>;
}

/** A page as a key of maps and sets. */
export function pageKey({ documentId, page }: PageRef): string {
  return `${documentId}:${page}`;
}

/** Folds corrections, oldest first. A later one wins over an earlier one about the same pages. */
export function decide(corrections: readonly Correction[]): Decisions {
  const starts = new Set<string>();
  const fields = new Map<string, { fields: FieldChanges; order: number }>();
  let groups: PageRef[][] = [];
  corrections.forEach((correction, order) => {
    switch (correction.kind) {
      case 'split': {
        const { at } = correction;
        starts.add(pageKey(at));
        groups = groups.flatMap((group) => splitGroup(group, at));
        break;
      }
      case 'arrange': {
        const taken = new Set(correction.records.flat().map(pageKey));
        const left = groups.map((group) => group.filter((page) => !taken.has(pageKey(page))));
        groups = [...left, ...correction.records]
          .filter((group) => group.length > 0)
          .map((group) => [...group]);
        for (const page of correction.records.flat()) starts.delete(pageKey(page));
        break;
      }
      case 'fields': {
        const key = pageKey(correction.anchor);
        fields.set(key, { fields: { ...fields.get(key)?.fields, ...set(correction.fields) }, order });
        break;
      }
    }
  });
  return { starts, groups, fields };
}

/** Without what is undefined: a field that was not touched. */
function set(fields: FieldChanges): FieldChanges {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function splitGroup(group: PageRef[], at: PageRef): PageRef[][] {
  const place = group.findIndex((page) => pageKey(page) === pageKey(at));
  return place <= 0 ? [group] : [group.slice(0, place), group.slice(place)];
}

/**
 * What was set on a record: what is anchored to its first page, and where that says nothing, what was set last on any of
 * its other pages.
 */
export function fieldsOf(pages: readonly PageRef[], decisions: Decisions): FieldChanges {
  const found = pages.flatMap((page) => {
    const here = decisions.fields.get(pageKey(page));
    return here === undefined ? [] : [here];
  });
  const first = pages[0] === undefined ? undefined : decisions.fields.get(pageKey(pages[0]));
  const others = found.filter((one) => one !== first).sort((a, b) => a.order - b.order);
  return Object.assign({}, ...others.map(({ fields }) => fields), first?.fields);
}
