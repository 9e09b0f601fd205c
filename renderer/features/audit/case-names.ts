import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import type { CaseRow } from '../../../shared/contracts/cases.ts';

/** What a case is called, for as long as it is in the vault. */
function nameOf(row: CaseRow): string {
  return row.caseNumber ?? row.firstRequest ?? 'New case';
}

/** What a deleted case is called: its number where the log kept it, else the beginning of its id. */
export function deletedName(caseId: string, number: unknown): string {
  if (typeof number === 'string') return `${number} (deleted)`;
  return `Deleted case ${caseId.replace('keyed:', '').slice(0, 8)}`;
}

export interface CaseChoice {
  id: string;
  name: string;
}

/** The cases to filter by: those in the vault, and those of which the log keeps the certificate. */
export function caseChoices(
  cases: readonly CaseRow[],
  purged: readonly AuditEntry[],
): { present: CaseChoice[]; deleted: CaseChoice[] } {
  return {
    present: cases.map((row) => ({ id: row.id, name: nameOf(row) })),
    deleted: purged.flatMap(({ case: of, subject }) =>
      of === null || of.present !== null ? [] : [{ id: of.id, name: deletedName(of.id, subject.caseNumber) }],
    ),
  };
}

/** What an entry's case is called; empty for an entry that is about none. */
export function caseNameOf(entry: AuditEntry, choices: ReturnType<typeof caseChoices>): string {
  const { case: of } = entry;
  if (of === null) return '';
  const known = [...choices.present, ...choices.deleted].find(({ id }) => id === (of.present ?? of.id));
  return known?.name ?? of.number ?? deletedName(of.id, entry.subject.caseNumber);
}
