import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { AppError } from '../../../shared/errors.ts';
import { canonicalXml } from './c14n.ts';
import { contentTypeOf } from './content-types.ts';
import { ALGORITHM, NS } from './names.ts';
import { isRelationshipsPart, type OfficePackage } from './package.ts';
import { isLeftUnsigned, sourceOf, transformRelationships } from './relationships.ts';
import { unsignedParts } from './unsigned-parts.ts';
import type { Change } from './verify-types.ts';
import { childElements, childrenNamed, onlyChild, parseXml } from './xml.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  [ALGORITHM.sha256]: 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

/** Whether bytes have the digest that a reference states. An unknown algorithm matches nothing. */
export function digestMatches(reference: Element, data: Uint8Array | string): boolean {
  const method = onlyChild(reference, NS.ds, 'DigestMethod')?.getAttribute('Algorithm') ?? '';
  const algorithm = DIGESTS[method];
  const stated = onlyChild(reference, NS.ds, 'DigestValue')?.textContent?.replace(/\s/g, '');
  return (
    algorithm !== undefined && !!stated && createHash(algorithm).update(data).digest('base64') === stated
  );
}

/** Algorithms of a reference's transforms, in order. */
export function transformsOf(reference: Element): { algorithm: string; element: Element }[] {
  const transforms = onlyChild(reference, NS.ds, 'Transforms');
  if (transforms === undefined) return [];
  return childElements(transforms).map((element) => ({
    element,
    algorithm: element.getAttribute('Algorithm') ?? '',
  }));
}

/** What a manifest covers, and where the package is no longer what it says. */
export interface ManifestCheck {
  covered: string[];
  changes: Change[];
}

/**
 * Compares a package with a signed manifest, both ways: what is listed must be there unchanged, and what is there must
 * be listed, but for what Office leaves unsigned.
 */
export function checkManifest(opened: OfficePackage, manifest: Element): ManifestCheck {
  const covered = new Set<string>();
  const relationships = new Map<string, Set<string>>();
  const changes: Change[] = [];
  for (const reference of childElements(manifest)) {
    const uri = /^\/([^?]+)\?ContentType=(.+)$/s.exec(reference.getAttribute('URI') ?? '');
    const [, part = '', type = ''] = uri ?? [];
    if (reference.localName !== 'Reference' || reference.namespaceURI !== NS.ds || uri === null) {
      changes.push({ what: 'signature', message: 'The list of signed parts holds something unknown.' });
      continue;
    }
    if (!opened.has(part)) {
      changes.push({ what: 'part-removed', part, message: `"${part}" was removed.` });
      continue;
    }
    const now = contentTypeOf(opened.types, part);
    if (now !== type) {
      const message = `The content type of "${part}" was changed from ${type} to ${now ?? 'none'}.`;
      changes.push({ what: 'content-type', part, message });
    }
    covered.add(part);
    changes.push(...checkReference(opened, reference, part, relationships));
  }
  changes.push(...uncovered(opened, covered, relationships));
  return { covered: [...covered].sort(), changes };
}

function checkReference(
  opened: OfficePackage,
  reference: Element,
  part: string,
  relationships: Map<string, Set<string>>,
): Change[] {
  const transforms = transformsOf(reference);
  const [first] = transforms;
  const isCanonical = (at: number) =>
    transforms.length === at ||
    (transforms.length === at + 1 && transforms[at]?.algorithm === ALGORITHM.c14n);
  try {
    if (first === undefined) return changedUnless(digestMatches(reference, opened.read(part)), part);
    if (first.algorithm === ALGORITHM.relationshipTransform && isRelationshipsPart(part) && isCanonical(1))
      return checkRelationships(opened, reference, part, first.element, relationships);
    const root = parseXml(opened.read(part), part).documentElement;
    if (root !== null && isCanonical(0)) {
      return changedUnless(digestMatches(reference, canonicalXml(root)), part);
    }
    const message = `"${part}" is signed in a way that cannot be checked here.`;
    return [{ what: 'signature', part, message }];
  } catch (thrown) {
    if (thrown instanceof AppError) return [{ what: 'part-changed', part, message: thrown.message }];
    throw thrown;
  }
}

function changedUnless(isSame: boolean, part: string): Change[] {
  return isSame ? [] : [{ what: 'part-changed', part, message: `"${part}" was changed.` }];
}

function checkRelationships(
  opened: OfficePackage,
  reference: Element,
  part: string,
  transform: Element,
  seen: Map<string, Set<string>>,
): Change[] {
  const all = opened.relationships(sourceOf(part) ?? '');
  const ids = new Set(
    childrenNamed(transform, NS.mdssi, 'RelationshipReference').map(
      (one) => one.getAttribute('SourceId') ?? '',
    ),
  );
  const types = new Set(
    childrenNamed(transform, NS.mdssi, 'RelationshipsGroupReference').map(
      (one) => one.getAttribute('SourceType') ?? '',
    ),
  );
  const signed = all.filter((one) => ids.has(one.id) || types.has(one.type));
  const known = seen.get(part) ?? new Set<string>();
  for (const one of signed) known.add(one.id);
  seen.set(part, known);
  if (digestMatches(reference, transformRelationships(signed))) return [];
  const removed = [...ids].filter((id) => !all.some((one) => one.id === id));
  if (removed.length === 0)
    return [{ what: 'relationship-changed', part, message: `A relationship in "${part}" was changed.` }];
  return removed.map((id) => ({
    what: 'relationship-removed',
    part,
    message: `The relationship ${id} was removed from "${part}".`,
  }));
}

/** Parts and relationships that no reference names. */
function uncovered(
  opened: OfficePackage,
  covered: ReadonlySet<string>,
  relationships: ReadonlyMap<string, ReadonlySet<string>>,
): Change[] {
  const left = unsignedParts(opened);
  const changes: Change[] = [];
  for (const part of opened.parts) {
    if (left.has(part)) continue;
    if (!isRelationshipsPart(part)) {
      if (!covered.has(part))
        changes.push({ what: 'part-added', part, message: `"${part}" was added after signing.` });
      continue;
    }
    const source = sourceOf(part) ?? '';
    for (const one of opened.relationships(source)) {
      if (isLeftUnsigned(source, one) || relationships.get(part)?.has(one.id) === true) continue;
      const message = `The relationship ${one.id} (to ${one.target}) was added to "${part}" after signing.`;
      changes.push({ what: 'relationship-added', part, message });
    }
  }
  return changes;
}
