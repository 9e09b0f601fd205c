import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import type { EvidenceView } from './panel-view.ts';
import type { Meanings } from './use-meanings.ts';
import { tagWords } from './words.ts';

/** Evidence under a heading. */
export interface EvidenceGroup {
  key: string;
  title: string;
  evidence: ListedEvidence[];
}

interface Named {
  id: string;
  name: string;
}

/** Evidence that the view lets through: every word that was typed stands in it, and it is of a chosen colour. */
export function filtered(
  evidence: readonly ListedEvidence[],
  { text, colors }: Pick<EvidenceView, 'text' | 'colors'>,
  meanings: Meanings,
): ListedEvidence[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return evidence.filter((listed) => {
    const { quote, note, color } = listed.evidence;
    if (colors.length > 0 && !colors.includes(color)) return false;
    const whole = [quote, note, listed.printed, ...tagWords(listed.evidence, meanings)]
      .join('\n')
      .toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}

/** By document, in the order of the file; what is lost last. */
export function byDocument(
  evidence: readonly ListedEvidence[],
  documents: readonly Named[],
): EvidenceGroup[] {
  const groups = documents.map(({ id, name }) => ({
    key: id,
    title: name,
    evidence: evidence.filter(({ documentId }) => documentId === id),
  }));
  const lost = evidence.filter(({ documentId }) => documentId === null);
  return [...groups, { key: 'lost', title: 'Lost', evidence: lost }].filter(isThere);
}

/** By the items that it was tagged with: once under each; what is of none last. */
export function byItem(evidence: readonly ListedEvidence[], items: readonly Named[]): EvidenceGroup[] {
  const groups = items.map(({ id, name }, at) => ({
    key: id,
    title: `${at + 1}. ${name || 'No request yet'}`,
    evidence: evidence.filter((one) => one.evidence.items.includes(id)),
  }));
  const known = new Set(items.map(({ id }) => id));
  const rest = evidence.filter((one) => !one.evidence.items.some((id) => known.has(id)));
  return [...groups, { key: 'none', title: 'Of no item', evidence: rest }].filter(isThere);
}

function isThere({ evidence }: EvidenceGroup): boolean {
  return evidence.length > 0;
}
