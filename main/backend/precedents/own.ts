import { z } from 'zod';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { toAppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { structurePrecedent } from '../../../shared/precedents/structure.ts';
import { blockingIdentifiers } from '../../../shared/rules/identifiers/index.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { readFrozen } from '../store/determinations.ts';
import type { Reader, Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { deletePrecedent, insertPrecedents, letterSaying, ownPrecedent } from '../store/precedents.ts';
import { readReviewer } from '../store/reviewer.ts';
import { parseRow } from '../store/rows.ts';
import { saysOf } from './says.ts';

/**
 * Keeps a signed determination among the past ones, in place of the version before. It holds what the posted copy prints, and
 * no text in which the check finds an identifier: a posted copy with that in it could not leave either.
 */
export function keepOwn(
  writer: Writer,
  { imrCase, profile, version }: { imrCase: ImrCase; profile: LetterProfile; version: number },
): void {
  dropOwn(writer, imrCase.id);
  const precedent = structurePrecedent(imrCase, profile, placesWithIdentifiers(writer, imrCase, profile));
  const says = saysOf(precedent);
  const same = letterSaying(writer, says);
  // The reviewer's own letter, posted, is the same determination. One of another own case is another.
  if (same !== undefined && !same.isOwn) deletePrecedent(writer, same.id);
  const source = { caseId: imrCase.id, version };
  insertPrecedents(writer, [{ source, says: same?.isOwn ? `${says} ${imrCase.id}` : says, precedent }]);
}

/** Takes the determination of a case out: it was withdrawn, or the case goes. */
export function dropOwn(writer: Writer, caseId: string): void {
  const kept = ownPrecedent(writer, caseId);
  if (kept !== undefined) deletePrecedent(writer, kept.id);
}

function placesWithIdentifiers(reader: Reader, imrCase: ImrCase, profile: LetterProfile) {
  const evidence = profile.evidence.posted;
  const { findings } = checkCase({ imrCase, copy: 'posted', evidence, reviewer: readReviewer(reader) });
  return blockingIdentifiers(findings).map(({ place }) => place);
}

/** Exported for the test of its plan. Versions that hold and are not kept: signed before past determinations were. */
export const MISSING_OWN = `
SELECT d.case_id, d.version FROM determination d
WHERE NOT EXISTS (SELECT 1 FROM precedent_letter p WHERE p.case_id = d.case_id AND p.version = d.version)
  AND NOT EXISTS (SELECT 1 FROM determination_event e
    WHERE e.case_id = d.case_id AND e.version = d.version AND e.kind IN ('superseded', 'withdrawn'))`;

const missingRow = z.strictObject({ case_id: z.string(), version: z.int() });

/**
 * Keeps what was signed by a version of the program that had no past determinations. Neither a damaged one nor a full disk keeps
 * a vault shut: it is tried again with the next unlocking.
 */
export function keepMissingOwn(store: Store): void {
  for (const row of store.reader.all(MISSING_OWN)) {
    const { case_id, version } = parseRow(missingRow, row);
    try {
      const { frozen, profile } = readFrozen(store.reader, case_id, version);
      store.write((writer) => keepOwn(writer, { imrCase: frozen.case, profile, version }));
    } catch (thrown) {
      // A damaged determination is told where it is opened; of the others none stands back for it.
      if (!['DiskFull', 'Damaged'].includes(toAppError(thrown).kind)) throw thrown;
    }
  }
}
