import { AppError } from '../../../shared/errors.ts';
import { ALGORITHM, NS } from './names.ts';
import { isRelationshipsPart, type OfficePackage, partUri, sha256Base64 } from './package.ts';
import { isLeftUnsigned, sourceOf, transformRelationships } from './relationships.ts';
import { unsignedParts } from './unsigned-parts.ts';
import { xmlAttribute } from './xml.ts';

/** Element of a digest with its value, canonical. */
export function digestXml(base64: string): string {
  return `<DigestMethod Algorithm="${ALGORITHM.sha256}"></DigestMethod><DigestValue>${base64}</DigestValue>`;
}

export const C14N_TRANSFORM = `<Transform Algorithm="${ALGORITHM.c14n}"></Transform>`;

/**
 * The manifest of a package: one reference for each part, its digest over the part's bytes as they are; for
 * relationships, over those that are signed.
 * @returns canonical XML, without a namespace of its own: it stands in XML-DSig's
 * @throws AppError Invalid `part-name`, `link-target`: what some verifiers would call invalid is not signed
 */
export function manifestXml(opened: OfficePackage): string {
  const left = unsignedParts(opened);
  const references = opened.parts
    .filter((part) => !left.has(part))
    .sort()
    .map((part) =>
      isRelationshipsPart(part) ? relationshipsReference(opened, part) : partReference(opened, part),
    );
  return `<Manifest>${references.join('')}</Manifest>`;
}

function partReference(opened: OfficePackage, part: string): string {
  // LibreOffice and Apache POI reject names with escapes, so such a letter would verify nowhere.
  if (!/^[A-Za-z0-9._/-]+$/.test(part)) {
    const message = `The document holds a part named "${part}"; only plain letters and digits can be signed.`;
    throw new AppError('Invalid', 'part-name', message);
  }
  return `<Reference URI="${xmlAttribute(partUri(opened, part))}">${digestXml(sha256Base64(opened.read(part)))}</Reference>`;
}

/** Nothing for relationships of which none is signed, as Office does. */
function relationshipsReference(opened: OfficePackage, part: string): string {
  const source = sourceOf(part) ?? '';
  const signed = opened.relationships(source).filter((one) => !isLeftUnsigned(source, one));
  if (signed.length === 0) return '';
  const awkward = signed.find((one) => /[&"<]/.test(one.target));
  if (awkward !== undefined) {
    // LibreOffice up to 25.2 does not escape these when it transforms relationships, and calls the letter invalid.
    const message = `The link "${awkward.target}" cannot be signed as a relationship; write it as a field.`;
    throw new AppError('Invalid', 'link-target', message);
  }
  const ids = [...signed]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (one) =>
        `<mdssi:RelationshipReference xmlns:mdssi="${NS.mdssi}" SourceId="${xmlAttribute(one.id)}"></mdssi:RelationshipReference>`,
    );
  const transforms = `<Transforms><Transform Algorithm="${ALGORITHM.relationshipTransform}">${ids.join('')}</Transform>${C14N_TRANSFORM}</Transforms>`;
  const digest = digestXml(sha256Base64(transformRelationships(signed)));
  return `<Reference URI="${xmlAttribute(partUri(opened, part))}">${transforms}${digest}</Reference>`;
}
