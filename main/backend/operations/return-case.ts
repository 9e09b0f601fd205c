import { isSigned } from '../../../shared/domain/case-state.ts';
import type { Packed, PackedLetter, PackOptions } from '../exchange/pack.ts';
import { packReturn, type ReturnParts } from '../exchange/pack-return.ts';
import type { ExchangeDeps } from '../exchange/unpack.ts';
import { readCaseState } from '../store/cases.ts';
import { readFrozen, readVersions } from '../store/determinations.ts';
import type { Reader } from '../store/handles.ts';
import type { HandlerDeps } from './deps.ts';
import { noteReturned, type VersionCopy, versionLetter } from './versions.ts';

export interface ReturnDeps extends ExchangeDeps {
  provePassphrase: HandlerDeps['provePassphrase'];
}

export interface ReturnCaseOptions extends PackOptions {
  /** The signed version that goes back, by its number. */
  determination: number;
  /** Which copies of its letter. */
  copies: readonly VersionCopy[];
  parts: ReturnParts;
  /** The vault's, where the profile has copies signed by the organisation. */
  passphrase?: string | undefined;
}

/** What a letter's file is called, after the case's number. */
const COPY_NAMES: Record<VersionCopy, string> = {
  signed: 'determination signed by the reviewer',
  served: 'determination, served copy',
  posted: 'determination, posted copy',
};

/**
 * Writes the return package of a signed version, with the case as it was frozen, and notes that it was returned.
 * @throws AppError as `packReturn` and `versionLetter` do
 */
export async function returnCase(deps: ReturnDeps, options: ReturnCaseOptions): Promise<Packed> {
  const { caseId, determination: version, passphrase } = options;
  const { frozen, profile } = readFrozen(deps.store.reader, caseId, version);
  const letters: PackedLetter[] = [];
  for (const copy of new Set(options.copies)) {
    const name = `${frozen.case.caseBlock?.caseNumber ?? 'Case'} ${COPY_NAMES[copy]}.docx`;
    const of = { caseId, version, copy, passphrase };
    const { docx: content } = await versionLetter({ ...deps, store: () => deps.store }, of);
    letters.push({ name, copy, content });
  }
  const packed = await packReturn(deps, { ...options, letters, imrCase: frozen.case, profile });
  deps.store.write((writer) => {
    if (isReturnable(writer, caseId, version)) noteReturned(deps, writer, caseId);
  });
  return packed;
}

/** An older version, or one of a case that has been reopened, can be sent once more; that changes nothing here. */
function isReturnable(reader: Reader, caseId: string, version: number): boolean {
  const [current] = readVersions(reader, caseId);
  return current?.version === version && isSigned(readCaseState(reader, caseId).state);
}
