import { describe, expect, it } from 'vitest';
import { goBack, goForward, leave, NO_HISTORY, type PlaceHistory } from './place-history.ts';
import type { ReaderPosition } from './types.ts';

const at = (page: number, top = 0): ReaderPosition => ({ page, top, zoom: 'width' });

describe('the history of places', () => {
  it('goes back to where one jumped from, and forward again', () => {
    const jumped = leave(leave(NO_HISTORY, at(3)), at(40));
    const back = goBack(jumped, at(200));
    expect(back?.to).toEqual(at(40));
    const again = back && goForward(back.history, at(40));
    expect(again?.to).toEqual(at(200));
    expect(again?.history).toEqual(jumped);
  });

  it('forgets what was ahead once one jumps elsewhere', () => {
    const back = goBack(leave(NO_HISTORY, at(3)), at(40));
    const elsewhere = back && leave(back.history, at(3));
    expect(elsewhere?.forward).toEqual([]);
    expect(elsewhere?.back).toEqual([at(3)]);
  });

  it('holds a place once, however often one jumps from near it', () => {
    expect(leave(leave(NO_HISTORY, at(3, 0.1)), at(3, 0.2)).back).toEqual([at(3, 0.2)]);
  });

  it('ends on both sides, and does not grow without bound', () => {
    expect(goBack(NO_HISTORY, at(0))).toBeUndefined();
    expect(goForward(NO_HISTORY, at(0))).toBeUndefined();
    let history: PlaceHistory = NO_HISTORY;
    for (let page = 0; page < 500; page += 1) history = leave(history, at(page));
    expect(history.back).toHaveLength(100);
    expect(history.back.at(-1)).toEqual(at(499));
  });
});
