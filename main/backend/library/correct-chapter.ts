import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { GuidelineChapter, GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { parsePack } from '../../../shared/guidelines/parse-pack.ts';
import { packHash } from '../guidelines/pack-zip.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { readPackOf, removeSource, saveSource } from '../store/library/save-source.ts';
import { readSources, type StoredSource } from '../store/library/sources.ts';
import type { LibraryTools } from './import-pack.ts';
import { requireSource } from './outline.ts';

/** What a reviewer says of a chapter of a source that came with the program. */
export interface ChapterCorrection {
  /** Of the chapter that is corrected; null to add one. */
  key: string | null;
  title: string;
  edition: string;
  number?: string | undefined;
  effective: NonNullable<GuidelineChapter['effective']>;
}

/*
 * Corrections are a pack of the reviewer's own beside the one that came with the program, with the chapters that were
 * corrected or added: what came with the program stays as it is, and a new version of it takes nothing back. A chapter that
 * is corrected is found in the own pack alone (see `saveSource`).
 */

/**
 * Corrects a chapter of a source, or adds one.
 * @param sourceId of a source that came with the program, or of the corrections of one
 * @returns the source that holds the corrections
 * @throws AppError NotFound `no-source`, `no-chapter`; Precondition `not-corrected-here`; Conflict `chapter-there`; Invalid
 * `invalid-guidelines`
 */
export function correctChapter(
  { store, audit, clock }: LibraryTools,
  sourceId: string,
  correction: ChapterCorrection,
): { sourceId: string } {
  const { reader } = store();
  const { base, own, pack } = openCorrections(reader, sourceId);
  const { key, ...said } = correction;
  const id = key ?? keyOf(said);
  const before = [...pack.chapters, ...base.pack.chapters];
  const present = before.find((one) => one.id === id);
  if (key !== null && present === undefined)
    throw new AppError('NotFound', 'no-chapter', 'This chapter is no longer in the library.');
  if (key === null && present !== undefined) {
    const message = `${said.title}, ${said.edition}, is in the library already: correct that one.`;
    throw new AppError('Conflict', 'chapter-there', message);
  }
  const { number, ...rest } = said;
  const chapter = { ...withoutNumber(present), id, ...rest, ...(number === undefined ? {} : { number }) };
  const chapters = pack.chapters.some((one) => one.id === id)
    ? pack.chapters.map((one) => (one.id === id ? chapter : one))
    : [...pack.chapters, chapter];
  const next = parsePack({ ...pack, chapters }, 'The correction');
  const saved = own?.source.id ?? randomUUID();
  store().write((writer) => {
    saveOwn(writer, saved, base, next, clock());
    audit().record(writer, { kind: 'library.corrected', subject: { sha256: packHash(next) } });
  });
  return { sourceId: saved };
}

/**
 * Takes back what the reviewer said of a chapter; the last one takes the own pack with it.
 * @returns the source that the chapter is found in from now on
 */
export function dropCorrection(
  { store, audit, clock }: LibraryTools,
  sourceId: string,
  key: string,
): { sourceId: string } {
  const { base, own, pack } = openCorrections(store().reader, sourceId);
  const chapters = pack.chapters.filter((one) => one.id !== key);
  if (own === undefined || chapters.length === pack.chapters.length)
    throw new AppError('NotFound', 'no-chapter', 'This chapter has no correction any more.');
  const next = { ...pack, chapters };
  store().write((writer) => {
    if (chapters.length > 0) saveOwn(writer, own.source.id, base, next, clock());
    else {
      removeSource(writer, own.source.id);
      saveSource(writer, base.source, base.pack);
    }
    audit().record(writer, { kind: 'library.corrected', subject: { sha256: packHash(next) } });
  });
  return { sourceId: base.source.id };
}

/** Removes a source. With corrections, what they stood for is found again. */
export function removeFromLibrary(writer: Writer, { source }: StoredSource): void {
  removeSource(writer, source.id);
  const base = readSources(writer).find(
    (one) => one.source.kind === 'shipped' && one.head.id === source.copiedFrom,
  );
  const pack = base === undefined ? undefined : readPackOf(writer, base.source.id);
  if (base !== undefined && pack !== undefined) saveSource(writer, base.source, pack);
}

interface Base extends StoredSource {
  pack: GuidelinePack;
}

/** The source that came with the program, the own one that corrects it, and the pack of that: without chapters at first. */
function openCorrections(
  reader: Reader,
  sourceId: string,
): { base: Base; own: StoredSource | undefined; pack: GuidelinePack } {
  const named = requireSource(reader, sourceId);
  const key = named.source.copiedFrom ?? named.head.id;
  const sources = readSources(reader);
  const base = sources.find(({ source, head }) => source.kind === 'shipped' && head.id === key);
  const basePack = base === undefined ? undefined : readPackOf(reader, base.source.id);
  if (base === undefined || basePack === undefined) {
    const message = `“${named.head.title}” did not come with IMR Desk: correct it where it was made, and import it again.`;
    throw new AppError('Precondition', 'not-corrected-here', message);
  }
  const own = sources.find(({ source }) => source.copiedFrom === key);
  const pack = (own === undefined ? undefined : readPackOf(reader, own.source.id)) ?? ownPack(basePack);
  return { base: { ...base, pack: basePack }, own, pack };
}

function ownPack({ lists: _, ...base }: GuidelinePack): GuidelinePack {
  return {
    ...base,
    id: `${base.id}-own`,
    title: `${base.title} (your corrections)`,
    publisher: 'The reviewer',
    licence: 'Days and chapters as the reviewer corrected them.',
    chapters: [],
  };
}

/** The own pack, and the one that it corrects: its corrected chapters are found there no more. */
function saveOwn(writer: Writer, id: string, base: Base, pack: GuidelinePack, now: Date): void {
  saveSource(
    writer,
    {
      ...{ id, kind: 'pack', sha256: packHash(pack), addedAt: now.toISOString() },
      copiedFrom: base.head.id,
    },
    pack,
  );
  saveSource(writer, base.source, base.pack);
}

function withoutNumber(
  chapter: GuidelineChapter | undefined,
): Partial<GuidelineChapter> & Pick<GuidelineChapter, 'sections'> {
  if (chapter === undefined) return { sections: [] };
  const { number: _, ...rest } = chapter;
  return rest;
}

/** As ids of packs are: small letters, digits and hyphens. */
function keyOf({ title, edition }: { title: string; edition: string }): string {
  const words = `${title}-${edition}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return words.replaceAll(/^-+|-+$/g, '').slice(0, 70);
}
