import { createHash } from 'node:crypto';
import type { Precedent } from '../../../shared/precedents/precedent.ts';

/** SHA-256, in hex, of what a determination says, white space aside: the same in a PDF and in a Word file of a letter. */
export function saysOf({ caseNumber, decidedOn, summary, items }: Precedent): string {
  const texts = items.flatMap(({ content }) => [
    content.request,
    content.outcome,
    content.administrator,
    content.reviewer,
    content.rationale,
  ]);
  const said = [caseNumber, decidedOn, summary, ...texts].map((text) => (text ?? '').replace(/\s+/g, ''));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
