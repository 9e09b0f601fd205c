import { applyChange } from '../domain/apply-change.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DraftChange } from '../domain/draft.ts';
import type { DisputedItem, Outcome } from '../domain/item.ts';
import { closedFor } from './closing-sentence.ts';
import { followChanges, isFollowing, isUndecided, parentOf, unfollowChanges } from './follow-parent.ts';

/** What follows from a change: all that is to be written, in order, and what is to be said of it. */
export interface Decided {
  changes: DraftChange[];
  /** For people, one sentence each; what was asked for is not among them. */
  said: string[];
}

/**
 * An item is decided. Its standard closing sentence follows; items that depend on it and are not decided yet follow an
 * Upheld one, and those that followed stop when it is not Upheld any more.
 */
export function decide(imrCase: ImrCase, itemId: string, outcome: Outcome): Decided {
  const item = imrCase.items.find(({ id }) => id === itemId);
  if (item === undefined) return { changes: [], said: [] };
  const parent = parentOf(imrCase, item);
  if (parent !== undefined && isFollowing(item) && outcome !== 'upheld') {
    // Its short rationale says that the other one is not necessary: that is no reason for the opposite.
    const changes = unfollowChanges(item).filter(({ field }) => field !== 'item.outcome');
    changes.push({ field: 'item.outcome', item: itemId, value: outcome });
    const said = [`It does not follow item ${imrCase.items.indexOf(parent) + 1} any more.`];
    return together(
      { changes, said },
      settleDependents(imrCase, changes.reduce(applyChange, imrCase), itemId),
    );
  }
  const closed = closedFor(item.rationale, outcome);
  const changes: DraftChange[] = [
    { field: 'item.outcome', item: itemId, value: outcome },
    ...(closed === undefined
      ? []
      : [{ field: 'item.rationale', item: itemId, value: closed } satisfies DraftChange]),
  ];
  const said = closed === undefined ? [] : ['The closing sentence follows the decision.'];
  const after = changes.reduce(applyChange, imrCase);
  return together({ changes, said }, settleDependents(imrCase, after, itemId));
}

/** An item is made to depend on another, or on none: it follows, or stops to. */
export function dependOn(imrCase: ImrCase, itemId: string, parentId: string | null): Decided {
  const item = imrCase.items.find(({ id }) => id === itemId);
  if (item === undefined) return { changes: [], said: [] };
  const change: DraftChange = { field: 'item.parent', item: itemId, value: parentId };
  const after = applyChange(imrCase, change);
  const settled = settle(imrCase, after, item);
  return together({ changes: [change], said: [] }, settled);
}

/** An item is about to be taken out: what followed it is open again, and depends on nothing. */
export function releaseFrom(imrCase: ImrCase, itemId: string): DraftChange[] {
  return imrCase.items
    .filter((item) => item.parent === itemId && isFollowing(item))
    .flatMap((item) => dependOn(imrCase, item.id, null).changes);
}

/** Every item that rests on this one, itself or through others. */
function settleDependents(before: ImrCase, after: ImrCase, parentId: string): Decided {
  let at = after;
  let all: Decided = { changes: [], said: [] };
  for (const item of before.items) {
    if (item.parent !== parentId) continue;
    const own = settle(before, at, item);
    at = own.changes.reduce(applyChange, at);
    const below = own.changes.length === 0 ? NOTHING : settleDependents(before, at, item.id);
    at = below.changes.reduce(applyChange, at);
    all = together(all, together(own, below));
  }
  return all;
}

const NOTHING: Decided = { changes: [], said: [] };

/** One item after its parent, or what its parent says, has changed. @param item as it was before */
function settle(before: ImrCase, after: ImrCase, item: DisputedItem): Decided {
  const was = parentOf(before, item);
  const now = after.items.find(({ id }) => id === item.id);
  const parent = now && parentOf(after, now);
  if (now === undefined) return NOTHING;
  const followed = was !== undefined && isFollowing(item);
  const follows = parent?.outcome === 'upheld';
  const number = after.items.indexOf(now) + 1;
  if (follows && parent !== undefined && (followed || isUndecided(now))) {
    if (isFollowing(now)) return NOTHING;
    const of = after.items.indexOf(parent) + 1;
    return {
      changes: followChanges(now, parent),
      said: [`Item ${number} follows item ${of}: Upheld, nothing cited.`],
    };
  }
  if (!followed || follows) return NOTHING;
  return { changes: unfollowChanges(now), said: [`Item ${number} does not follow any more and is open.`] };
}

function together(one: Decided, other: Decided): Decided {
  return { changes: [...one.changes, ...other.changes], said: [...one.said, ...other.said] };
}
