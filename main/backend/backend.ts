import type { Contract } from '../../shared/contracts/contract.ts';
import { allContracts, type Client, contractNamed } from '../../shared/contracts/registry.ts';
import { printPath } from '../../shared/domain/case.ts';
import { AppError, type Result, toAppError } from '../../shared/errors.ts';
import type { BackendOptions, HandlerDeps } from './operations/deps.ts';
import { allHandlers, type BackendHandlers } from './operations/handlers.ts';
import { createSession, locked } from './session.ts';

/** Typed functions for every contract that the backend serves; they throw AppError. */
export type BackendClient = {
  [D in keyof BackendHandlers & keyof Client]: Pick<Client[D], keyof BackendHandlers[D] & keyof Client[D]>;
};

/** Everything that knows a case, behind its contracts. */
export interface Backend {
  /** Runs the operation of that name. Never throws: what goes wrong is in the envelope. */
  call: (name: string, input: unknown) => Promise<Result<unknown>>;
  client: BackendClient;
  /** Stops what runs and locks the vault. */
  close: () => Promise<void>;
}

type AnyHandler = (input: unknown) => unknown;

/** A backend over one data folder. Opens nothing until `vault.unlock`. */
export function createBackend(options: BackendOptions): Backend {
  const session = createSession(options);
  const { assetsDir, jobs, clock, emit } = options;
  const { store, records, encounters, shelf, audit, provePassphrase } = session;
  const deps: HandlerDeps = {
    ...{ store, records, encounters, shelf, audit, provePassphrase },
    ...{ assetsDir, jobs, clock, emit },
  };
  const handlers = allHandlers(session, deps, options.dataDir);
  const byName = new Map(
    Object.entries(handlers).flatMap(([domain, operations]) =>
      Object.entries(operations).map(([operation, handler]) => [
        `${domain}.${operation}`,
        // The contract has parsed the input by the time its handler sees it.
        handler as AnyHandler,
      ]),
    ),
  );

  const run = async (name: string, input: unknown): Promise<unknown> => {
    const contract = contractNamed(name);
    const handler = byName.get(name);
    if (contract?.at !== 'backend' || handler === undefined) {
      throw new AppError('Internal', 'no-operation', 'The program asked for something it does not have.');
    }
    if (!contract.whileLocked && !session.isOpen()) throw locked();
    return handler(parseInput(contract, input));
  };
  const call = async (name: string, input: unknown): Promise<Result<unknown>> => {
    try {
      return { ok: true, value: await run(name, input) };
    } catch (thrown) {
      return { ok: false, error: toAppError(thrown).toData() };
    }
  };
  return { call, client: clientOver(run), close: session.lock };
}

function parseInput(contract: Contract, input: unknown): unknown {
  const parsed = contract.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = printPath(issue?.path ?? []);
  const message = `${path === '' ? 'The input' : path}: ${issue?.message ?? 'not valid'}`;
  throw new AppError('Invalid', 'invalid-input', message, { path });
}

function clientOver(run: (name: string, input: unknown) => Promise<unknown>): BackendClient {
  const client: Record<string, Record<string, unknown>> = {};
  for (const { name, at } of allContracts) {
    if (at !== 'backend') continue;
    const [domain = '', operation = ''] = name.split('.');
    const operations = client[domain] ?? {};
    client[domain] = operations;
    operations[operation] = async (input: unknown) => {
      try {
        return await run(name, input);
      } catch (thrown) {
        throw toAppError(thrown);
      }
    };
  }
  // Derived from the list that the type derives from; a test compares the two.
  return client as BackendClient;
}
