import { tidy } from './listed-item.ts';
import { outcomeIn, type UrOutcome } from './outcome.ts';

/** How a decision, or its reasons, word what is authorised of a request. The first that fits. */
const GRANTS: readonly RegExp[] = [
  /\b(?:modif(?:y|ied)|changed?|reduced?|amended)\s+to\s+(?:(?:allow|approve|certify|authori[sz]e)\s+)?(.+)/i,
  /\bpartial\w*\s+(?:certif|approv|authori[sz])\w*\s+(?:of|for)\s+(.+)/i,
  /\b(?:approved|certified|authori[sz]ed)\s*(?::|as\b|for\b|to\b)\s*(.+)/i,
  /\b(?:allow(?:ed|ing)?|approv(?:e|al\s+of|al\s+for)|certify|certification\s+of|authori[sz](?:e|ation\s+(?:of|for)))\s*:?\s+(.+)/i,
];
/** What stands behind it. */
const END =
  /;|\.\s|\.$|,?\s+(?:and\s+|with\s+)?the\s+(?:remain|rest|balance)|\s+(?:is|are)\s+(?:not\s+)?(?:certif|medically|recommend|approv|authori)|\s+only\b/i;
/** An outcome at the head of a longer text. */
const HEAD_WORDS = 4;

export interface Decision {
  outcome: UrOutcome;
  /** Of a modified request: what was authorised, as worded. */
  authorized: string | undefined;
}

/** The outcome that a decision states, and of a modification what is authorised: "Modified. Approve omeprazole 20 mg #8." */
export function decisionIn(text: string): Decision | undefined {
  const [sentence = text] = text.split(/[.;]\s/);
  const head = text.trim().split(/\s+/).slice(0, HEAD_WORDS).join(' ');
  const outcome = outcomeIn(text) ?? outcomeIn(sentence) ?? outcomeIn(head);
  if (outcome === undefined) return undefined;
  return { outcome, authorized: outcome === 'modified' ? grantIn(text) : undefined };
}

/** What a text says is authorised in place of what was asked for. */
export function grantIn(text: string): string | undefined {
  for (const pattern of GRANTS) {
    const granted = pattern.exec(text)?.[1];
    const [wording = ''] = granted === undefined ? [] : granted.split(END);
    const words = tidy(wording);
    if (words !== '') return words;
  }
  return undefined;
}
