import { expect, it } from 'vitest';
import type { LibraryOutline } from '../../../shared/contracts/library.ts';
import { chapterOf, outlineRows } from './outline-rows.ts';

type Chapter = LibraryOutline['chapters'][number];

const section = (sectionId: number, parent: string | null = null): Chapter['sections'][number] => ({
  ...{ sectionId, key: `s${sectionId}`, title: `Section ${sectionId}`, number: null, parent },
  ...{ confirmed: true, page: null, criteria: 0 },
});
const chapter = (chapterId: number, sections: Chapter['sections']): Chapter => ({
  ...{ chapterId, key: `c${chapterId}`, title: `Chapter ${chapterId}`, number: null, edition: '2026' },
  ...{ effective: { confirmed: true }, inForce: 'unknown', page: null, isCorrected: false, sections },
});
const chapters = [chapter(1, [section(2), section(3, 's2'), section(4)]), chapter(5, [])];

it('sections stand below those that they are parts of, in chapters that are open', () => {
  const told = (open: number[]) =>
    outlineRows(chapters, new Set(open)).map(({ id, level, position, of, isOpen }) => [
      id,
      level,
      `${position}/${of}`,
      isOpen,
    ]);
  expect(told([])).toEqual([
    [1, 1, '1/2', false],
    [5, 1, '2/2', undefined],
  ]);
  expect(told([1, 5])).toEqual([
    [1, 1, '1/2', true],
    [2, 2, '1/2', undefined],
    [3, 3, '1/1', undefined],
    [4, 2, '2/2', undefined],
    [5, 1, '2/2', undefined],
  ]);
});

it('the chapter of a place is found by the place', () => {
  expect([1, 3, 5, 9].map((id) => chapterOf(chapters, id)?.chapterId)).toEqual([1, 1, 5, undefined]);
});
