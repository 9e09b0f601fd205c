import type { DisputedItem, Outcome } from '../../domain/item.ts';
import { composeItemTitle } from '../item.ts';
import type { LetterProfile } from '../profile.ts';
import { foldSpace } from '../tree.ts';
import { readTemplate } from './template.ts';

/** What the title of an item says. */
export type ReadTitle = Pick<DisputedItem, 'request' | 'ur' | 'outcome' | 'asRead'>;

/** Longer ones are no titles, and not worth looking for a split in. */
const LONGEST_TITLE = 6_000;

/**
 * Reads the title paragraph of an item: the request, what utilization review left of it, the decision.
 * What its fields do not print again is kept as it was read.
 * @param text one line
 */
export function readTitle(text: string, profile: LetterProfile): ReadTitle {
  const parted = partAtDecision(text, profile);
  const { outcome, decision } = parted;
  const whole = parted.title;
  const withoutIs = whole.replace(/\s+is$/, '');
  const is = withoutIs !== whole;
  const split = splitOf(withoutIs, profile);
  const title: ReadTitle =
    split === undefined ? { request: withoutIs } : { request: split.original, ur: split };
  if (outcome !== undefined) title.outcome = outcome;
  const asRead: NonNullable<ReadTitle['asRead']> = {};
  const printsIs = split !== undefined && /\s+is$/.test(profile.split[split.kind]);
  if (is !== printsIs) asRead.is = is;
  if (outcome !== undefined && decision !== `: ${profile.decisions[outcome]}`) asRead.decision = decision;
  const kept = Object.keys(asRead).length === 0 ? title : { ...title, asRead };
  return printed(kept, profile) === text ? kept : { ...kept, asRead: { ...asRead, title: whole } };
}

function printed(title: ReadTitle, profile: LetterProfile): string {
  const item = { id: 'read', bodyParts: [], bases: {}, rationale: [], ...title };
  return foldSpace(composeItemTitle(item, profile));
}

/** The title ends at its last decision, with or without a space before the colon. */
function partAtDecision(
  text: string,
  { decisions }: LetterProfile,
): { title: string; decision: string; outcome?: Outcome } {
  let found: { title: string; decision: string; outcome: Outcome } | undefined;
  for (const outcome of ['upheld', 'overturned'] as const) {
    const word = decisions[outcome].replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    for (const match of text.matchAll(new RegExp(`\\s*:\\s*${word}(?!\\w)`, 'gi'))) {
      const title = text.slice(0, match.index);
      if (found === undefined || title.length > found.title.length)
        found = { title, decision: text.slice(match.index), outcome };
    }
  }
  return found ?? { title: text, decision: '' };
}

function splitOf(text: string, { split }: LetterProfile): ReadTitle['ur'] {
  if (text.length > LONGEST_TITLE) return undefined;
  const cut = (template: string): Record<string, string> | undefined => {
    const places = readTemplate(template.replace(/\s+is$/, ''), text);
    if (places === undefined) return undefined;
    return Object.fromEntries(
      Object.entries(places).map(([name, { start, end }]) => [name, text.slice(start, end)]),
    );
  };
  const partial = cut(split.partial);
  if (partial !== undefined) {
    const { original = '', authorized = '', remaining = '' } = partial;
    return { kind: 'partial', original, authorized, remaining };
  }
  const substituted = cut(split.substituted);
  if (substituted === undefined) return undefined;
  const { original = '', authorized = '' } = substituted;
  return { kind: 'substituted', original, authorized };
}
