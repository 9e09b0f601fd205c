import { localDay } from '../../../shared/domain/local-day.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { packHash, writePack } from '../guidelines/pack-zip.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { requireNewest } from '../letter/profiles.ts';
import { countCitedIn } from '../library/cited-in-source.ts';
import { correctChapter, dropCorrection, removeFromLibrary } from '../library/correct-chapter.ts';
import { correctedEditions } from '../library/corrected-editions.ts';
import { importPack } from '../library/import-pack.ts';
import { listSources, readOutline, requireSource } from '../library/outline.ts';
import { readPlace } from '../library/places.ts';
import { searchLibrary } from '../library/search-library.ts';
import { readPackOf } from '../store/library/save-source.ts';
import { readSettings } from '../store/settings.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { removeLibraryDocument } from './library-documents.ts';
import { writeRecorded } from './write-recorded.ts';

type Operation =
  | 'sources'
  | 'outline'
  | 'search'
  | 'section'
  | 'importPackFrom'
  | 'exportPackTo'
  | 'correctChapter'
  | 'dropCorrection'
  | 'citedIn'
  | 'corrections'
  | 'removeSource';

/** The guideline library of a vault. */
export function libraryHandlers(deps: HandlerDeps): Handlers<'library', Operation> {
  const today = (): string => localDay(deps.clock());
  const profile = (): LetterProfile =>
    requireNewest(knownProfiles(deps), readSettings(deps.store().reader).letterProfile);
  return {
    sources: ({ day = today() }) => listSources(deps.store().reader, day),
    outline: ({ sourceId, day = today() }) => readOutline(deps.store().reader, sourceId, day),
    search: ({ query, typing, day = today(), limit }) =>
      searchLibrary(deps.store().reader, { query, typing, day, limit }),
    section: ({ day = today(), ...of }) => {
      const id = 'sectionId' in of ? of.sectionId : of.chapterId;
      return readPlace(deps.store().reader, id, day, profile());
    },
    importPackFrom: ({ path, duplicates }) => importPack(deps, path, duplicates),
    exportPackTo: async ({ sourceId, path }) => {
      const pack = readPackOf(deps.store().reader, sourceId);
      if (pack === undefined || requireSource(deps.store().reader, sourceId).source.kind === 'document')
        throw new AppError('NotFound', 'no-source', 'There is no such guideline pack in the library.');
      await writeRecorded(deps, path, await writePack(pack, deps.clock()), () => ({
        kind: 'library.exported',
        subject: { sha256: packHash(pack) },
      }));
      return { path };
    },
    correctChapter: ({ sourceId, ...correction }) => correctChapter(deps, sourceId, correction),
    dropCorrection: ({ sourceId, key }) => dropCorrection(deps, sourceId, key),
    citedIn: ({ sourceId }) => countCitedIn(deps.store().reader, sourceId),
    corrections: () => correctedEditions(deps.store().reader),
    removeSource: async ({ sourceId }) => {
      const found = requireSource(deps.store().reader, sourceId);
      const { source, head } = found;
      if (source.kind === 'shipped') {
        const message = `“${head.title}” comes with IMR Desk and stays in the library.`;
        throw new AppError('Precondition', 'shipped-source', message);
      }
      // A document goes with its file.
      if (source.documentId !== undefined) {
        await removeLibraryDocument(deps, source.documentId);
        return {};
      }
      deps.store().write((writer) => {
        removeFromLibrary(writer, found);
        deps.audit().record(writer, { kind: 'library.removed', subject: { sha256: source.sha256 } });
      });
      return {};
    },
  };
}
