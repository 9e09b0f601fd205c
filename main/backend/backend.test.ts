import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BRIDGE } from '../../shared/contracts/bridge.ts';
import { allContracts } from '../../shared/contracts/registry.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { allHandlers } from './operations/handlers.ts';
import { createSession } from './session.ts';
import { emptyDesk, openDesk, PASSPHRASE, REVIEWER, type TestDesk } from './testing/desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

describe('the boundary', () => {
  beforeEach(() => {
    desk = emptyDesk();
  });

  it('has a handler for every contract of the backend, and no other', () => {
    const options = {
      dataDir: desk.dataDir,
      assetsDir: '',
      jobs: { spawn: () => Promise.reject(new Error('none')) },
      clock: () => new Date(),
      emit: () => undefined,
    };
    const session = createSession(options);
    const { store, records, encounters, shelf, audit, provePassphrase } = session;
    const deps = { ...options, store, records, encounters, shelf, audit, provePassphrase };
    const handlers = allHandlers(session, deps, '');
    const served = Object.entries(handlers).flatMap(([domain, operations]) =>
      Object.keys(operations).map((operation) => `${domain}.${operation}`),
    );
    const contracts = allContracts.filter((contract) => contract.at === 'backend').map(({ name }) => name);
    expect(served.sort()).toEqual([...contracts].sort());
  });

  it('names on the bridge exactly the operations that are open to the page', () => {
    const bridge = Object.entries(BRIDGE).flatMap(([domain, operations]) =>
      operations.map((operation) => `${domain}.${operation}`),
    );
    const open = allContracts.filter((contract) => contract.fromPage).map(({ name }) => name);
    expect(bridge.sort()).toEqual([...open].sort());
  });

  it('refuses everything but the vault while it is locked', async () => {
    const answers = await Promise.all(
      allContracts
        .filter((contract) => contract.at === 'backend' && !contract.whileLocked)
        .map((contract) => desk.backend.call(contract.name, {})),
    );
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: 'Locked' } });
  });

  it('names the field of an input that does not fit', async () => {
    const answer = await desk.backend.call('vault.create', {
      passphrase: PASSPHRASE,
      reviewer: { ...REVIEWER, licences: [{ state: '' }] },
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'Invalid', path: 'reviewer.licences[0].state' },
    });
  });

  it('refuses a name that is no operation of the backend', async () => {
    for (const name of ['cases.nothing', 'toString', 'app.about', 'letter.export']) {
      expect(await desk.backend.call(name, {})).toMatchObject({ ok: false, error: { kind: 'Internal' } });
    }
  });
});

describe('a case', () => {
  beforeEach(async () => {
    desk = await openDesk();
  });

  it('is created with the credentials of the reviewer, written, and still there after locking', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    const summary = richTextFrom('The worker slipped on a wet ramp.');
    const saved = await client.cases.write({
      caseId,
      revision: 0,
      change: { field: 'summary', value: summary },
    });
    expect(saved.revision).toBe(1);
    const { item } = await client.cases.addItem({ caseId });
    await client.cases.write({
      caseId,
      revision: 0,
      change: { field: 'item.request', item, value: 'Eight visits' },
    });

    await client.vault.lock({});
    await client.vault.unlock({ passphrase: PASSPHRASE });
    const opened = await client.cases.open({ caseId });
    expect(opened.case.credentials.licensure).toEqual(['California', 'Nevada']);
    expect(opened.case.summary).toEqual(summary);
    expect(opened.revisions).toEqual({ summary: 1, [`item.request/${item}`]: 1 });
    expect(await client.cases.list({})).toMatchObject([
      { id: caseId, items: 1, decided: 0, pages: 0, firstRequest: 'Eight visits', state: 'received' },
    ]);
  });

  it('rejects a write that does not know the latest one', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    const write = (revision: number, text: string) =>
      client.cases.write({ caseId, revision, change: { field: 'summary', value: richTextFrom(text) } });
    await write(0, 'first');
    await expect(write(0, 'second')).rejects.toMatchObject({ kind: 'Conflict', code: 'stale-revision' });
    expect((await client.cases.open({ caseId })).case.summary).toEqual(richTextFrom('first'));
  });
});
