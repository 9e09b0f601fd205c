import type { Stand } from '../../encounters/record.ts';
import { type Paper, type PaperLine, spanning } from '../paper.ts';
import { decisionIn } from './decision-in.ts';
import { type ListedItem, numberBefore, tidy } from './listed-item.ts';
import { outcomeIn } from './outcome.ts';

const REQUEST =
  /^(?:treatment\s+|service\s+)?(?:request(?:ed)?(?:\s+(?:treatment|service|item))?|item)\s*(?:#?\s*\d{1,2})?\s*:\s*(.*)$/i;
const DECISION =
  /^(?:(?:ur\s+)?decision|determination|outcome|recommendation|conclusion|status)\s*(?:#?\s*\d{1,2})?\s*[:–-]\s*(.*)$/i;
/** A physician adviser's: "Question 1: Is the TENS unit medically necessary?" */
const QUESTION = /^question\s*#?\s*\d*\s*[:.]\s*(?:is|are|was|were)\s+(?:the\s+)?(.*)$/i;
const END_OF_QUESTION = /,?\s*(?:considered\s+)?medically\s+(?:necessary|appropriate).*$|\?\s*$/i;
/** Any label: what comes under it is something else. */
const LABEL = /^[A-Z][\w /#-]{2,30}:/;
/** A decision that goes on: no further down, in heights of its line. */
const LARGEST_GAP = 1;
/** "1. Right carpal tunnel release: Authorized". */
const TOLD_BEHIND = /^(.+?)\s*(?::|–|—|\s-\s)\s*([^:–—]+?)\.?$/;
/** Under a modification: what is authorised. */
const GRANTED =
  /^(?:treatments?\s+)?(?:authori[sz]ed|approved|certified|allowed|modified\s+to)(?:\s+treatments?)?\s*:\s*\S/i;
/** A request is worded in no more lines. */
const MOST_LINES = 4;

interface Open {
  text: string;
  at: Stand;
  lines: number;
  /** What was decided, as far as it was read. */
  told?: { text: string; at: Stand; lines: number };
}

/**
 * Treatments with their outcomes in lines: "REQUEST: …" and "DECISION: …" under it; numbered ones with "Decision: …"
 * under each, or with the outcome behind.
 */
export function decidedLines({ lines }: Pick<Paper, 'lines'>): ListedItem[] {
  const items: ListedItem[] = [];
  let open: Open | undefined;
  let before: PaperLine | undefined;
  const close = (): void => {
    if (open !== undefined) items.push(...itemOf(open));
    open = undefined;
  };
  for (const line of lines) {
    const text = line.cells
      .map((cell) => cell.text)
      .join(' ')
      .trim();
    const at = spanOf(line);
    const begun = beginningOf(text);
    const decision = DECISION.exec(text)?.[1];
    if (begun !== undefined) {
      close();
      const { text: asked, told } = begun;
      open = { text: asked, at, lines: 1, ...(told !== undefined && { told: { text: told, at, lines: 1 } }) };
    } else if (open !== undefined && open.told === undefined && decision !== undefined) {
      open.told = { text: decision, at, lines: 1 };
    } else if (open !== undefined) {
      const part = open.told ?? open;
      const isGrant = open.told !== undefined && GRANTED.test(text);
      if (
        (LABEL.test(text) && !isGrant) ||
        part.lines >= MOST_LINES ||
        (open.told !== undefined && !isGrant && !follows(before, line))
      )
        close();
      else
        Object.assign(part, {
          text: `${part.text} ${text}`,
          at: spanning(part.at, at),
          lines: part.lines + 1,
        });
    }
    before = line;
  }
  close();
  return items;
}

/** A line that words a request, and the outcome where it stands behind. */
function beginningOf(text: string): { text: string; told?: string } | undefined {
  const request = REQUEST.exec(text)?.[1] ?? QUESTION.exec(text)?.[1];
  if (request !== undefined) return { text: request };
  const numbered = numberBefore(text)?.rest;
  if (numbered === undefined || numbered === '') return undefined;
  const [, asked = '', told = ''] = TOLD_BEHIND.exec(numbered) ?? [];
  return asked !== '' && outcomeIn(told) !== undefined ? { text: asked, told } : { text: numbered };
}

function itemOf({ text, at, told }: Open): ListedItem[] {
  if (told === undefined) return [];
  const decision = decisionIn(told.text);
  const request = tidy(text.replace(END_OF_QUESTION, ''));
  if (decision === undefined || request === '') return [];
  const { outcome, authorized } = decision;
  const granted = authorized === undefined ? undefined : { text: authorized, at: told.at };
  return [{ text: request, at, outcome, authorized: granted }];
}

function follows(before: PaperLine | undefined, line: PaperLine): boolean {
  return before?.page === line.page && line.top - before.bottom < LARGEST_GAP * (line.bottom - line.top);
}

function spanOf({ cells: [first, ...others] }: PaperLine): Stand {
  if (first === undefined) throw new Error('a line without a cell');
  return spanning(first.at, others.at(-1)?.at ?? first.at);
}
