import type { z } from 'zod';

/** Where a contract is served: in the shell (dialogs, windows) or in the backend (everything that knows a case). */
export type ServedAt = 'backend' | 'shell';

/** One operation: its name, what goes in, what comes out, and which queries it makes stale. */
export interface Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `domain.operation`; also the channel's name and the path on the bridge. */
  name: `${string}.${string}`;
  at: ServedAt;
  input: I;
  output: O;
  /** Names of queries whose answers this operation changes. Empty for a query. */
  invalidates: readonly string[];
  /** True when it works without an open vault. */
  whileLocked: boolean;
  /** False for operations that only the shell may call: they take paths, which the page must never choose. */
  fromPage: boolean;
}

type Options = Partial<Pick<Contract, 'at' | 'invalidates' | 'whileLocked' | 'fromPage'>>;

/** Declares a contract. By default: served by the backend, needs an open vault, open to the page, changes nothing. */
export function contract<I extends z.ZodType, O extends z.ZodType>(
  name: Contract['name'],
  input: I,
  output: O,
  options: Options = {},
): Contract<I, O> {
  return {
    name,
    input,
    output,
    at: 'backend',
    invalidates: [],
    whileLocked: false,
    fromPage: true,
    ...options,
  };
}

export type InputOf<C extends Contract> = z.input<C['input']>;
export type ParsedInputOf<C extends Contract> = z.output<C['input']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;
