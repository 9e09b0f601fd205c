import { z } from 'zod';
import type { Bridge } from '../../shared/contracts/bridge.ts';
import type { Contract, InputOf, OutputOf } from '../../shared/contracts/contract.ts';
import { type Client, contracts } from '../../shared/contracts/registry.ts';
import { errorDataSchema } from '../../shared/contracts/result.ts';
import { AppError } from '../../shared/errors.ts';

declare global {
  interface Window {
    /** Set by the preload before the page's scripts run. */
    readonly imr: Bridge;
  }
}

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorDataSchema }),
]);

/**
 * Carries out one operation over the bridge.
 * @returns the operation's answer, parsed by its contract
 * @throws AppError as the operation reported it; Internal when the bridge lacks it or answers out of contract
 */
export async function call<C extends Contract>(contract: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const envelope = envelopeSchema.safeParse(await bridgeFunction(contract.name)(input));
  if (!envelope.success) throw outOfContract(contract.name, envelope.error);
  if (!envelope.data.ok) throw AppError.from(envelope.data.error);
  const output = contract.output.safeParse(envelope.data.value);
  if (!output.success) throw outOfContract(contract.name, output.error);
  return output.data as OutputOf<C>;
}

function bridgeFunction(name: string): (input: unknown) => unknown {
  const [domain = '', operation = ''] = name.split('.');
  const functions: unknown = Reflect.get(window.imr, domain);
  const found: unknown =
    typeof functions === 'object' && functions !== null ? Reflect.get(functions, operation) : undefined;
  if (typeof found === 'function') return (input) => found(input);
  throw new AppError('Internal', 'no-such-operation', `This version of IMR Desk cannot do that (${name}).`);
}

function outOfContract(name: string, cause: unknown): AppError {
  const message = `The program answered in a way that this window does not understand (${name}). Restart IMR Desk.`;
  return new AppError('Internal', 'answer-out-of-contract', message, { cause });
}

/** Every operation that the page may call, by domain and name: `client.cases.open({ caseId })`. */
export const client: Client = makeClient();

function makeClient(): Client {
  const domains = Object.entries(contracts).map(([domain, operations]) => [
    domain,
    Object.fromEntries(
      Object.entries<Contract>(operations).map(([name, contract]) => [
        name,
        (input: unknown) => call(contract, input),
      ]),
    ),
  ]);
  return Object.fromEntries(domains) as Client;
}
