import type { Fact, FactKind } from '../fact.ts';
import { recogniseFacts } from '../recognise.ts';

/** The day on which the texts of the tests are read. */
export const REFERENCE = '2017-02-01';

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** Facts of one kind in a text. */
export function find<K extends FactKind>(kind: K, text: string): FactOf<K>[] {
  return recogniseFacts(text, { reference: REFERENCE }).filter(
    (fact): fact is FactOf<K> => fact.kind === kind,
  );
}

/** The only fact of a kind in a text; fails where there is none or more. */
export function only<K extends FactKind>(kind: K, text: string): FactOf<K> {
  const [fact, ...more] = find(kind, text);
  if (fact === undefined || more.length > 0) {
    throw new Error(`"${text}" has ${more.length + (fact === undefined ? 0 : 1)} facts of kind ${kind}.`);
  }
  return fact;
}
