import { nameKey } from '../fields/author.ts';
import { RECORD_TYPE_TITLES, RECORD_TYPES, type RecordType } from '../record-type.ts';
import { printAuthor, printDay, RECORD_TYPE_PLURALS } from './record-names.ts';
import type { ReviewedEntry, ReviewedRecord } from './reviewed-record.ts';

/**
 * An entry for each provider: "Jane Example, MD: progress reports, 04/12/2012 to 01/22/2015 (11); operative report, 05/17/2012".
 * Records without an author are one entry a type. In the order in which the first record of each is given.
 */
export function byProvider(records: readonly ReviewedRecord[]): ReviewedEntry[] {
  const groups = new Map<string, ReviewedRecord[]>();
  for (const record of records) {
    const key = record.author === null ? record.type : nameKey(record.author.name);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].map((group) => {
    const spans = spansOf(group);
    const author = fullestAuthor(group);
    const text = author === undefined ? capital(spans) : `${author}: ${spans}`;
    return { text, records: group.map(({ id }) => id) };
  });
}

/** Of several spellings of a name, the one that says most. */
function fullestAuthor(group: readonly ReviewedRecord[]): string | undefined {
  const names = group.flatMap(({ author }) => (author === null ? [] : [printAuthor(author)]));
  return names.sort((a, b) => b.length - a.length || a.localeCompare(b))[0];
}

function spansOf(group: readonly ReviewedRecord[]): string {
  return RECORD_TYPES.flatMap((type) => {
    const own = group.filter((record) => record.type === type);
    return own.length === 0 ? [] : [spanOf(type, own)];
  }).join('; ');
}

/** What is named by its kind in the index. */
const ONE_OF_KIND: Partial<Record<RecordType, string>> = {
  imaging: 'imaging report',
  laboratory: 'laboratory report',
  other: 'other document',
};

function spanOf(type: RecordType, records: readonly ReviewedRecord[]): string {
  const days = records.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [first] = days;
  const last = days.at(-1);
  const span =
    first === undefined || last === undefined
      ? 'undated'
      : first === last
        ? printDay(first)
        : `${printDay(first)} to ${printDay(last)}`;
  const one = ONE_OF_KIND[type] ?? uncapital(RECORD_TYPE_TITLES[type]);
  const name = records.length === 1 ? one : RECORD_TYPE_PLURALS[type];
  return `${name}, ${span}${records.length === 1 ? '' : ` (${records.length})`}`;
}

/** A word of capitals keeps them: "IMR application". */
function uncapital(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
