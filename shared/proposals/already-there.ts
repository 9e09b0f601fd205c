import { keysOf, likeness } from './items/what-is-asked.ts';

/** Two wordings that are less alike are of two requests. */
const LEAST_ALIKE = 0.35;
/** What a request is for, and what it asks for: where both wordings tell and nothing agrees, they are two requests. */
const TELLING = [/^part /, /^(?:drug|term) /];

/**
 * Which items of a case already are what is proposed: each item stands for one proposal at most, the most alike first.
 * @param wordings of each proposal, every wording that papers have
 * @param items of the case, as they are worded there
 * @param reference ISO day by which short years are read
 * @returns for each proposal the index of its item, undefined where the case has none
 */
export function itemsAlreadyThere(
  wordings: readonly (readonly string[])[],
  items: readonly string[],
  reference: string,
): (number | undefined)[] {
  const proposed = wordings.map((texts) => texts.map((text) => keysOf(text, reference)));
  const pairs = items.flatMap((text, item) => {
    const keys = keysOf(text, reference);
    return proposed.map((each, at) => ({
      ...{ at, item },
      alike: Math.max(0, ...each.map((one) => (canBeOne(one, keys) ? likeness(one, keys) : 0))),
    }));
  });
  const found: (number | undefined)[] = wordings.map(() => undefined);
  const taken = new Set<number>();
  for (const { at, item, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < LEAST_ALIKE || found[at] !== undefined || taken.has(item)) continue;
    found[at] = item;
    taken.add(item);
  }
  return found;
}

/** The same therapy of the neck and of the low back is two requests, however alike their other words are. */
function canBeOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return TELLING.every((kind) => {
    const own = [...one].filter((key) => kind.test(key));
    const others = [...other].filter((key) => kind.test(key));
    return own.length === 0 || others.length === 0 || own.some((key) => others.includes(key));
  });
}
