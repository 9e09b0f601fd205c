import type { EditionInForce } from '../../../shared/domain/mtus-editions.ts';
import type { Reader } from '../store/handles.ts';
import { readChapters } from '../store/library/places.ts';
import { readSources } from '../store/library/sources.ts';

/** Editions of the MTUS's chapters as the reviewer corrected them, or added them, in the library. */
export function correctedEditions(reader: Reader): EditionInForce[] {
  const own = readSources(reader).filter(
    ({ source, head }) => source.copiedFrom !== undefined && head.source === 'mtus',
  );
  return own.flatMap(({ source, head }) =>
    readChapters(reader, source.id).map(({ chapter: { title, edition, effective } }): EditionInForce => {
      const { from, until, confirmed } = effective ?? { confirmed: false };
      return {
        title,
        year: edition ?? head.edition,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        ...(confirmed ? {} : { unconfirmed: true as const }),
      };
    }),
  );
}
