import type { FieldFilter } from '../../../shared/search/fields.ts';
import { indexWords } from '../../../shared/search/tokens.ts';
import type { Reader, SqlValue } from '../store/handles.ts';
import { byAuthor, byDate, byType, type RecordsOf } from './record-filters.ts';
import type { Searched, SearchedDocument } from './scope.ts';

/** Narrows pages down: `sql` selects the ids of those that it lets through, or keeps out. */
export interface PageFilter {
  sql: string;
  values: SqlValue[];
  negated: boolean;
}

/** What filters make of a search. */
export interface Narrowed {
  /** Undefined while no filter concerns documents: all of them. */
  documents: SearchedDocument[] | undefined;
  filters: PageFilter[];
  /** Sentences about filters that cannot be carried out. */
  notes: string[];
}

/** Narrows documents down, or pages, or says why it cannot. One for each field. */
type Narrowing = (filter: FieldFilter, of: NarrowedIn) => Partial<Narrowed>;

interface NarrowedIn extends RecordsOf {
  documents: () => readonly SearchedDocument[];
}

const NARROWINGS: Readonly<Record<FieldFilter['field'], Narrowing>> = {
  document: byName,
  source: bySource,
  type: byType,
  date: byDate,
  author: byAuthor,
};

/** Applies filters to what is searched, one after the other. Documents are listed when they are needed. */
export function narrow(reader: Reader, searched: Searched, filters: readonly FieldFilter[]): Narrowed {
  const { caseId } = searched;
  return filters.reduce<Narrowed>(
    (before, filter) => {
      const documents = () => before.documents ?? searched.documents();
      const made = NARROWINGS[filter.field](filter, { reader, caseId, documents });
      return {
        documents: made.documents ?? before.documents,
        filters: [...before.filters, ...(made.filters ?? [])],
        notes: [...before.notes, ...(made.notes ?? [])],
      };
    },
    { documents: undefined, filters: [], notes: [] },
  );
}

/** Each word typed begins one of the name's: "document:older" finds `05-older-records-fax.pdf`. */
function byName(filter: FieldFilter, { documents }: NarrowedIn): Partial<Narrowed> {
  if (filter.field !== 'document') return {};
  const isNamed = ({ name }: SearchedDocument): boolean => {
    const words = indexWords(name);
    return filter.values.some((value) =>
      value.every((typed) => words.some((word) => word.startsWith(typed))),
    );
  };
  return { documents: documents().filter((document) => isNamed(document) !== filter.negated) };
}

/** By an index that covers it: pages themselves are long. */
function bySource(filter: FieldFilter, { documents }: NarrowedIn): Partial<Narrowed> {
  if (filter.field !== 'source') return {};
  const sql = `SELECT p.id FROM json_each(?) AS d JOIN page AS p INDEXED BY page_reading ON p.document_id = d.value
    AND p.state IN ('done', 'needs-ocr', 'failed') AND p.source IN (SELECT value FROM json_each(?))`;
  const ids = documents().map(({ documentId }) => documentId);
  const values = [JSON.stringify(ids), JSON.stringify(filter.values)];
  return { filters: [{ sql, values, negated: filter.negated }] };
}
