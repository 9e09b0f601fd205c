import type { BasisWho } from '../domain/basis.ts';
import type { DisputedItem } from '../domain/item.ts';
import { composeBasisLine } from './basis-line.ts';
import { fill } from './fill.ts';
import type { EvidenceStyle, LetterProfile } from './profile.ts';
import { composeRichText } from './rich-text.ts';
import type { Block } from './tree.ts';

/**
 * The four paragraphs of a disputed item: title with decision, both guideline lines, rationale.
 * @param evidence how the rationale's citation chips print
 */
export function composeItem(item: DisputedItem, profile: LetterProfile, evidence: EvidenceStyle): Block[] {
  return [
    {
      kind: 'paragraph',
      role: 'item-title',
      runs: [{ text: composeItemTitle(item, profile), bold: true }],
      place: { field: 'title', item: item.id },
    },
    guidelineLine(item, 'administrator', profile),
    guidelineLine(item, 'reviewer', profile),
    ...composeRichText(item.rationale, {
      place: { field: 'rationale', item: item.id },
      evidence,
      label: profile.labels.rationale,
    }),
  ];
}

/** `Spinal stabilization program 2x4 lumbar: Upheld`; with a UR split, the sentences that say what is still in dispute. */
export function composeItemTitle(item: DisputedItem, profile: LetterProfile): string {
  const request =
    item.asRead?.title ?? (item.ur === undefined ? item.request : fill(profile.split[item.ur.kind], item.ur));
  return item.outcome === undefined ? request : `${request}: ${profile.decisions[item.outcome]}`;
}

function guidelineLine(item: DisputedItem, who: BasisWho, profile: LetterProfile): Block {
  const basis = item.bases[who];
  const line = basis === undefined ? '' : (basis.asRead ?? composeBasisLine(basis, who, profile));
  return {
    kind: 'paragraph',
    role: 'body',
    runs: [{ text: `${profile.labels[who]} ${line}`.trimEnd() }],
    place: { field: who, item: item.id },
  };
}
