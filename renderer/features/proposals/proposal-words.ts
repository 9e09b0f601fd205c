import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { nameOf, printDay } from '../../../shared/encounters/reviewed/record-names.ts';

type ItemProposal = CaseProposals['items'][number];

const SURE = 0.9;
const LIKELY = 0.7;

/** How sure a proposal is, in a word. */
export function sureness(confidence: number): 'Sure' | 'Likely' | 'Unsure' {
  if (confidence >= SURE) return 'Sure';
  return confidence >= LIKELY ? 'Likely' : 'Unsure';
}

/** "Notice of assignment, 03/13/2015": a paper, with its own date. */
export function paperWords(record: Pick<Encounter, 'type' | 'title' | 'date'> | undefined): string {
  if (record === undefined) return '';
  const name = nameOf({ type: record.type.value, title: record.title.value });
  return `${name}, ${record.date === null ? 'undated' : printDay(record.date.iso)}`;
}

/** What utilization review did with a request, in words. */
export function outcomeWords(outcome: ItemProposal['outcome']): string {
  switch (outcome) {
    case 'denied':
      return 'Denied';
    case 'modified':
      return 'Modified';
    case 'certified':
      return 'Certified';
    case null:
      return 'Not in a UR decision';
  }
}

/** "8 visits · low back (lumbar spine), left, L4-5": what was read of a request beside its words. */
export function detailWords({ quantity, bodyParts }: Pick<DisputedItem, 'quantity' | 'bodyParts'>): string {
  const amount = [quantity?.amount, quantity?.unit].filter((part) => part !== undefined).join(' ');
  const parts = bodyParts.map(({ name, side, level }) =>
    [name, side, level].filter((part) => part !== undefined).join(', '),
  );
  return [amount, ...parts].filter((part) => part !== '').join(' · ');
}

/** Longer, and the eye no longer finds the value in it. */
const LONGEST_QUOTE = 100;

/**
 * The line of a page's text that a place stands on; with the line above where the place is a line of its own, as values
 * below their labels are.
 */
export function lineAt(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next === -1 ? text.length : next;
  const isAlone = lineStart > 0 && text.slice(lineStart, lineEnd).trim() === text.slice(start, end).trim();
  const above = text.slice(0, lineStart).trimEnd().lastIndexOf('\n') + 1;
  const from = Math.max(isAlone ? above : lineStart, end - LONGEST_QUOTE);
  const line = text.slice(from, Math.min(lineEnd, from + LONGEST_QUOTE));
  return line.replace(/\s+/g, ' ').trim();
}
