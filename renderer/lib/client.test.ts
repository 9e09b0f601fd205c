import { afterEach, describe, expect, it, vi } from 'vitest';
import { allContracts } from '../../shared/contracts/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { client } from './client.ts';

function bridgeAnswering(answer: unknown) {
  const create = vi.fn(async () => answer);
  vi.stubGlobal('window', { imr: { cases: { create } } });
  return create;
}

async function thrownBy(work: Promise<unknown>): Promise<AppError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw new Error('expected an AppError');
}

describe('the client', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the answer of the operation that it names', async () => {
    const create = bridgeAnswering({ ok: true, value: { caseId: 'c1' } });
    expect(await client.cases.create({})).toEqual({ caseId: 'c1' });
    expect(create).toHaveBeenCalledWith({});
  });

  it('throws a failed envelope as the error that it carries', async () => {
    const error = {
      kind: 'Conflict',
      code: 'stale-revision',
      message: 'Changed elsewhere.',
      path: 'summary',
    };
    bridgeAnswering({ ok: false, error });
    expect((await thrownBy(client.cases.create({}))).toData()).toEqual(error);
  });

  it('refuses an answer that the contract does not know', async () => {
    bridgeAnswering({ ok: true, value: { caseId: 7 } });
    expect((await thrownBy(client.cases.create({}))).code).toBe('answer-out-of-contract');
  });

  it('refuses what is no envelope', async () => {
    bridgeAnswering('caseId');
    expect((await thrownBy(client.cases.create({}))).code).toBe('answer-out-of-contract');
  });

  it('says so when the bridge lacks the operation', async () => {
    bridgeAnswering(undefined);
    expect((await thrownBy(client.cases.list({}))).code).toBe('no-such-operation');
  });

  it('has a function for every contract', () => {
    const names = Object.entries(client).flatMap(([domain, operations]) =>
      Object.keys(operations).map((operation) => `${domain}.${operation}`),
    );
    expect(names.sort()).toEqual(allContracts.map((contract) => contract.name).sort());
  });
});
