import { type AuditEntry, auditContracts } from '../../shared/contracts/audit.ts';
import { type Handler, on } from './fake-bridge.ts';
import type { FakeStore } from './fake-store.ts';

const HASH = '9f'.repeat(32);
const DAY_MS = 86_400_000;

/** A log of a few days, to look at the screen with. Words are not looked for. */
export function auditHandlers(store: FakeStore): Handler[] {
  return [
    on(auditContracts.list, ({ kinds, caseId }) => ({
      entries: someEntries(store).filter(
        (entry) =>
          (kinds === undefined || kinds.includes(entry.kind)) &&
          (caseId === undefined || entry.case?.id === caseId),
      ),
      next: null,
    })),
    on(auditContracts.verify, () => ({
      entries: 10,
      last: { seq: 10, hash: HASH },
      broken: null,
      notes: [{ seq: 7, message: 'Its time is before that of entry 6: the clock was set back.' }],
    })),
    on(auditContracts.export, () => ({ path: '/home/reviewer/audit-log.jsonl' })),
  ];
}

function someEntries(store: FakeStore): AuditEntry[] {
  const [first] = [...store.cases.values()];
  const present =
    first === undefined
      ? null
      : { id: first.case.id, present: first.case.id, number: first.case.caseBlock?.caseNumber ?? null };
  const gone = { id: '5c0f1d2e-0000-4000-8000-000000000000', present: null, number: null };
  const document = { id: '1d2e', sha256: HASH, bytes: 4096, pages: 12 };
  const entries: Pick<AuditEntry, 'kind' | 'case' | 'subject'>[] = [
    { kind: 'vault.created', case: null, subject: {} },
    { kind: 'case.created', case: present, subject: { origin: 'blank' } },
    {
      kind: 'record.imported',
      case: present,
      subject: { document: '1d2e', sha256: HASH, bytes: 9, pages: 412 },
    },
    { kind: 'case.edited', case: present, subject: { changes: 37 } },
    { kind: 'vault.locked', case: null, subject: {} },
    { kind: 'vault.unlock-failed', case: null, subject: { method: 'passphrase', count: 3 } },
    { kind: 'vault.unlocked', case: null, subject: {} },
    { kind: 'case.opened', case: present, subject: {} },
    {
      kind: 'letter.exported',
      case: present,
      subject: { sha256: HASH, copy: 'posted', profile: 'posted-2016', profileVersion: 1 },
    },
    {
      kind: 'case.purged',
      case: gone,
      subject: {
        ...{ caseNumber: 'CM16-0000042', createdAt: '2026-01-02T03:04:05.000Z', items: 3, revisions: 12 },
        ...{ copies: 0, documents: [document] },
      },
    },
  ];
  return entries
    .map((entry, index) => ({
      ...entry,
      seq: index + 1,
      at: new Date(Date.now() - (entries.length - index) * 0.3 * DAY_MS).toISOString(),
    }))
    .reverse();
}
