import type { SearchTotal } from '../../../shared/contracts/search.ts';
import { count } from '../../lib/format.ts';

/** `Found on no page`, `1 page`, `5,000 pages and more`; with the notes that were found, where there are any. */
export function printTotal(total: SearchTotal, notes = 0): string {
  if (notes === 0) return printPages(total);
  return `${printPages(total)}${total.pages === 0 ? ', in' : ','} ${count(notes, 'note')}`;
}

function printPages({ pages, is }: SearchTotal): string {
  if (pages === 0) return 'Found on no page';
  const printed = count(pages, 'page');
  if (is === 'atLeast') return `${printed} and more`;
  return is === 'atMost' ? `At most ${printed}` : printed;
}

/** What is said of pages whose words are not known yet; nothing when all are. @param pages all there are, where that is known */
export function unreadNotes(unread: number, pages?: number): string[] {
  if (unread === 0) return [];
  const amount = unread.toLocaleString('en-US');
  const of = pages === undefined ? count(unread, 'page') : `${amount} of ${count(pages, 'page')}`;
  return [`${of} ${unread === 1 ? 'is' : 'are'} not read yet.`];
}
