import type { QuarterTurns, Rect, TextDirection } from './types.ts';

const TURNS = [0, 1, 2, 3] as const;

/** Any number of quarter turns, also backwards, as one of four. */
export function wholeTurns(turns: number): QuarterTurns {
  return TURNS[((Math.trunc(turns) % 4) + 4) % 4] ?? 0;
}

/** The box as it lies on a page that is shown turned clockwise. */
export function turnRect(rect: Rect, turns: QuarterTurns): Rect {
  const { left, top, width, height } = rect;
  switch (turns) {
    case 0:
      return rect;
    case 1:
      return { left: 1 - top - height, top: left, width: height, height: width };
    case 2:
      return { left: 1 - left - width, top: 1 - top - height, width, height };
    case 3:
      return { left: top, top: 1 - left - width, width: height, height: width };
  }
}

/** The point of the printed page under a point of the turned view, both as shares. */
export function unturnPoint(x: number, y: number, turns: QuarterTurns): { x: number; y: number } {
  switch (turns) {
    case 0:
      return { x, y };
    case 1:
      return { x: y, y: 1 - x };
    case 2:
      return { x: 1 - x, y: 1 - y };
    case 3:
      return { x: 1 - y, y: x };
  }
}

/** Which way text runs on a turned page. */
export function turnDirection(direction: TextDirection, turns: QuarterTurns): TextDirection {
  return wholeTurns(direction + turns);
}

interface Point {
  x: number;
  y: number;
}

/** The point rotated clockwise about a middle, by degrees. */
export function rotated(point: Point, middle: Point, degrees: number): Point {
  if (degrees === 0) return point;
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  return {
    x: middle.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: middle.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}
