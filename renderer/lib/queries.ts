import {
  MutationCache,
  notifyManager,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LockReason } from '../../shared/contracts/bridge.ts';
import type { Contract, InputOf, OutputOf } from '../../shared/contracts/contract.ts';
import { vaultContracts } from '../../shared/contracts/vault.ts';
import { AppError } from '../../shared/errors.ts';
import { call } from './client.ts';
import { resetView } from './view-state.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError;
  }
}

// What changed is drawn before the next key or click comes, not in a task of its own behind it: or Escape closes a dialog that is
// busy already, and a second click sends a command again.
notifyManager.setScheduler(queueMicrotask);

/** Queries that hold nothing of a case and outlive a lock. */
const OUTLIVES_LOCK: ReadonlySet<unknown> = new Set(['vault.status', 'app.about']);

/**
 * The page's cache. `networkMode: 'always'`: the program is offline by design, and react-query would otherwise pause
 * every call while the browser says "offline". Answers stay fresh until a command invalidates them.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof AppError && error.kind === 'Locked') forgetEverything(queryClient, null);
  };
  // A refused passphrase is an answer to the form that sent it, not a lock.
  const isVaultCommand = (key: unknown) => Array.isArray(key) && String(key[0]).startsWith('vault.');
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (!isVaultCommand(mutation.options.mutationKey)) onError(error);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queryClient;
}

/** The cache's key of a query. */
export function queryKey<C extends Contract>(contract: C, input: InputOf<C>): readonly [string, InputOf<C>] {
  return [contract.name, input];
}

/** The answer of a contract, fetched once and kept until a command invalidates it. */
export function useContractQuery<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<C>> {
  return useQuery({
    queryKey: queryKey(contract, input),
    queryFn: () => call(contract, input),
    ...options,
  });
}

/** What follows a command. Told whatever became of the component that sent it: often its success takes that off the page. */
interface CommandEnd<Output> {
  onSuccess?(output: Output): void;
  onError?(error: AppError): void;
  onSettled?(): void;
}

export type ContractCommand<C extends Contract> = Omit<
  UseMutationResult<OutputOf<C>, AppError, InputOf<C>>,
  'mutate'
> & { mutate(input: InputOf<C>, end?: CommandEnd<OutputOf<C>>): void };

/**
 * A command: `mutate(input)` or `await mutateAsync(input)`. Success makes stale what the contract says it does, and is told of when
 * that is there anew.
 * @param leave comes before that: for a screen that shows what the command removes
 */
export function useContractCommand<C extends Contract>(
  contract: C,
  leave?: () => unknown,
): ContractCommand<C> {
  const queryClient = useQueryClient();
  const command = useMutation({
    mutationKey: [contract.name],
    mutationFn: (input: InputOf<C>) => call(contract, input),
    onSuccess: async () => {
      await leave?.();
      await invalidateAfter(queryClient, contract);
    },
  });
  const { mutateAsync } = command;
  const mutate = useCallback(
    (input: InputOf<C>, end: CommandEnd<OutputOf<C>> = {}): void => {
      const { onSuccess, onError = () => undefined, onSettled } = end;
      void mutateAsync(input).then(onSuccess, onError).finally(onSettled);
    },
    [mutateAsync],
  );
  return { ...command, mutate };
}

/** Makes stale what `contract` changes; for callers that use `client` directly. */
export async function invalidateAfter(queryClient: QueryClient, contract: Contract): Promise<void> {
  await Promise.all(contract.invalidates.map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
}

/** After a lock: drops every answer that came out of the vault and goes to the unlock screen. */
export function forgetEverything(queryClient: QueryClient, reason: LockReason | null): void {
  const statusKey = queryKey(vaultContracts.status, {});
  const known = vaultContracts.status.output.safeParse(queryClient.getQueryData(statusKey));
  // Queries still under way fail with Locked after the event that told why: they must not forget the reason.
  if (known.data?.state === 'locked' && reason === null) return;
  if (known.data) queryClient.setQueryData(statusKey, { ...known.data, state: 'locked' });
  else void queryClient.invalidateQueries({ queryKey: statusKey });
  resetView(reason);
  queryClient.removeQueries({ predicate: (query) => !OUTLIVES_LOCK.has(query.queryKey[0]) });
  queryClient.getMutationCache().clear();
}
