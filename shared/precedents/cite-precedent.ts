import { printDate } from '../domain/dates.ts';
import type { Outcome } from '../domain/item.ts';

/** What a past determination is cited by. */
export interface CitedPrecedent {
  caseNumber: string | null;
  decidedOn: string | null;
  /** From 1. */
  number: number;
  request: string;
  outcome: Outcome | null;
}

/** `IMR Final Determination CM16-0000001, 12/08/2016, item 2 (MRI of the right knee: Upheld)`. */
export function citePrecedent({ caseNumber, decidedOn, number, request, outcome }: CitedPrecedent): string {
  const name = ['IMR Final Determination', caseNumber].filter(Boolean).join(' ');
  const day = decidedOn === null ? [] : [printDate({ iso: decidedOn })];
  const decided = outcome === null ? '' : outcome === 'upheld' ? ': Upheld' : ': Overturned';
  return `${[name, ...day, `item ${number}`].join(', ')} (${request}${decided})`;
}
