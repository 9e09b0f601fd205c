import type { CaseBlock } from '../../domain/case.ts';
import { type CaseDate, isoDateSchema } from '../../domain/dates.ts';

type Field = keyof CaseBlock;

/** Labels of the case block, those of older letters among them; in small letters. */
const LABELS: readonly (readonly [string, Field])[] = [
  ['case number:', 'caseNumber'],
  ['maximus case number:', 'caseNumber'],
  ['imr case number:', 'caseNumber'],
  ['date assigned:', 'dateAssigned'],
  ['date of injury:', 'dateOfInjury'],
  ['decision date:', 'decisionDate'],
  ['dated:', 'decisionDate'],
  ['ur denial date:', 'urDenialDate'],
  ['date of ur denial:', 'urDenialDate'],
  ['date of ur decision:', 'urDenialDate'],
  ['ur decision date:', 'urDenialDate'],
  ['priority:', 'priority'],
  ['application received:', 'applicationReceived'],
  ['imr application received:', 'applicationReceived'],
  ['date application received:', 'applicationReceived'],
];
const BY_LENGTH = LABELS.map(([label, field]) => ({ words: label.split(' '), field })).sort(
  (one, other) => other.words.length - one.words.length,
);

/** What may stand within a wrapped label: `Application 11/03/2016 Received:`. */
const VALUE = /\d/;

/** A case block as it was read, and the words around it that are none of its. */
export interface ReadCaseBlock {
  caseBlock: CaseBlock | undefined;
  /** Everything before its first label, as paragraphs: a cover page, if anything. */
  before: string;
}

/**
 * Reads the case block out of a table's cells one after another, or of what a PDF made of them: labels and values by
 * turns, a label that wraps around its value, labels first and then the values.
 * @param head all that stands before the first heading of the letter
 */
export function readCaseBlock(head: string): ReadCaseBlock {
  const words = [...head.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
  const values = new Map<Field, string>();
  let waiting: Field[] = [];
  let run: string[] = [];
  let first: number | undefined;
  const endRun = (): void => {
    // Labels in a column and then their values have one word each; fewer words are the last label's.
    const inOrder = waiting.length > 1 && run.length >= waiting.length;
    const last = waiting.at(-1);
    if (inOrder) for (const [index, field] of waiting.entries()) values.set(field, run[index] ?? '');
    else if (last !== undefined && run.length > 0) values.set(last, run.join(' '));
    if (run.length > 0) waiting = [];
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const label = labelAt(words, at);
    if (label === undefined) {
      if (first !== undefined) run.push(words[at]?.text ?? '');
      at += 1;
      continue;
    }
    endRun();
    first ??= words[at]?.start;
    at = label.end;
    if (label.within === undefined) waiting.push(label.field);
    else values.set(label.field, label.within);
  }
  endRun();
  if (first === undefined) return { caseBlock: undefined, before: head.trim() };
  return { caseBlock: blockOf(values), before: head.slice(0, first).trim() };
}

type Word = { text: string; start: number };

/** A label that begins at a word: where it ends, and the value that stood within it. */
function labelAt(
  words: readonly Word[],
  at: number,
): { field: Field; end: number; within: string | undefined } | undefined {
  for (const { words: label, field } of BY_LENGTH) {
    let end = at;
    let within: string | undefined;
    const fits = label.every((expected, index) => {
      const word = words[end]?.text ?? '';
      if (index > 0 && within === undefined && VALUE.test(word)) {
        within = word;
        end += 1;
      }
      const isHere = words[end]?.text.toLowerCase() === expected;
      end += 1;
      return isHere;
    });
    if (fits) return { field, end, within };
  }
  return undefined;
}

function blockOf(values: ReadonlyMap<Field, string>): CaseBlock {
  const block: CaseBlock = {};
  for (const [field, run] of values) {
    if (run === '') continue;
    if (field === 'caseNumber') block.caseNumber = caseNumberIn(run);
    else if (field === 'priority') block.priority = /^\S*/.exec(run)?.[0] ?? run;
    // A date is one word; what follows it belongs to no field that is known.
    else block[field] = readCaseDate(/^[\d/.-]{6,}(?=\s|$)/.exec(run)?.[0] ?? run);
  }
  return block;
}

function caseNumberIn(run: string): string {
  const number = /^CM\s?\d{2}-\s?\d{7}(?!\d)/i.exec(run)?.[0];
  return number === undefined ? (/^\S*/.exec(run)?.[0] ?? run) : number.replace(/\s/g, '').toUpperCase();
}

/** `11/09/2016` with the wording beside it; a date that no calendar has keeps its wording alone. */
export function readCaseDate(text: string): CaseDate {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match === null) return { asRead: text };
  const [, month = '', day = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDateSchema.safeParse(iso).success ? { iso, asRead: text } : { asRead: text };
}
