import { describe, expect, it } from 'vitest';
import { type Mark, markAt, marksByPage, nameOfMark } from './marks.ts';

const RECT = { left: 0.1, top: 0.2, width: 0.3, height: 0.02 };
const aMark = (change: Partial<Mark> = {}): Mark => ({ page: 0, rects: [RECT], kind: 'find', ...change });

describe('marks', () => {
  it('are found by their page, in their order', () => {
    const [first, other, second] = [aMark(), aMark({ page: 4 }), aMark({ kind: 'search' })];
    expect(marksByPage([first, other, second])).toEqual(
      new Map([
        [0, [first, second]],
        [4, [other]],
      ]),
    );
  });

  it('are pressed where they lie, the smaller one where two do, and only those that have an id', () => {
    const large = aMark({ id: 'large', rects: [{ left: 0, top: 0, width: 1, height: 0.5 }] });
    const small = aMark({ id: 'small', rects: [RECT, { ...RECT, top: 0.3 }] });
    const marks = [small, large, aMark()];
    expect(markAt(marks, 0.2, 0.31)?.id).toBe('small');
    expect(markAt(marks, 0.2, 0.4)?.id).toBe('large');
    expect(markAt([aMark()], 0.2, 0.21)).toBeUndefined();
    expect(markAt(undefined, 0, 0)).toBeUndefined();
  });

  it('are the same one when they are made anew, and others elsewhere', () => {
    expect(nameOfMark(aMark())).toBe(nameOfMark(aMark({ current: true })));
    expect(nameOfMark(aMark())).not.toBe(nameOfMark(aMark({ page: 1 })));
    expect(nameOfMark(aMark())).not.toBe(nameOfMark(aMark({ rects: [{ ...RECT, top: 0.5 }] })));
  });
});
