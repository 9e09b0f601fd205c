import type { PackagePreview } from '../../../shared/contracts/exchange.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { hasCase } from '../store/cases.ts';
import type { Reader } from '../store/handles.ts';
import { contentsError, isReturn } from './errors.ts';
import { OF_CASES } from './manifest.ts';
import { type PackageFile, type PackageHead, readPackage } from './read-package.ts';
import { knownSigners, senderOf } from './sender.ts';

/** Thrown where the records begin, to read no further. */
const ENOUGH = new Error('enough was read');

/**
 * What a case package says of itself, read as far as its first record. The signature has been verified; whether the
 * records are those that it lists, and whole, taking it in will tell.
 * @throws AppError as `readPackage` does; Invalid `return-package`
 */
export async function previewPackage(source: PackageFile, reader: Reader): Promise<PackagePreview> {
  let head: PackageHead | undefined;
  let imrCase: ImrCase | undefined;
  const stop = (): never => {
    throw ENOUGH;
  };
  try {
    await readPackage(source, {
      head: async (found) => {
        if (found.manifest.kind === 'return') throw isReturn(source.path);
        head = found;
      },
      imrCase: (found) => {
        imrCase = found;
      },
      document: stop,
      letter: stop,
      report: stop,
    });
  } catch (thrown) {
    if (thrown !== ENOUGH) throw thrown;
  }
  if (head === undefined) throw contentsError('package-missing-entry', source.path, 'it holds nothing.');
  if (imrCase !== undefined && imrCase.id !== head.manifest.case.id) {
    throw contentsError('package-mismatch', source.path, 'its case has another id than its manifest says.');
  }
  const { manifest, manifestSha256 } = head;
  return {
    manifestSha256,
    createdAt: manifest.createdAt,
    generator: manifest.generator,
    sender: senderOf(head, knownSigners(reader)),
    case: imrCase === undefined ? null : caseFacts(imrCase),
    documents: manifest.documents.map(({ name, bytes, pages }) => ({ name, bytes, pages: pages ?? null })),
    parts: OF_CASES.filter((name) => manifest[name] !== undefined),
    exists: hasCase(reader, manifest.case.id),
  };
}

function caseFacts({ caseBlock, items }: ImrCase): PackagePreview['case'] {
  return {
    caseNumber: caseBlock?.caseNumber ?? null,
    items: items.length,
    firstRequest: items[0]?.request || null,
  };
}
