import type { Frame } from '../frame.ts';
import type { LetterProfile } from '../profile.ts';
import type { Flow, Range } from './flow.ts';
import { squeezed } from './squeeze.ts';
import { titleBefore } from './title-before.ts';

const LABELS = ['administrator', 'reviewer', 'rationale'] as const;
type Label = (typeof LABELS)[number];

/** Where the parts of an item stand, without their labels. */
export interface FoundItem {
  title: Range;
  /** The title's beginning could not be told from what is before it. */
  guessed: boolean;
  /** Absent where the letter has no such label. */
  parts: Partial<Record<Label, Range>>;
  labels: Partial<Record<Label, Range>>;
}

interface Hit {
  label: Label;
  range: Range;
}

/**
 * Parts a letter's items. Labels are the landmarks: an item begins with the paragraph before its first one, and its
 * rationale goes on to the paragraph before the next item's.
 * @returns the items, and what stands before the first one's title
 */
export function findItems(
  flow: Flow,
  range: Range,
  frame: Frame,
  profile: LetterProfile,
): { items: FoundItem[]; before: Range } {
  const groups = grouped(hitsOf(flow, range, frame));
  const items: FoundItem[] = [];
  // Without any item all of it is text that belongs to no field.
  let before: Range = { start: range.start, end: groups.length === 0 ? range.end : range.start };
  for (const [index, group] of groups.entries()) {
    const first = group[0];
    if (first === undefined) continue;
    const previous = groups[index - 1]?.at(-1);
    const from = previous?.range.end ?? range.start;
    const { title, guessed } = titleBefore(
      flow,
      { start: from, end: first.range.start },
      { profile, isFirst: previous === undefined },
    );
    const last = items.at(-1);
    // What the part before seemed to reach to is this item's title.
    if (last !== undefined && previous !== undefined)
      last.parts[previous.label] = { start: previous.range.end, end: title.start };
    else before = { start: from, end: title.start };
    items.push({ title, guessed, ...partsOf(group, range.end) });
  }
  return { items, before };
}

function hitsOf(flow: Flow, range: Range, frame: Frame): Hit[] {
  const hits = hitsWhere(flow, range, frame, 'line');
  return hits.length > 0 ? hits : hitsWhere(flow, range, frame, 'anywhere');
}

function hitsWhere(flow: Flow, { start, end }: Range, frame: Frame, where: 'line' | 'anywhere'): Hit[] {
  const hits: Hit[] = [];
  for (const label of LABELS) {
    const words = squeezed(frame[`${label}Label`]);
    for (let from = start; ; ) {
      const range = flow.find(words, from, where);
      if (range === undefined || range.end > end) break;
      hits.push({ label, range });
      from = range.end;
    }
  }
  // Where one label begins as another does, the longer one stands there.
  return hits
    .sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end)
    .filter(({ range }, index, all) => all[index - 1]?.range.start !== range.start);
}

/** A label that does not follow those before it in the order of an item begins the next. */
function grouped(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && LABELS.indexOf(hit.label) > LABELS.indexOf(last.label))
      groups.at(-1)?.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function partsOf(group: readonly Hit[], end: number): Pick<FoundItem, 'parts' | 'labels'> {
  const found: Pick<FoundItem, 'parts' | 'labels'> = { parts: {}, labels: {} };
  for (const [index, { label, range }] of group.entries()) {
    found.labels[label] = range;
    found.parts[label] = { start: range.end, end: group[index + 1]?.range.start ?? end };
  }
  return found;
}
