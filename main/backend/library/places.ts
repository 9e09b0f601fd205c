import type { LibraryHit, LibraryPlace } from '../../../shared/contracts/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { basisOf } from '../../../shared/guidelines/cite.ts';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import type { Effective } from '../../../shared/guidelines/pack.ts';
import { composeBasisLine } from '../../../shared/letter/basis-line.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Reader } from '../store/handles.ts';
import {
  readChaptersById,
  readSectionByKey,
  readSectionsById,
  type StoredChapter,
  type StoredSection,
} from '../store/library/places.ts';
import { type LibrarySource, type PackHead, readSourcesById } from '../store/library/sources.ts';

/** A section, or a chapter as a whole, with where it stands. */
export interface Place {
  source: LibrarySource;
  head: PackHead;
  chapter: StoredChapter;
  /** Undefined for a chapter as a whole. */
  stored: StoredSection | undefined;
}

/** Places by their ids, in the order of these; those that are gone are left out. */
export function readPlaces(reader: Reader, ids: readonly number[]): Place[] {
  if (ids.length === 0) return [];
  const sections = new Map(readSectionsById(reader, ids).map((one) => [one.id, one]));
  const chapterIds = new Set(ids.map((id) => sections.get(id)?.chapterId ?? id));
  const chapters = new Map(readChaptersById(reader, [...chapterIds]).map((one) => [one.id, one]));
  const sourceIds = new Set([...chapters.values()].map(({ sourceId }) => sourceId));
  const sources = new Map(readSourcesById(reader, [...sourceIds]).map((one) => [one.source.id, one]));
  return ids.flatMap((id) => {
    const stored = sections.get(id);
    const chapter = chapters.get(stored?.chapterId ?? id);
    const of = chapter === undefined ? undefined : sources.get(chapter.sourceId);
    return chapter === undefined || of === undefined ? [] : [{ ...of, chapter, stored }];
  });
}

export function idOf({ chapter, stored }: Pick<Place, 'chapter' | 'stored'>): number {
  return stored?.id ?? chapter.id;
}

export function effectiveOf({ head, chapter }: Pick<Place, 'head' | 'chapter'>): Effective {
  return chapter.chapter.effective ?? head.effective;
}

/** What is told of a place wherever it is listed. */
export function placeHead(place: Place, day: string): Omit<LibraryHit, 'snippet' | 'criteria'> {
  const { source, head, chapter, stored } = place;
  const section = stored?.section;
  const effective = effectiveOf(place);
  return {
    sectionId: stored?.id ?? null,
    chapterId: chapter.id,
    sourceId: source.id,
    kind: source.kind,
    step: head.source,
    sourceKey: head.id,
    sourceTitle: head.title,
    chapter: {
      key: chapter.chapter.id,
      title: chapter.chapter.title,
      number: chapter.chapter.number ?? null,
      edition: chapter.chapter.edition ?? head.edition,
    },
    section:
      section === undefined
        ? null
        : { key: section.id, title: section.title, number: section.number ?? null },
    effective,
    inForce: inForceOn(effective, day),
    confirmed: section?.confirmed ?? true,
    page: stored?.page ?? chapter.page,
    documentId: source.documentId ?? null,
  };
}

/** @throws AppError NotFound `no-section` */
export function requirePlace(reader: Reader, id: number): Place {
  const [place] = readPlaces(reader, [id]);
  if (place !== undefined) return place;
  const message = 'This section is no longer in the library. Search for it again.';
  throw new AppError('NotFound', 'no-section', message);
}

/**
 * A place with everything that is known of it.
 * @param profile by whose words its basis is printed
 * @throws AppError NotFound `no-section`
 */
export function readPlace(reader: Reader, id: number, day: string, profile: LetterProfile): LibraryPlace {
  const place = requirePlace(reader, id);
  const { head, chapter, stored } = place;
  const section = stored?.section;
  const about = section ?? chapter.chapter;
  const basis = basisOf(head, chapter.chapter, section);
  const parent =
    section?.parent === undefined ? undefined : readSectionByKey(reader, place.source.id, section.parent);
  return {
    ...placeHead(place, day),
    text: section?.text ?? null,
    bodyParts: about.bodyParts ?? [],
    conditions: about.conditions ?? [],
    treatments: about.treatments ?? [],
    criteria: section?.criteria ?? [],
    evidence: section?.evidence ?? null,
    parent: parent === undefined ? null : { sectionId: parent.id, title: parent.section.title },
    basis,
    printed: composeBasisLine(basis, 'reviewer', profile),
  };
}
