import { AppError } from '../../../shared/errors.ts';
import { addContentTypes, CONTENT_TYPES_PART } from './content-types.ts';
import type { Identity } from './identity.ts';
import { manifestXml } from './manifest.ts';
import { CONTENT_TYPE, ORIGIN_PART, RELATIONSHIP } from './names.ts';
import { isRelationshipsPart, type OfficePackage, openPackage, withParts } from './package.ts';
import {
  freeId,
  parseRelationships,
  relationshipsPart,
  targetPart,
  writeRelationships,
} from './relationships.ts';
import { signatureXml } from './signature.ts';
import { drawLine, type LineSetup, withSignatureLine } from './signature-line.ts';
import { writeZip } from './zip.ts';

export interface SignOptions {
  signedAt: Date;
  /** Why it was signed, up to 255 characters; Word shows it. */
  comments?: string;
  /** Puts a visible signature line at the end of the document before it is signed. */
  line?: LineSetup | undefined;
}

/**
 * Signs a Word document. Every other part stays byte for byte what it was; nothing is packed anew.
 * A document that is signed already gets one signature more, which covers the same parts.
 * @returns the signed document, 3.5 to 5 KB larger
 * @throws AppError Invalid or Damaged for a document that cannot be signed
 */
export function signDocx(docx: Uint8Array, identity: Identity, options: SignOptions): Uint8Array {
  const { line, signedAt, comments = '' } = options;
  const opened = withCompactRelationships(openPackage(docx));
  const origin = opened.relationships('').find((one) => one.type === RELATIONSHIP.origin);
  if (line !== undefined && origin !== undefined) {
    const message = 'This document is signed already: a signature line would make that signature invalid.';
    throw new AppError('Invalid', 'already-signed', message);
  }
  const prepared = line === undefined ? opened : withSignatureLine(opened, line);
  const xml = signatureXml(manifestXml(prepared), {
    ...identity,
    signedAt,
    comments,
    line: line === undefined ? undefined : drawLine(line, signedAt),
  });
  const originPart = origin === undefined ? ORIGIN_PART : targetPart('', origin.target);
  return writeZip(withSignature(prepared, originPart, origin === undefined, xml).entries);
}

/** LibreOffice's Relationship Transform stumbles over white space and comments: such parts are written compactly. */
function withCompactRelationships(opened: OfficePackage): OfficePackage {
  const loose = opened.parts.filter((part) => {
    const xml = isRelationshipsPart(part) ? Buffer.from(opened.read(part)).toString('utf8') : '';
    return /<Relationships[^>]*>\s|\/>\s|<!--/.test(xml);
  });
  if (loose.length === 0) return opened;
  const compact = loose.map(
    (part) => [part, writeRelationships(parseRelationships(opened.read(part), part))] as const,
  );
  return withParts(opened, new Map(compact));
}

/** Adds the signature's part and all that leads to it. */
function withSignature(
  opened: OfficePackage,
  originPart: string,
  isFirst: boolean,
  xml: string,
): OfficePackage {
  const root = opened.relationships('');
  const signatures = opened.relationships(originPart);
  const folder = originPart.slice(0, originPart.lastIndexOf('/') + 1);
  let number = signatures.length + 1;
  while (opened.has(`${folder}sig${number}.xml`)) number += 1;
  const part = `${folder}sig${number}.xml`;
  const row = { external: false, type: RELATIONSHIP.signature, target: `sig${number}.xml` };
  const parts = new Map<string, string | Uint8Array>();
  parts.set(
    CONTENT_TYPES_PART,
    addContentTypes(Buffer.from(opened.read(CONTENT_TYPES_PART)).toString('utf8'), {
      overrides: { [part]: CONTENT_TYPE.signature },
      ...(opened.types.defaults.has('sigs') || !isFirst ? {} : { defaults: { sigs: CONTENT_TYPE.origin } }),
    }),
  );
  if (isFirst) {
    const toOrigin = { id: freeId(root), external: false, type: RELATIONSHIP.origin, target: originPart };
    parts.set(relationshipsPart(''), writeRelationships([...root, toOrigin]));
    parts.set(originPart, '');
  }
  const listed = [...signatures, { ...row, id: freeId(signatures) }];
  parts.set(relationshipsPart(originPart), writeRelationships(listed));
  parts.set(part, xml);
  return withParts(opened, parts);
}
