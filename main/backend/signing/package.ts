import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { CONTENT_TYPES_PART, type ContentTypes, contentTypeOf, parseContentTypes } from './content-types.ts';
import { parseRelationships, type Relationship, relationshipsPart, sourceOf } from './relationships.ts';
import { pack, readZip, unpack, type ZipEntry } from './zip.ts';

/** An Office package: parts with their content types and relationships. */
export interface OfficePackage {
  entries: ZipEntry[];
  types: ContentTypes;
  /** Names of all parts, in the order of the archive; folders and the list of content types are none. */
  parts: string[];
  has(part: string): boolean;
  /** Unpacked once, then kept. @throws AppError NotFound or Damaged */
  read(part: string): Uint8Array;
  /** The relationships of a part, or of the package (''); none when it has no relationships part. */
  relationships(source: string): Relationship[];
}

/**
 * Opens a package.
 * @throws AppError Invalid `not-a-zip`; Damaged, with what is wrong
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  return packageOf(readZip(bytes));
}

/** The package that these entries make. @throws AppError as `openPackage` */
export function packageOf(files: readonly ZipEntry[]): OfficePackage {
  const entries = files.filter((entry) => !isFolder(entry));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const unpacked = new Map<string, Uint8Array>();
  const read = (part: string): Uint8Array => {
    const known = unpacked.get(part);
    if (known !== undefined) return known;
    const entry = byName.get(part);
    if (entry === undefined)
      throw new AppError('Damaged', 'missing-part', `The file is damaged: "${part}" is not in it.`);
    const content = unpack(entry);
    unpacked.set(part, content);
    return content;
  };
  if (!byName.has(CONTENT_TYPES_PART))
    throw new AppError('Invalid', 'not-a-package', 'This is not a Word document.');
  return {
    entries,
    types: parseContentTypes(read(CONTENT_TYPES_PART)),
    parts: entries.map((entry) => entry.name).filter((name) => name !== CONTENT_TYPES_PART),
    has: (part) => byName.has(part),
    read,
    relationships: (source) => {
      const part = relationshipsPart(source);
      return byName.has(part) ? parseRelationships(read(part), part) : [];
    },
  };
}

/** Folders have entries of their own in archives that `zip` wrote; they are no parts. */
function isFolder(entry: ZipEntry): boolean {
  return entry.name.endsWith('/') && entry.size === 0;
}

/** `/word/document.xml?ContentType=…`: how a manifest names a part. @throws AppError Damaged `no-content-type` */
export function partUri(opened: OfficePackage, part: string): string {
  const type = contentTypeOf(opened.types, part);
  if (type !== undefined) return `/${part}?ContentType=${type}`;
  throw new AppError('Damaged', 'no-content-type', `The file is damaged: nothing says what "${part}" is.`);
}

/** The package with some parts written anew or added; all others keep their packed bytes. */
export function withParts(
  opened: OfficePackage,
  parts: ReadonlyMap<string, string | Uint8Array>,
): OfficePackage {
  const made = new Map(
    Array.from(parts, ([name, content]) => [name, pack(name, Buffer.from(content))] as const),
  );
  const kept = opened.entries.map((entry) => made.get(entry.name) ?? entry);
  const added = [...made.values()].filter((entry) => !opened.has(entry.name));
  return packageOf([...kept, ...added]);
}

/** True for a part that holds relationships of another. */
export function isRelationshipsPart(part: string): boolean {
  return sourceOf(part) !== undefined;
}

/** SHA-256 in base64: what digest values of a signature are. */
export function sha256Base64(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('base64');
}
