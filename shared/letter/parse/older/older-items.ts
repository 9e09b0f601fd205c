import type { Basis } from '../../../domain/basis.ts';
import type { DisputedItem, Outcome } from '../../../domain/item.ts';
import { richTextFrom } from '../../../domain/rich-text.ts';
import { foldSpace } from '../../tree.ts';
import { factsOfRequest } from '../read-request.ts';

/** The decision: "is not medically necessary", its words run together where one of them was underlined. */
const DECISION = String.raw`is\s*(?<not>not)?\s*medically\s*necessary(?:\s+and\s+appropriate)?\.?`;
/** `1. Norco 10/325 is not medically necessary and appropriate.` at a paragraph's beginning. */
const NUMBERED = new RegExp(
  String.raw`(?:^|\n)\s*(?<number>\d{1,2})[.)]\s+(?<request>\S[^\n]*?)\s+${DECISION}`,
  'g',
);
/** `1) … has determined the request for an MRI is not medically necessary and appropriate.` */
const DETERMINED = new RegExp(
  String.raw`(?<number>\d{1,2})\)\s*[^\n]{2,60}?has\s+determined\s+(?:that\s+)?the\s+request\s+for\s+(?<request>\S[\s\S]*?)\s+${DECISION}`,
  'g',
);
/** `1) Regarding the request for an MRI:` */
const REGARDING = /(?:^|\n)\s*(?<number>\d{1,2})\)\s*Regarding\s+the\s+request\s+for\s+[^\n]*/g;

const ADMINISTRATOR = /The\s+Claims\s+Administrator\s+(?:based|did|cited|found|used)\b/;
const REVIEWER = /The\s+(?:Expert|Physician)\s+Reviewer\s+(?:based|did|cited|found|used|relied)\b/;
const RATIONALE =
  /(?:The\s+(?:Expert|Physician)\s+Reviewer['’]s\s+decision\s+rationale|Rationale\s+for\s+the\s+Decision)\s*:/;

/** An item as its decision says it, and the text that belongs to it. */
interface Decided {
  number: number;
  request: string;
  outcome: Outcome;
  /** From where to where the text about it goes. */
  start: number;
  end: number;
}

/** Items of letters before 2014, from all of the letter's text. @param reference ISO date */
export function olderItems(text: string, reference: string): DisputedItem[] {
  const determined = decidedBy(DETERMINED, text);
  const decided = determined.length > 0 ? withRegarding(determined, text) : decidedBy(NUMBERED, text);
  return decided.map((one, index) => itemOf(one, text.slice(one.start, one.end), index, reference));
}

/** Each number once: such letters say their decisions at the head and again. */
function decidedBy(pattern: RegExp, text: string): Decided[] {
  const found = new Map<number, Decided>();
  const matches = [...text.matchAll(pattern)];
  for (const [index, match] of matches.entries()) {
    const { number = '', request = '', not } = match.groups ?? {};
    const start = match.index + match[0].length;
    const end = matches[index + 1]?.index ?? text.length;
    const outcome = not === undefined ? 'overturned' : 'upheld';
    if (!found.has(Number(number)))
      found.set(Number(number), { number: Number(number), request: foldSpace(request), outcome, start, end });
  }
  return [...found.values()];
}

/** The text about each item stands in a part of its own. */
function withRegarding(decided: readonly Decided[], text: string): Decided[] {
  const parts = [...text.matchAll(REGARDING)];
  return decided.map((one) => {
    const at = parts.findIndex((part) => Number(part.groups?.number) === one.number);
    const part = parts[at];
    if (part === undefined) return { ...one, end: one.start };
    return { ...one, start: part.index + part[0].length, end: parts[at + 1]?.index ?? text.length };
  });
}

function itemOf(
  { request, outcome }: Decided,
  about: string,
  index: number,
  reference: string,
): DisputedItem {
  const rationale = RATIONALE.exec(about);
  const lines = rationale === null ? about : about.slice(0, rationale.index);
  const reviewerAt = REVIEWER.exec(lines)?.index ?? lines.length;
  const administratorAt = ADMINISTRATOR.exec(lines)?.index;
  const administrator =
    administratorAt === undefined ? '' : lines.slice(administratorAt, Math.max(administratorAt, reviewerAt));
  const text = rationale === null ? '' : about.slice(rationale.index + rationale[0].length);
  return {
    id: `item-${index + 1}`,
    request,
    ...factsOfRequest(request, reference),
    bases: { ...lineOf('administrator', administrator), ...lineOf('reviewer', lines.slice(reviewerAt)) },
    outcome,
    rationale: richTextFrom(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    ),
  };
}

/** The sentences of one side as they stand: they have no grammar. */
function lineOf(who: 'administrator' | 'reviewer', text: string): Partial<Record<typeof who, Basis>> {
  const asRead = foldSpace(text);
  return asRead === '' ? {} : { [who]: { kind: 'verbatim', asRead } };
}
