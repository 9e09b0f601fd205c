import { describe, expect, it } from 'vitest';
import { rotated, turnRect, unturnPoint } from './turn.ts';
import type { QuarterTurns } from './types.ts';

describe('turning', () => {
  it('brings the top left corner to the top right, clockwise', () => {
    expect(turnRect({ left: 0, top: 0, width: 0.2, height: 0.1 }, 1)).toEqual({
      left: 0.9,
      top: 0,
      width: 0.1,
      height: 0.2,
    });
  });

  it('rotates a point clockwise about a middle', () => {
    const middle = { x: 10, y: 20 };
    const { x, y } = rotated({ x: 15, y: 20 }, middle, 90);
    expect(x).toBeCloseTo(10);
    expect(y).toBeCloseTo(25);
    expect(rotated({ x: 3, y: 4 }, middle, 0)).toEqual({ x: 3, y: 4 });
  });

  it('finds the printed page under the turned view', () => {
    const rect = { left: 0.1, top: 0.3, width: 0.2, height: 0.1 };
    const turns: QuarterTurns[] = [0, 1, 2, 3];
    for (const turn of turns) {
      const shown = turnRect(rect, turn);
      const point = unturnPoint(shown.left + shown.width / 2, shown.top + shown.height / 2, turn);
      expect(point.x).toBeCloseTo(0.2);
      expect(point.y).toBeCloseTo(0.35);
    }
  });
});
