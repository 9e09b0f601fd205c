import type { Stand } from '../../encounters/record.ts';
import { type Paper, spanning } from '../paper.ts';
import { grantIn } from './decision-in.ts';
import type { ListedItem } from './listed-item.ts';
import { keysOf, likeness } from './what-is-asked.ts';

/** The reasons say it again: "The request is modified to 4 visits; the remainder is not certified." */
const SENTENCE =
  /\b(?:modified|changed|reduced|amended)\s+to\b|\bpartial\w*\s+(?:certif|approv|authori[sz])\w*\s+(?:of|for)\b/i;
/** A sentence goes over no more lines. */
const MOST_LINES = 3;
/** Less alike, what is authorised is of another request. */
const LEAST_ALIKE = 0.15;

interface Grant {
  text: string;
  at: Stand;
}

/** Modified requests of which the decision did not say what is authorised, with what its reasons say. */
export function withGrants(
  items: readonly ListedItem[],
  { lines }: Pick<Paper, 'lines'>,
  reference: string,
): ListedItem[] {
  const isOpen = ({ outcome, authorized }: ListedItem): boolean =>
    outcome === 'modified' && authorized === undefined;
  if (!items.some(isOpen)) return [...items];
  const grants = grantsIn(lines);
  return items.map((item) => {
    if (!isOpen(item)) return item;
    const asked = keysOf(item.text, reference);
    const best = grants
      .map((grant) => ({ grant, alike: likeness(asked, keysOf(grant.text, reference)) }))
      .sort((a, b) => b.alike - a.alike)[0];
    return best === undefined || best.alike < LEAST_ALIKE ? item : { ...item, authorized: best.grant };
  });
}

function grantsIn(lines: Paper['lines']): Grant[] {
  return lines.flatMap((line, at): Grant[] => {
    const match = SENTENCE.exec(line.text);
    const [first] = line.cells;
    if (match === null || first === undefined) return [];
    const whole = lines.slice(at, at + MOST_LINES).filter(({ page }) => page === line.page);
    const text = whole.map((one) => one.text).join(' ');
    const granted = grantIn(text.slice(match.index));
    const last = whole.at(-1)?.cells.at(-1) ?? first;
    return granted === undefined ? [] : [{ text: granted, at: spanning(first.at, last.at) }];
  });
}
