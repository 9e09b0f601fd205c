import type { OfficePackage } from './package.ts';
import { isLeftUnsigned, relationshipsPart, targetPart } from './relationships.ts';

/**
 * The parts that a package signature leaves out, as Office does: the file's properties, its thumbnail, and the
 * signatures. A part is one of these only by a relationship of the package, or of the signatures' origin.
 */
export function unsignedParts(opened: OfficePackage): Set<string> {
  const found = new Set<string>();
  for (const relationship of opened.relationships('')) {
    if (!isLeftUnsigned('', relationship)) continue;
    const { type, target } = relationship;
    const part = targetPart('', target);
    found.add(part);
    if (!type.endsWith('/digital-signature/origin')) continue;
    found.add(relationshipsPart(part));
    for (const one of opened.relationships(part)) {
      if (!one.external && one.type.endsWith('/digital-signature/signature'))
        found.add(targetPart(part, one.target));
    }
  }
  return found;
}
