import type { ReviewedStyle } from '../../domain/documents-reviewed.ts';
import { byProvider } from './by-provider.ts';
import { itemised } from './itemised.ts';
import { inReadingOrder, type ReviewedEntry, type ReviewedRecord } from './reviewed-record.ts';

/**
 * The list of documents reviewed that the determination states (8 CCR 9792.10.6(d)), proposed from the index. Fax covers
 * are left out; a copy is named once, with its original.
 * @param records in the order of the file
 * @param copies groups of ids, the first of each in the order of the file first
 * @param parts how many files the case has
 */
export function documentsReviewed(
  records: readonly ReviewedRecord[],
  copies: readonly (readonly string[])[],
  parts: number,
  style: ReviewedStyle,
): ReviewedEntry[] {
  const listed = new Map(records.filter(({ type }) => type !== 'fax-cover').map((one) => [one.id, one]));
  const originalOf = new Map(
    copies.flatMap((group) => {
      const [first, ...others] = group.filter((id) => listed.has(id));
      return first === undefined ? [] : others.map((id) => [id, first] as const);
    }),
  );
  const originals = inReadingOrder([...listed.values()].filter(({ id }) => !originalOf.has(id)));
  if (style === 'by-provider') return byProvider(originals);
  const copiesOf = Map.groupBy(listed.values(), ({ id }) => originalOf.get(id));
  return itemised(
    originals.map((record) => [record, ...(copiesOf.get(record.id) ?? [])]),
    parts,
  );
}
