import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Store } from '../store/open-store.ts';
import { type TestStore, testStore } from '../store/testing/test-store.ts';
import { type AuditLog, openAuditLog } from './audit-log.ts';
import { verifyLog } from './verify.ts';

const CASE = '5c0f1d2e-0000-4000-8000-000000000000';
let test: TestStore;
let full: boolean;
let store: Store;
beforeEach(() => {
  test = testStore();
  full = false;
  store = {
    ...test.store,
    write: (work) => {
      if (full) throw new AppError('DiskFull', 'disk-full', 'The disk is full.');
      return test.store.write(work);
    },
  };
});
afterEach(() => test.close());

function open(): AuditLog {
  const clock = () => new Date('2026-11-23T12:00:00.000Z');
  return openAuditLog({ store, key: test.key, folder: test.folder, clock, opening: 'vault.unlocked' });
}
const kinds = (log: AuditLog) =>
  log
    .list({ limit: 500 })
    .entries.map((entry) => entry.kind)
    .reverse();

describe('a log on a full disk', () => {
  it('opens, waits, and enters everything in its order once there is room', () => {
    full = true;
    const log = open();
    log.opened(CASE);
    log.viewed(CASE, CASE);
    expect(kinds(log)).toEqual([]);
    full = false;
    log.store.write((writer) => log.edited(writer, CASE));
    expect(kinds(log)).toEqual([
      ...['audit.started', 'vault.unlocked', 'case.opened', 'record.opened', 'case.edited'],
    ]);
  });

  it('is closed all the same', () => {
    const log = open();
    full = true;
    expect(() => log.close()).not.toThrow();
  });
});

describe('a transaction that fails', () => {
  it('leaves no entry, counts no change, and keeps what waited for the next', () => {
    full = true;
    const log = open();
    full = false;
    const failing = () =>
      log.store.write((writer) => {
        log.edited(writer, CASE);
        throw new AppError('Conflict', 'test', 'stop');
      });
    expect(failing).toThrow('stop');
    expect(failing).toThrow('stop');
    expect(kinds(log)).toEqual([]);
    log.store.write((writer) => log.edited(writer, CASE));
    expect(kinds(log)).toEqual(['audit.started', 'vault.unlocked', 'case.edited']);
    expect(log.list({ limit: 1 }).entries[0]?.subject).toEqual({ changes: 1 });
  });
});

describe('what has no place in the log', () => {
  it.each([
    ['a sentence for an id', { kind: 'record.opened', subject: { document: 'x', name: 'Jane' } }],
    ['a field of no kind', { kind: 'vault.locked', subject: { why: 'idle' } }],
  ] as const)('is refused: %s', (_, event) => {
    const log = open();
    const before = kinds(log);
    // What the types forbid, as a cast elsewhere could let it through.
    const record = log.record as (writer: unknown, event: unknown) => number;
    expect(() => log.store.write((writer) => record(writer, event))).toThrow(
      expect.objectContaining({ kind: 'Internal', code: 'audit-subject' }),
    );
    expect(kinds(log)).toEqual(before);
  });
});

describe('a head file that cannot be written', () => {
  it('keeps nobody from working: it is behind until the next entry', async () => {
    const log = open();
    rmSync(test.folder, { recursive: true });
    log.note({ kind: 'passphrase.changed', subject: {} });
    expect(kinds(log).at(-1)).toBe('passphrase.changed');
    const { broken } = await verifyLog(test.store.reader, test.key, test.folder);
    expect(broken?.what).toBe('head-missing');
  });
});
