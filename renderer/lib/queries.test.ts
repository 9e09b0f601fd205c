import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseContracts } from '../../shared/contracts/cases.ts';
import { vaultContracts } from '../../shared/contracts/vault.ts';
import { AppError } from '../../shared/errors.ts';
import { createQueryClient, forgetEverything, invalidateAfter, queryKey } from './queries.ts';
import { resetView, useView } from './view-state.ts';

const STATUS = queryKey(vaultContracts.status, {});
const LIST = queryKey(caseContracts.list, {});
const locked = () => Promise.reject(new AppError('Locked', 'locked', 'The vault is locked.'));

function openDesk() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(STATUS, { state: 'open', folder: 'desk' });
  queryClient.setQueryData(LIST, []);
  useView.setState({ screen: 'case', caseId: 'c1' });
  return queryClient;
}

describe('the query cache', () => {
  beforeEach(() => resetView(null));
  afterEach(() => onlineManager.setOnline(true));

  it('answers while the browser says that it is offline', async () => {
    onlineManager.setOnline(false);
    const queryClient = createQueryClient();
    expect(await queryClient.fetchQuery({ queryKey: ['x'], queryFn: () => 'answer' })).toBe('answer');
    const command = new MutationObserver(queryClient, { mutationFn: async () => 'done' });
    expect(await command.mutate()).toBe('done');
  });

  it('drops what came out of the vault and shows the unlock screen when it locks', () => {
    const queryClient = openDesk();
    forgetEverything(queryClient, 'idle');
    expect(queryClient.getQueryData(LIST)).toBeUndefined();
    expect(queryClient.getQueryData(STATUS)).toEqual({ state: 'locked', folder: 'desk' });
    expect(useView.getState()).toMatchObject({ screen: 'cases', caseId: null, lockReason: 'idle' });
  });

  it('locks the page when any query or command fails with Locked', async () => {
    const byQuery = openDesk();
    await byQuery.fetchQuery({ queryKey: ['y'], queryFn: locked }).catch(() => undefined);
    expect(byQuery.getQueryData(STATUS)).toMatchObject({ state: 'locked' });

    const byCommand = openDesk();
    await new MutationObserver(byCommand, { mutationKey: ['cases.create'], mutationFn: locked })
      .mutate()
      .catch(() => undefined);
    expect(byCommand.getQueryData(STATUS)).toMatchObject({ state: 'locked' });
  });

  it('keeps the reason of a lock when queries under way fail after it', async () => {
    const queryClient = openDesk();
    forgetEverything(queryClient, 'suspend');
    await queryClient.fetchQuery({ queryKey: ['z'], queryFn: locked }).catch(() => undefined);
    expect(useView.getState().lockReason).toBe('suspend');
  });

  it('does not take a refused passphrase for a lock', async () => {
    const queryClient = openDesk();
    const change = new MutationObserver(queryClient, {
      mutationKey: [vaultContracts.changePassphrase.name],
      mutationFn: locked,
    });
    await change.mutate().catch(() => undefined);
    expect(queryClient.getQueryData(STATUS)).toMatchObject({ state: 'open' });
  });

  it('makes stale what the contract says that it changes, and nothing else', async () => {
    const queryClient = openDesk();
    await invalidateAfter(queryClient, caseContracts.remove);
    expect(queryClient.getQueryState(LIST)?.isInvalidated).toBe(true);
    expect(queryClient.getQueryState(STATUS)?.isInvalidated).toBe(false);
  });
});
