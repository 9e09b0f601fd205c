import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { PackOutcome } from '../../../shared/contracts/library.ts';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { PackFile } from '../guidelines/pack-zip.ts';
import { readPackFile } from '../guidelines/read-pack.ts';
import { subjectName } from '../signing/certificate.ts';
import type { Reader } from '../store/handles.ts';
import { readPackOf, removeSource, saveSource } from '../store/library/save-source.ts';
import { type LibrarySource, readSources, type StoredSource } from '../store/library/sources.ts';
import type { Store } from '../store/open-store.ts';
import { differenceOf, isSameWork } from './editions.ts';

/** What is imported into. */
export interface LibraryTools {
  store: () => Store;
  audit: () => AuditLog;
  clock: () => Date;
}

/** Where the same edition is here with other content: tell, keep both, or put it in the other's place. */
export type Duplicates = 'tell' | 'beside' | 'replace';

/**
 * Takes a pack into the library. One that is here already is not taken again; other editions of it stay beside it.
 * @throws AppError as `openPack`; DiskFull
 */
export async function importPack(
  tools: LibraryTools,
  path: string,
  duplicates: Duplicates,
): Promise<PackOutcome> {
  const { pack, sha256, signer } = await readPackFile(path);
  const { reader } = tools.store();
  const present = readSources(reader).filter(({ source }) => source.kind !== 'document');
  const about = { file: basename(path), title: pack.title, edition: pack.edition };
  const known = present.find(({ source }) => source.sha256 === sha256);
  if (known !== undefined) return { outcome: 'known', ...about, sourceId: known.source.id };

  const signedBy = signerOf(signer);
  const editions = present.filter(
    ({ source, head }) => source.copiedFrom === undefined && isSameWork(head, pack),
  );
  const same = editions.find(({ head }) => head.edition === pack.edition);
  if (same !== undefined && duplicates === 'tell')
    return { outcome: 'differs', ...about, signer: signedBy, present: compared(reader, same, pack) };

  // What came with the program stays; it can only be stood beside.
  const replaced = duplicates === 'replace' && same?.source.kind === 'pack' ? same : undefined;
  const others = editions.filter((one) => one !== replaced).map((one) => compared(reader, one, pack));
  const source: LibrarySource = {
    ...{ id: randomUUID(), kind: 'pack', sha256, addedAt: tools.clock().toISOString() },
    ...(signedBy === null ? {} : { signer: signedBy }),
  };
  tools.store().write((writer) => {
    if (replaced !== undefined) {
      removeSource(writer, replaced.source.id);
      tools.audit().record(writer, { kind: 'library.removed', subject: { sha256: replaced.source.sha256 } });
    }
    saveSource(writer, source, pack);
    const signedWith = signedBy === null ? {} : { signer: signedBy.sha256 };
    tools.audit().record(writer, { kind: 'library.imported', subject: { sha256, ...signedWith } });
  });
  return {
    outcome: 'added',
    ...about,
    ...{ sourceId: source.id, signer: signedBy, editions: others, replaced: replaced !== undefined },
  };
}

function compared(reader: Reader, { source, head }: StoredSource, pack: GuidelinePack) {
  const other = readPackOf(reader, source.id) ?? { ...pack, chapters: [] };
  return {
    ...{ sourceId: source.id, title: head.title, edition: head.edition },
    ...differenceOf(pack, other),
  };
}

function signerOf(signer: PackFile['signer']) {
  if (signer === undefined) return null;
  const { certificate } = signer;
  const sha256 = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  return { name: subjectName(certificate), sha256 };
}
