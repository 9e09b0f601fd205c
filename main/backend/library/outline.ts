import type { LibraryOutline, LibrarySource } from '../../../shared/contracts/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import { compareRanks, forceRank, SEARCH_SEQUENCE } from '../../../shared/guidelines/search-order.ts';
import type { Reader } from '../store/handles.ts';
import { readChapters, readSectionHeads } from '../store/library/places.ts';
import { correctedChapters } from '../store/library/save-source.ts';
import { type CountedSource, readSource, readSources } from '../store/library/sources.ts';

/** Every source, by the search sequence; in it those in force first, by title. @param day ISO */
export function listSources(reader: Reader, day: string): LibrarySource[] {
  const rank = ({ step, inForce }: LibrarySource) => [SEARCH_SEQUENCE.indexOf(step), forceRank(inForce)];
  return readSources(reader)
    .map((one) => sourceRow(one, day))
    .sort(
      (a, b) =>
        compareRanks(rank(a), rank(b)) ||
        a.title.localeCompare(b.title) ||
        b.edition.localeCompare(a.edition) ||
        a.addedAt.localeCompare(b.addedAt),
    );
}

/** Chapters and sections of a source, without what they say. @throws AppError NotFound `no-source` */
export function readOutline(reader: Reader, sourceId: string, day: string): LibraryOutline {
  const found = requireSource(reader, sourceId);
  const sections = readSectionHeads(reader, sourceId);
  const corrected = correctedChapters(reader, found.head.id);
  return {
    source: sourceRow(found, day),
    chapters: readChapters(reader, sourceId).map(({ id, chapter, page }) => {
      const effective = chapter.effective ?? found.head.effective;
      return {
        chapterId: id,
        ...{ key: chapter.id, title: chapter.title, number: chapter.number ?? null },
        edition: chapter.edition ?? found.head.edition,
        ...{ effective, inForce: inForceOn(effective, day), page },
        isCorrected: found.source.kind === 'shipped' && corrected.has(chapter.id),
        sections: sections.get(id) ?? [],
      };
    }),
  };
}

/** @throws AppError NotFound `no-source` */
export function requireSource(reader: Reader, sourceId: string): CountedSource {
  const found = readSource(reader, sourceId);
  if (found !== undefined) return found;
  throw new AppError('NotFound', 'no-source', 'This source is no longer in the library.');
}

function sourceRow({ source, head, chapters, sections }: CountedSource, day: string): LibrarySource {
  return {
    sourceId: source.id,
    ...{ kind: source.kind, key: head.id, title: head.title, step: head.source },
    ...{ publisher: head.publisher, edition: head.edition, effective: head.effective },
    inForce: inForceOn(head.effective, day),
    ...{ licence: head.licence, jurisdiction: head.jurisdiction, sha256: source.sha256 },
    signer: source.signer ?? null,
    copiedFrom: source.copiedFrom ?? null,
    documentId: source.documentId ?? null,
    ...{ addedAt: source.addedAt, chapters, sections },
  };
}
