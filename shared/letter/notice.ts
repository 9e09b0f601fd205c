import type { DeclineReason } from '../domain/acceptance.ts';
import type { ImrCase } from '../domain/case.ts';
import { printDate } from '../domain/dates.ts';
import { fill } from './fill.ts';
import type { LetterProfile } from './profile.ts';
import type { Block, LetterTree } from './tree.ts';

export interface Declining {
  reason: DeclineReason;
  /** The reviewer's own words; may be empty. */
  note: string;
  /** ISO date of the day. */
  date: string;
  /** The organisation's number for the reviewer; may be empty. The name is printed nowhere. */
  reviewerNumber: string;
}

/** Composes the notice that a reviewer declines a case: one page, with the words of the letter profile. */
export function composeNotice(imrCase: ImrCase, profile: LetterProfile, declining: Declining): LetterTree {
  const words = profile.notice;
  const caseNumber = imrCase.caseBlock?.caseNumber;
  const cell = (label: string, value: string) => (value === '' ? [] : [[{ label, value }]]);
  const rows = [
    ...cell(words.labels.caseNumber, caseNumber ?? ''),
    ...cell(words.labels.date, printDate({ iso: declining.date })),
    ...cell(words.labels.reviewer, declining.reviewerNumber),
  ];
  return {
    title: caseNumber === undefined ? words.title : `${words.title} ${caseNumber}`,
    language: profile.language,
    blocks: [
      { kind: 'paragraph', role: 'cover-strong', runs: [{ text: profile.organisation, bold: true }] },
      { kind: 'case-block', rows, place: { field: 'caseBlock' } },
      { kind: 'heading', text: words.heading },
      body(fill(words.declines, { reason: words.reasons[declining.reason] })),
      ...(declining.note.trim() === '' ? [] : [body(fill(words.note, { note: declining.note.trim() }))]),
      body(words.closing),
    ],
  };
}

function body(text: string): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text }] };
}
