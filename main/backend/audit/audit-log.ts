import type { AuditVerdict, auditContracts } from '../../../shared/contracts/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { createActivity } from './activity.ts';
import { appendEntry, GENESIS, type Link, lastLink } from './entries.ts';
import { auditLines } from './extract.ts';
import { clearFailedAttempts, failedAttempts } from './failed-attempts.ts';
import { fitOf, readHead, writeHead } from './head-file.ts';
import { listEntries } from './list.ts';
import { verifyLog } from './verify.ts';

type List = (typeof auditContracts)['list'];

/** The log of an open vault. */
export interface AuditLog {
  /** The store, whose committed entries are also in the head file when a write returns. Everybody writes by this one. */
  store: Store;
  /**
   * Enters what the same transaction changes: both are durable, or neither.
   * @returns the entry's number
   */
  record: (writer: Writer, event: AuditEvent) => number;
  /**
   * Enters what is no change of the store. Never throws: where the disk is full, it waits for the next entry that can
   * be written, because a vault must open, be read and be locked all the same.
   */
  note: (event: AuditEvent) => void;
  /** Enters that a case is edited: at most once in ten minutes, and the rest at the lock. */
  edited: (writer: Writer, caseId: string) => void;
  /** Enters that a case was opened: once, however often the page loads it again. */
  opened: (caseId: string) => void;
  /** Enters that a record was looked at: once, as above. */
  viewed: (caseId: string, documentId: string) => void;
  list: (filter: ParsedInputOf<List>) => OutputOf<List>;
  verify: () => Promise<AuditVerdict>;
  /** The log as JSON lines, oldest first, or what it has of one case. */
  lines: (caseId?: string) => string[];
  /** Enters what is outstanding and the lock. Never throws for what the store reports. */
  close: () => void;
}

/** How the vault was opened. A vault that was just made has its entry already. */
export type Opening = 'vault.created' | 'vault.unlocked' | 'vault.recovered';

interface Transaction {
  link: Link | undefined;
  /** Of what waited, how many are entered in it. */
  entered: number;
  committed: (() => void)[];
}

interface Waiting {
  event: AuditEvent;
  at: string;
  committed?: () => void;
}

/** Opens the log: compares it with its head file, and enters what that shows, the failed attempts and the opening. */
export function openAuditLog(options: {
  store: Store;
  key: Uint8Array;
  folder: string;
  clock: () => Date;
  opening: Opening;
}): AuditLog {
  const { store: inner, key, folder, clock } = options;
  const waiting: Waiting[] = [];
  let current: Transaction | undefined;
  let closed = false;
  const now = (): string => clock().toISOString();

  const append = (writer: Writer, event: AuditEvent, at: string): number => {
    const link = appendEntry(writer, key, event, at);
    if (current !== undefined) current.link = link;
    return link.seq;
  };
  /** What waited comes first, so that the order is that of the events. */
  const enterWaiting = (writer: Writer): void => {
    if (current === undefined || current.entered > 0) return;
    for (const { event, at, committed } of waiting) {
      append(writer, event, at);
      if (committed !== undefined) current.committed.push(committed);
    }
    current.entered = waiting.length;
  };
  const settle = (done: Transaction): void => {
    waiting.splice(0, done.entered);
    if (done.link !== undefined) keepHead(folder, key, done.link);
    for (const committed of done.committed) committed();
  };
  const store: Store = {
    ...inner,
    write: (work) => {
      // A write within a write is a part of it.
      if (current !== undefined) return inner.write(work);
      const transaction: Transaction = { link: undefined, entered: 0, committed: [] };
      current = transaction;
      try {
        const result = inner.write(work);
        settle(transaction);
        return result;
      } finally {
        current = undefined;
      }
    },
  };
  const record = (writer: Writer, event: AuditEvent): number => {
    enterWaiting(writer);
    return append(writer, event, now());
  };
  const flush = (): void => {
    if (closed || waiting.length === 0) return;
    try {
      store.write(enterWaiting);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
    }
  };
  const note = (event: AuditEvent): void => {
    waiting.push({ event, at: now() });
    flush();
  };
  const activity = createActivity(clock);
  const afterCommit = (then: () => void): void => {
    if (current === undefined) then();
    else current.committed.push(then);
  };

  for (const event of foundOnOpening(inner, key, folder)) waiting.push({ event, at: now() });
  if (options.opening === 'vault.created') {
    clearFailedAttempts(folder);
  } else {
    const committed = (): void => clearFailedAttempts(folder);
    for (const event of failedAttempts(folder)) waiting.push({ event, at: now(), committed });
    waiting.push({ event: { kind: options.opening, subject: {} }, at: now() });
  }
  flush();

  return {
    store,
    record: (writer, event) => {
      const seq = record(writer, event);
      const { kind, caseId } = event;
      if (kind === 'case.purged' && caseId !== undefined) afterCommit(() => activity.forget(caseId));
      return seq;
    },
    note,
    edited: (writer, caseId) => {
      const { changes, committed } = activity.edit(caseId);
      if (changes !== undefined) record(writer, { kind: 'case.edited', caseId, subject: { changes } });
      afterCommit(committed);
    },
    opened: (caseId) => {
      if (activity.isNew(caseId, '')) note({ kind: 'case.opened', caseId, subject: {} });
    },
    viewed: (caseId, document) => {
      if (activity.isNew(caseId, document)) note({ kind: 'record.opened', caseId, subject: { document } });
    },
    list: (filter) => listEntries(inner.reader, key, filter),
    verify: () => verifyLog(inner.reader, key, folder),
    lines: (caseId) => auditLines(inner.reader, caseId === undefined ? undefined : { key, caseId }),
    close: () => {
      for (const [caseId, changes] of activity.outstanding()) {
        waiting.push({ event: { kind: 'case.edited', caseId, subject: { changes } }, at: now() });
      }
      note({ kind: 'vault.locked', subject: {} });
      closed = true;
    },
  };
}

/** What the comparison of log and head file shows; nothing when they fit. */
function foundOnOpening(store: Store, key: Uint8Array, folder: string): AuditEvent[] {
  const head = readHead(folder, key);
  const fit = fitOf(head, store.reader);
  if (fit === 'same') return [];
  const { seq: logSeq } = lastLink(store.reader);
  if (logSeq === 0 && fit === 'missing') {
    // Before the first entry: a crash between the two then leaves a head that is behind, not one that is missing.
    keepHead(folder, key, GENESIS);
    return [{ kind: 'audit.started', subject: {} }];
  }
  const headSeq = head.state === 'read' ? { headSeq: head.seq } : {};
  return [{ kind: 'audit.head-mismatch', subject: { problem: fit, logSeq, ...headSeq } }];
}

/** A head that could not be written is behind: the next one makes up for it, and until then nothing is lost. */
function keepHead(folder: string, key: Uint8Array, link: Link): void {
  try {
    writeHead(folder, key, link);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
}
