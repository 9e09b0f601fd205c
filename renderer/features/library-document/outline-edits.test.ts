import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutlineEntry } from '../../../shared/guidelines/outline/outline.ts';
import { chapterAt, headingAt, moved, renamed, withHeading, without } from './outline-edits.ts';

const outline = (levels: readonly number[]): OutlineEntry[] =>
  levels.map((level, at) => ({ key: `k${at}`, title: `T${at}`, level, page: at }));
const levels = (entries: readonly OutlineEntry[]) => entries.map(({ key, level }) => `${key}:${level}`);

it('a heading is added after those of its page, as what stands before it is', () => {
  expect(levels(withHeading(outline([1, 2, 1]), 'Therapy', 1))).toEqual([
    'k0:1',
    'k1:2',
    'therapy:2',
    'k2:1',
  ]);
  expect(levels(withHeading([], 'Therapy', 4))).toEqual(['therapy:1']);
});

it('a heading is moved in and out with its parts, as far as there is something to be a part of', () => {
  expect(levels(moved(outline([1, 1, 2]), 'k1', 1))).toEqual(['k0:1', 'k1:2', 'k2:3']);
  expect(levels(moved(outline([1, 2, 3]), 'k1', -1))).toEqual(['k0:1', 'k1:1', 'k2:2']);
  expect(levels(moved(outline([1, 2]), 'k0', 1))).toEqual(['k0:1', 'k1:2']);
});

it('a heading that is taken out leaves its parts a level up', () => {
  expect(levels(without(outline([1, 2, 3]), 'k1'))).toEqual(['k0:1', 'k2:2']);
  // It stands on its page by the words that it has there, however often it is renamed.
  expect(renamed(renamed(outline([1]), 'k0', 'X'), 'k0', 'Y')).toEqual([
    { key: 'k0', title: 'Y', words: 'T0', level: 1, page: 0 },
  ]);
});

it('the heading and the chapter of a page are the last that begin there or before', () => {
  expect(headingAt(outline([1, 2, 1]), 1)?.key).toBe('k1');
  expect(chapterAt(outline([1, 2, 1]), 1)?.key).toBe('k0');
  expect(headingAt([], 1)).toBeUndefined();
});

it('whatever is done to an outline, it begins with a chapter and goes down level by level', () => {
  const step = fc.record({ what: fc.constantFrom('in', 'out', 'without', 'add'), at: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let entries = outline([1, 2, 3, 2, 1, 2]);
      for (const { what, at } of steps) {
        const key = entries[at]?.key ?? '';
        if (what === 'in') entries = moved(entries, key, 1);
        if (what === 'out') entries = moved(entries, key, -1);
        if (what === 'without') entries = without(entries, key);
        if (what === 'add') entries = withHeading(entries, 'New', at);
      }
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      for (const [at, { level }] of entries.entries())
        expect(level).toBeLessThanOrEqual((entries[at - 1]?.level ?? 0) + 1);
    }),
  );
});
