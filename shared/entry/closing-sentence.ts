import type { Outcome } from '../domain/item.ts';
import { isBlank, plainText, type RichText, richTextFrom } from '../domain/rich-text.ts';
import { sentencesOf } from '../rules/texts/sentences.ts';
import { replaceInText } from '../writing/find-in-text.ts';

/** The closing sentence as it is written where the reviewer has none. */
export const CLOSING: Record<Outcome, string> = {
  upheld: 'As such, the request is not medically necessary.',
  overturned: 'As such, the request is medically necessary.',
};

/**
 * A sentence that says the decision and no more: "Therefore, the requested MRI is not medically necessary and appropriate."
 * Its parts are bounded, so that its cost is.
 */
const STANDARD =
  /^(?:(?:as such|therefore|thus|hence|accordingly|consequently|as a result|for these reasons|based on (?:this|the above)|in summary|given this),? ){0,2}(?:the|this) (?:current )?(?:request(?:ed)?)\b[^.;:]{0,200}? (is|are|was|were)( therefore)?( not)? medically necessary(?: and appropriate)?(?: at this time)?\.$/i;
/** Says more than one thing, or says it of a part. */
const MIXED = /\b(?:but|however|although|while|except|only|partial\w*|if|unless)\b/i;

/** What the closing sentence of a rationale says of the decision. `mixed`: in words of its own, to be read by a person. */
export type Closing =
  | { kind: 'none' }
  | { kind: 'standard'; says: Outcome; start: number; end: number; text: string }
  | { kind: 'own'; text: string };

/** The last sentence of a rationale, if it closes with the decision. */
export function closingOf(rationale: RichText): Closing {
  const text = plainText(rationale);
  const last = sentencesOf(text).at(-1);
  if (last === undefined || !/\bmedical(?:ly)?\s+necess/i.test(last.text)) return { kind: 'none' };
  const match = MIXED.test(last.text) ? null : STANDARD.exec(last.text);
  if (match === null) return { kind: 'own', text: last.text };
  return { kind: 'standard', says: match[3] === undefined ? 'overturned' : 'upheld', ...last };
}

/**
 * The rationale with its closing sentence saying the decision, where the sentence is a standard one that says the other.
 * @returns undefined where there is nothing to change, or where it is for a person to change it
 */
export function closedFor(rationale: RichText, outcome: Outcome): RichText | undefined {
  const answered = withAnswers(rationale, outcome);
  return closedAfter(answered ?? rationale, outcome) ?? answered;
}

/** A conclusion that was taken over from another item and waited for the decision (`carryOver`). */
const WAITING = /\[check: ((?:is|are)(?: therefore)?)(?: not)? medically necessary\]/gi;

function withAnswers(rationale: RichText, outcome: Outcome): RichText | undefined {
  const not = outcome === 'upheld' ? ' not' : '';
  const edits = [...plainText(rationale).matchAll(WAITING)].map(({ 0: found, 1: verb, index }) => ({
    start: index,
    end: index + found.length,
    by: `${verb}${not} medically necessary`,
  }));
  return edits.length === 0 ? undefined : replaceInText(rationale, edits);
}

function closedAfter(rationale: RichText, outcome: Outcome): RichText | undefined {
  const closing = closingOf(rationale);
  if (closing.kind !== 'standard' || closing.says === outcome) return undefined;
  const { start, text } = closing;
  const at = text.search(/(?: not)? medically necessary/i);
  const end = text.search(/medically necessary/i);
  const by = outcome === 'upheld' ? ' not ' : ' ';
  return replaceInText(rationale, [{ start: start + at, end: start + end, by }]);
}

/** The rationale with a closing sentence behind it: the letter profile's, where there is one. */
export function withClosing(
  rationale: RichText,
  outcome: Outcome,
  closing: Readonly<Record<Outcome, string>> = CLOSING,
): RichText {
  return withSentence(rationale, closing[outcome]);
}

/** The rationale with a sentence at the end of its last paragraph. */
export function withSentence(rationale: RichText, sentence: string): RichText {
  const last = rationale.at(-1);
  if (last === undefined || isBlank(rationale)) return richTextFrom(sentence);
  const space = /\s$/.test(plainText([last])) || isBlank([last]) ? '' : ' ';
  const content = [...last.content, { text: `${space}${sentence}` }];
  return [...rationale.slice(0, -1), { ...last, content }];
}
