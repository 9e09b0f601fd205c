import type { DrugEntry } from '../drug-entry.ts';
import { ANALGESICS } from './analgesics.ts';
import { INTERNAL } from './internal.ts';
import { NERVOUS_SYSTEM } from './nervous-system.ts';
import { OPIOIDS } from './opioids.ts';
import { OTHERS } from './others.ts';
import { TOPICALS_AND_INJECTIONS } from './topicals-and-injections.ts';

/**
 * Drugs that turn up in workers' compensation disputes, from general knowledge: names, class, federal schedule. No list of
 * anyone's was copied, and it is not complete: an unknown name is not recognised, never refused.
 */
export const DRUGS: readonly DrugEntry[] = [
  ...OPIOIDS,
  ...ANALGESICS,
  ...NERVOUS_SYSTEM,
  ...TOPICALS_AND_INJECTIONS,
  ...INTERNAL,
  ...OTHERS,
];
