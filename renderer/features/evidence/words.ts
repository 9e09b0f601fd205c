import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Meanings } from './use-meanings.ts';

/** The quote on one line; what a box is called. */
export function quoteWord({ quote }: Evidence): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line === '' ? 'Box on the page' : line;
}

/** Why it does not stand where it stood; empty where it does. */
export function stateWord({ state }: ListedEvidence): string {
  switch (state) {
    case 'found':
      return '';
    case 'changed':
      return 'The page was read again, and its text now says other words. Look at the page.';
    case 'lost':
      return 'Lost: its record is not in the case any more.';
  }
}

/** What it says of the request, and by which word it is found. */
export function tagWords({ stance, issue, color }: Evidence, meanings: Meanings): string[] {
  const said = stance === null ? '' : stance === 'supports' ? 'Supports' : 'Against';
  return [said, issue, meanings[color]].filter((word) => word !== '');
}

/** What is shown over its mark on the page: the note first. */
export function tipOf({ evidence, printed }: ListedEvidence, meanings: Meanings): string {
  return [evidence.note, tagWords(evidence, meanings).join(' · '), printed]
    .filter((line) => line !== '')
    .join('\n');
}
