import { type AppEvent, BRIDGE, type Bridge } from '../../shared/contracts/bridge.ts';
import type { Contract, OutputOf, ParsedInputOf } from '../../shared/contracts/contract.ts';
import type { ErrorKind } from '../../shared/errors.ts';
import { AppError, toAppError } from '../../shared/errors.ts';
import { acceptanceHandlers } from './fake-acceptance.ts';
import { auditHandlers } from './fake-audit.ts';
import { checkHandlers } from './fake-checks.ts';
import { encounterHandlers } from './fake-encounters.ts';
import { exchangeHandlers } from './fake-exchange.ts';
import { appHandlers, caseHandlers, recordHandlers, vaultHandlers } from './fake-handlers.ts';
import { signingHandlers } from './fake-signing.ts';
import { FakeStore } from './fake-store.ts';
import type { FakeVault } from './fake-vault.ts';
import { writingHandlers } from './fake-writing.ts';

export interface Scenario {
  vault: FakeVault['state'];
  cases: 'none' | 'some';
  theme: 'system' | 'light' | 'dark' | 'contrast';
  /** Opening the vault fails with this kind, whatever the passphrase. */
  broken?: ErrorKind | undefined;
  /** Every write of a field fails for want of space. */
  writesFail: boolean;
  /** Pages of the case file that every case has. */
  pages: number;
  /** How long every answer takes, in milliseconds. */
  delayMs: number;
}

export type Handler = readonly [Contract, (input: unknown) => unknown];

/** One operation of the fake: parses what goes in and what comes out, as the backend does. */
export function on<C extends Contract>(
  contract: C,
  answer: (input: ParsedInputOf<C>) => OutputOf<C>,
): Handler {
  return [
    contract,
    (input) => contract.output.parse(answer(contract.input.parse(input) as ParsedInputOf<C>)),
  ];
}

/** The bridge with a way to play the shell. */
export interface FakeBridge extends Bridge {
  /** Sends an event to the page, as the shell would. */
  emit(event: AppEvent): void;
  store: FakeStore;
}

/** `window.imr` in memory: good enough to run the page in a plain browser. Nothing outlives a reload. */
export function fakeBridge(scenario: Scenario): FakeBridge {
  const store = new FakeStore(scenario);
  const listeners = new Set<(event: AppEvent) => void>();
  const handlers = new Map<string, Handler>(
    [
      ...vaultHandlers(store),
      ...appHandlers(store),
      ...caseHandlers(store),
      ...recordHandlers(store),
      ...auditHandlers(store),
      ...acceptanceHandlers(store),
      ...signingHandlers(store),
      ...checkHandlers(),
      ...encounterHandlers(scenario.pages),
      ...exchangeHandlers(),
      ...writingHandlers(),
    ].map((handler) => [handler[0].name, handler]),
  );

  const invoke = async (name: string, input: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, scenario.delayMs));
    try {
      const handler = handlers.get(name);
      if (!handler) throw new AppError('Internal', 'not-in-fake', `The fake bridge has no ${name}.`);
      if (!handler[0].whileLocked) store.vault.requireOpen();
      return { ok: true, value: structuredClone(handler[1](input)) };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) console.error(name, thrown);
      return { ok: false, error: toAppError(thrown).toData() };
    }
  };
  const domains = Object.fromEntries(
    Object.entries(BRIDGE).map(([domain, operations]) => [
      domain,
      Object.fromEntries(
        operations.map((operation) => [
          operation,
          (input: unknown) => invoke(`${domain}.${operation}`, input),
        ]),
      ),
    ]),
  ) as Pick<Bridge, keyof typeof BRIDGE>;
  return {
    ...domains,
    store,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flushed: (saved) => console.info(saved ? 'flushed' : 'not flushed'),
  };
}
