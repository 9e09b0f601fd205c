import type { ListChange } from '../../../../shared/encounters/reviewed/relist.ts';
import { count } from '../../../lib/format.ts';

/** What would become of an entry of the list, in a sentence. */
export function changeText(change: ListChange): string {
  switch (change.kind) {
    case 'added':
      return `New: ${change.text}`;
    case 'removed':
      return `No longer listed: ${change.text}`;
    case 'dropped':
      return `Your wording goes, since the other style has no such entry: ${change.text}`;
    case 'changed':
      return `${change.was}, from now on: ${change.text}`;
    case 'kept':
      return change.says === undefined
        ? `Your wording stays, though its record is no longer in the index: ${change.text}`
        : `Your wording stays (${change.text}), though the index now says: ${change.says}`;
  }
}

/** How much would change, in a line. @param isSameStyle whether the list stays in its style */
export function changesSummary(changes: readonly ListChange[], isSameStyle: boolean): string {
  if (changes.length === 0) return 'The list is as the index has it.';
  const of = (wanted: ListChange['kind']) => changes.filter(({ kind }) => kind === wanted).length;
  if (!isSameStyle) {
    const dropped = of('dropped');
    const entries = count(of('added'), 'entry', 'entries');
    return `In this style the index gives ${entries}${dropped === 0 ? '' : `; ${dropped} in your wording would go`}.`;
  }
  const parts: [number, string][] = [
    [of('added'), 'new'],
    [of('changed'), 'worded otherwise'],
    [of('removed'), 'to go'],
    [of('kept'), 'in your wording to stay'],
  ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, what]) => `${amount} ${what}`);
  return `Made anew from the index, the list changes: ${said.join(', ')}.`;
}
