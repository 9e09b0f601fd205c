import type { CheckedCriterion, CriterionStatus } from '../domain/checklist.ts';
import type { DisputedItem, Outcome } from '../domain/item.ts';
import { type Inline, isBlank, type RichText } from '../domain/rich-text.ts';
import { compareWithLimit, type LimitComparison, sayRequested } from '../rules/checklist/limit-comparison.ts';
import { printGap } from '../writing/gaps.ts';
import { CLOSING } from './closing-sentence.ts';

/**
 * A rationale's first draft from the checklist of an item: the criteria as they stand, then what the record says of each with its
 * citations, then the decision. It says what was entered and nothing else; what was not entered is a gap: `[fact with its page]`, but
 * for a limit, where what the request comes to is the fact.
 * A rationale that was written already follows it unchanged, and concludes by itself.
 * @param closing the sentences that close a rationale; the letter profile's
 */
export function layOutChecklist(
  item: Pick<DisputedItem, 'worksheet' | 'outcome' | 'rationale' | 'request' | 'ur' | 'quantity'>,
  closing: Readonly<Record<Outcome, string>> = CLOSING,
): RichText {
  const { worksheet, outcome, rationale } = item;
  const checklist = (worksheet?.checklist ?? []).filter(({ criterion }) => criterion.trim() !== '');
  if (checklist.length === 0) return rationale;
  const isWritten = !isBlank(rationale);
  const end = outcome === undefined ? `${printGap('conclusion')}.` : closing[outcome];
  const facts: Inline[] = [
    { text: 'In this case: ' },
    ...checklist.flatMap((one, index) => [
      ...(index === 0 ? [] : [{ text: ' ' }]),
      ...factOf(one, index + 1, compareWithLimit(item, one)),
    ]),
    ...(isWritten ? [] : [{ text: ` ${end}` }]),
  ];
  const draft = [{ content: [{ text: criteriaOf(checklist) }] }, { content: joined(facts) }];
  return isWritten ? [...draft, ...rationale] : draft;
}

/** One sentence for each source, in the order of the list; the numbers run through. */
function criteriaOf(checklist: readonly CheckedCriterion[]): string {
  const bySource = new Map<string, string[]>();
  for (const [
    index,
    { criterion, kind, source = printGap('guideline and section') },
  ] of checklist.entries()) {
    const words = withoutStop(criterion.trim().replace(/\s+/g, ' '));
    const said = `(${index + 1}) ${kind === 'contraindication' ? 'contraindication: ' : ''}${words}`;
    bySource.set(source, [...(bySource.get(source) ?? []), said]);
  }
  return [...bySource]
    .map(
      ([source, said]) =>
        `${source} gives ${said.length === 1 ? 'this criterion' : 'these criteria'}: ${said.join('; ')}.`,
    )
    .join(' ');
}

const SAID: Record<CriterionStatus, string> = {
  met: 'is met',
  'not met': 'is not met',
  'not documented': 'is without documentation in the records reviewed',
};

function factOf(
  { fact, status }: CheckedCriterion,
  number: number,
  comparison: LimitComparison | undefined,
): Inline[] {
  const said = status === undefined ? `is ${printGap('met, not met or not documented')}` : SAID[status];
  const head = `Criterion ${number} ${said}`;
  const told = clauseOf(fact);
  if (told.length > 0) return [{ text: `${head}: ` }, ...told, { text: '.' }];
  if (status === 'not documented') return [{ text: `${head}.` }];
  const known = comparison === undefined ? printGap('fact with its page') : sayRequested(comparison);
  return [{ text: `${head}: ${known}.` }];
}

/** The fact as a part of a sentence: on one line, without the period at its end, which may stand before the citations. */
function clauseOf(fact: RichText): Inline[] {
  if (isBlank(fact) && fact.every(({ content }) => content.every((one) => 'text' in one))) return [];
  const inlines = fact.flatMap(({ content }, index) => [...(index === 0 ? [] : [{ text: ' ' }]), ...content]);
  const last = inlines.findLastIndex((one) => 'text' in one && one.text.trim() !== '');
  return inlines.flatMap((one, index): Inline[] => {
    if (!('text' in one)) return [one];
    if (index !== last) return index > last && index === inlines.length - 1 ? [] : [one];
    const text = withoutStop(one.text);
    return [{ ...one, text: index === inlines.length - 1 ? text : `${text} ` }];
  });
}

function withoutStop(text: string): string {
  return text.trimEnd().replace(/[.;,]+$/, '');
}

/** Neighbouring runs without marks as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    const isPlain = 'text' in inline && inline.marks === undefined;
    if (isPlain && last !== undefined && 'text' in last && last.marks === undefined)
      all[all.length - 1] = { text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
