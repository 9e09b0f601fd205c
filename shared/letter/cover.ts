import type { ImrCase } from '../domain/case.ts';
import { printDate } from '../domain/dates.ts';
import type { Outcome } from '../domain/item.ts';
import type { LetterProfile } from './profile.ts';
import type { Block, ParagraphRole } from './tree.ts';

export type Overall = 'uphold' | 'overturn' | 'partial';

/** The overall determination that the items add up to; undefined while one is undecided or there is none. */
export function overallDetermination(outcomes: readonly (Outcome | undefined)[]): Overall | undefined {
  if (outcomes.length === 0 || outcomes.includes(undefined)) return undefined;
  const overturned = outcomes.filter((outcome) => outcome === 'overturned').length;
  if (overturned === 0) return 'uphold';
  return overturned === outcomes.length ? 'overturn' : 'partial';
}

/**
 * The cover page: letterhead, date, addressees, overall determination, legal paragraphs.
 * @param caseBlock stands under the title; empty where it stands after the cover
 */
export function composeCover(imrCase: ImrCase, profile: LetterProfile, caseBlock: readonly Block[]): Block[] {
  const words = profile.cover;
  const overall = overallDetermination(imrCase.items.map((item) => item.outcome));
  const decided = imrCase.caseBlock?.decisionDate;
  return [
    line('cover-strong', profile.organisation),
    ...words.letterhead.map((text) => line('cover-line', text)),
    ...(decided === undefined ? [] : [line('cover', printDate(decided))]),
    ...imrCase.parties
      .filter((party) => party.role !== 'provider')
      .map((party, at) => line(at === 0 ? 'cover' : 'cover-line', party.name)),
    line('cover-strong', words.title),
    ...caseBlock,
    ...(overall === undefined ? [] : [line('cover', words.overall[overall])]),
    ...words.paragraphs.map((text) => line('cover', text)),
    line('cover', words.signatory),
    line('cover-line', profile.organisation),
    { kind: 'page-break' },
  ];
}

function line(role: ParagraphRole, text: string): Block {
  return { kind: 'paragraph', role, runs: [role === 'cover-strong' ? { text, bold: true } : { text }] };
}
