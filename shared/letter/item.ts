import type { BasisWho } from '../domain/basis.ts';
import type { DisputedItem, Outcome } from '../domain/item.ts';
import { composeBasisLine } from './basis-line.ts';
import { fill } from './fill.ts';
import type { Frame } from './frame.ts';
import type { EvidenceStyle, LetterProfile } from './profile.ts';
import { composeRichText } from './rich-text.ts';
import type { Block } from './tree.ts';

interface ItemWords {
  profile: LetterProfile;
  frame: Frame;
  /** How the rationale's citation chips print. */
  evidence: EvidenceStyle;
}

/** The four paragraphs of a disputed item: title with decision, both guideline lines, rationale. */
export function composeItem(item: DisputedItem, words: ItemWords): Block[] {
  const { profile, frame, evidence } = words;
  return [
    {
      kind: 'paragraph',
      role: 'item-title',
      runs: [{ text: composeItemTitle(item, profile), bold: true }],
      place: { field: 'title', item: item.id },
    },
    guidelineLine(item, 'administrator', words),
    guidelineLine(item, 'reviewer', words),
    ...composeRichText(item.rationale, {
      place: { field: 'rationale', item: item.id },
      evidence,
      label: frame.rationaleLabel,
    }),
  ];
}

/** `Spinal stabilization program 2x4 lumbar: Upheld`; with a UR split, the sentences that say what is still in dispute. */
export function composeItemTitle(item: DisputedItem, profile: LetterProfile): string {
  const request = item.asRead?.title ?? titleOf(item, profile);
  return item.outcome === undefined ? request : `${request}${decisionOf(item, item.outcome, profile)}`;
}

function titleOf({ request, ur, asRead }: DisputedItem, profile: LetterProfile): string {
  const printed = ur === undefined ? request : fill(profile.split[ur.kind], ur);
  if (asRead?.is === undefined || printed.endsWith(IS) === asRead.is) return printed;
  return asRead.is ? `${printed}${IS}` : printed.slice(0, -IS.length);
}

const IS = ' is';

/** As it was read, as long as it says the decision that is in the case now. */
function decisionOf(item: DisputedItem, outcome: Outcome, profile: LetterProfile): string {
  const word = profile.decisions[outcome];
  const asRead = item.asRead?.decision;
  return asRead?.toLowerCase().includes(word.toLowerCase()) === true ? asRead : `: ${word}`;
}

function guidelineLine(item: DisputedItem, who: BasisWho, { profile, frame }: ItemWords): Block {
  const basis = item.bases[who];
  const line = basis === undefined ? '' : (basis.asRead ?? composeBasisLine(basis, who, profile));
  const label = who === 'administrator' ? frame.administratorLabel : frame.reviewerLabel;
  return {
    kind: 'paragraph',
    role: 'body',
    runs: [{ text: `${label} ${line}`.trimEnd() }],
    place: { field: who, item: item.id },
  };
}
