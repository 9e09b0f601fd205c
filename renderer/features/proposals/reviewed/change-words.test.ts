import { expect, it } from 'vitest';
import { changesSummary, changeText } from './change-words.ts';

it('what would change in the list is told entry by entry, and counted', () => {
  expect(changeText({ kind: 'changed', was: 'MRI, page 2', text: 'MRI, pages 2-3' })).toBe(
    'MRI, page 2, from now on: MRI, pages 2-3',
  );
  expect(changeText({ kind: 'kept', text: 'My words', says: 'MRI' })).toBe(
    'Your wording stays (My words), though the index now says: MRI',
  );
  expect(changesSummary([], true)).toBe('The list is as the index has it.');
  expect(
    changesSummary(
      [
        { kind: 'added', text: 'a' },
        { kind: 'removed', text: 'c' },
        { kind: 'kept', text: 'd', says: undefined },
      ],
      true,
    ),
  ).toBe('Made anew from the index, the list changes: 1 new, 1 to go, 1 in your wording to stay.');
  const other = [{ kind: 'added', text: 'a' } as const, { kind: 'dropped', text: 'b' } as const];
  expect(changesSummary(other, false)).toBe(
    'In this style the index gives 1 entry; 1 in your wording would go.',
  );
});
