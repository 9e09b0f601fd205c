import { z } from 'zod';
import { encounterFieldsSchema } from '../../../shared/contracts/encounters.ts';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { batesSchema } from '../../../shared/domain/bates.ts';
import type { Correction, PageRef } from '../../../shared/encounters/decisions.ts';
import { readBates, writeBates } from '../store/bates.ts';
import { correctionSchemaOf, readCorrections, writeCorrection } from '../store/encounter-corrections.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { contentsError } from './errors.ts';
import { jsonPart, parsedPart } from './json-part.ts';
import { INDEX_PATH } from './manifest.ts';
import { asPacked } from './outgoing.ts';
import type { MadePart } from './pack.ts';

const SCHEMA = 'imr-index/1';
const MOST_STEPS = 50_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A page by what its file holds: ids of documents are of one vault. From 0. */
const pageSchema = z.strictObject({ sha256, page: z.int().nonnegative() });
type PackedPage = z.output<typeof pageSchema>;
const correctionSchema = correctionSchemaOf(pageSchema);
type PackedCorrection = z.output<typeof correctionSchema>;

const partSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  bates: z.array(batesSchema.extend({ sha256 })).max(10_000),
  /** What a person corrected of the index, a command a step, oldest first. */
  corrections: z.array(z.array(correctionSchema.refine(hasSoundFields)).min(1)).max(MOST_STEPS),
});
export type IndexPart = z.output<typeof partSchema>;

/** As those are that are made here: dates are dates, and titles no books. */
function hasSoundFields(correction: PackedCorrection): boolean {
  return correction.kind !== 'fields' || encounterFieldsSchema.safeParse(correction.fields).success;
}

/**
 * The part of a package that holds the Bates numbers of its documents and what was corrected of their index; none where there
 * is neither. What was taken back is left out, and so are pages of documents that are not in the case any more.
 * @param documents of the package, none packed twice
 */
export function indexPart(reader: Reader, caseId: string, documents: readonly DocumentRow[]): MadePart[] {
  const hashes = new Map(documents.map((document) => [document.id, asPacked(document).sha256]));
  const packed = ({ documentId, page }: PageRef): PackedPage | undefined => {
    const hash = hashes.get(documentId);
    return hash === undefined ? undefined : { sha256: hash, page };
  };
  const bates = readBates(reader, caseId).flatMap(({ documentId, bates: numbers }) => {
    const hash = hashes.get(documentId);
    return hash === undefined ? [] : [{ ...numbers, sha256: hash }];
  });
  const corrections = readCorrections(reader, caseId)
    .filter(({ undone }) => !undone)
    .map((step) => step.corrections.flatMap((one) => moved(one, packed)))
    .filter((step) => step.length > 0);
  if (bates.length + corrections.length === 0) return [];
  return [jsonPart('index', INDEX_PATH, { schema: SCHEMA, bates, corrections })];
}

/** Reads that part. @param path of the package, for messages. @throws AppError Invalid `package-mismatch` */
export function indexFrom(content: Uint8Array, path: string): IndexPart {
  return parsedPart(partSchema, content, path, [INDEX_PATH, SCHEMA]);
}

/**
 * Enters the part beside the documents that came with it.
 * @param path of the package, for messages. @throws AppError Invalid `package-mismatch` for a page that is in none of them
 */
export function putIndex(
  writer: Writer,
  caseId: string,
  { bates, corrections }: IndexPart,
  { documents, path, now }: { documents: readonly DocumentRow[]; path: string; now: string },
): void {
  const byHash = new Map(documents.map((document) => [document.sha256, document]));
  const pageOf = ({ sha256: hash, page }: PackedPage): PageRef => {
    const document = byHash.get(hash);
    if (document !== undefined && page < document.pages) return { documentId: document.id, page };
    throw contentsError(
      'package-mismatch',
      path,
      `its ${INDEX_PATH} names a page that its records do not have.`,
    );
  };
  for (const { sha256: hash, ...numbers } of bates) {
    writeBates(writer, pageOf({ sha256: hash, page: numbers.page }).documentId, numbers);
  }
  for (const step of corrections) {
    const own = step.flatMap((one) => moved(one, pageOf));
    if (own.length > 0) writeCorrection(writer, caseId, own, now);
  }
}

/** A correction that names its pages in another way; without those that have no other name. */
function moved(correction: Correction, to: (page: PageRef) => PackedPage | undefined): PackedCorrection[];
function moved(correction: PackedCorrection, to: (page: PackedPage) => PageRef): Correction[];
function moved<P, Q>(correction: CorrectionOf<P>, to: (page: P) => Q | undefined): CorrectionOf<Q>[] {
  switch (correction.kind) {
    case 'split': {
      const at = to(correction.at);
      return at === undefined ? [] : [{ kind: 'split', at }];
    }
    case 'arrange': {
      const records = correction.records
        .map((pages) => pages.flatMap((page) => to(page) ?? []))
        .filter((pages) => pages.length > 0);
      return records.length === 0 ? [] : [{ kind: 'arrange', records }];
    }
    case 'fields': {
      const anchor = to(correction.anchor);
      return anchor === undefined ? [] : [{ ...correction, anchor }];
    }
  }
}

type CorrectionOf<P> =
  | { kind: 'split'; at: P }
  | { kind: 'arrange'; records: P[][] }
  | { kind: 'fields'; anchor: P; fields: Extract<Correction, { kind: 'fields' }>['fields'] };
