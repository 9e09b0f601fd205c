import type { GreyPicture } from '../pdf/render.ts';

/** Darker is ink. */
const DARK = 128;
/** No feeder tilts a sheet by more; beyond, it lies on its side. */
const MOST_DEGREES = 8;
const COARSE = 0.5;
const FINE = 0.1;
/** So many points of ink, spread over the page, show its lines as well as all of them. */
const MOST_POINTS = 20_000;

/** How a page's lines lie. */
export interface Lie {
  /** Degrees by which they fall to the right. */
  degrees: number;
  /** How sharply lines and gaps follow each other at that angle; compared with the same page lying on its side. */
  sharpness: number;
}

/** Finds the angle at which ink gathers in lines: the one whose profile over the page has the steepest steps. */
export function lieOf({ width, height, data }: GreyPicture): Lie {
  const { xs, ys } = inkPoints(width, height, data);
  if (xs.length === 0) return { degrees: 0, sharpness: 0 };
  let best: Lie = { degrees: 0, sharpness: -1 };
  const tryAt = (degrees: number): void => {
    const sharpness = sharpnessAt(xs, ys, width, height, degrees);
    // Of equals the smaller angle: a page without lines stays as it is.
    if (
      sharpness > best.sharpness * 1.0001 ||
      (sharpness === best.sharpness && Math.abs(degrees) < Math.abs(best.degrees))
    )
      best = { degrees, sharpness };
  };
  tryAt(0);
  for (let at = COARSE; at <= MOST_DEGREES; at += COARSE) {
    tryAt(at);
    tryAt(-at);
  }
  const middle = best.degrees;
  for (let step = 1; step * FINE < COARSE; step += 1) {
    tryAt(middle + step * FINE);
    tryAt(middle - step * FINE);
  }
  return { degrees: Math.round(best.degrees * 10) / 10, sharpness: best.sharpness / xs.length };
}

function inkPoints(width: number, height: number, data: Uint8Array): { xs: Float32Array; ys: Float32Array } {
  let ink = 0;
  for (const grey of data) if (grey < DARK) ink += 1;
  const step = Math.max(1, Math.ceil(ink / MOST_POINTS));
  const xs = new Float32Array(Math.ceil(ink / step));
  const ys = new Float32Array(xs.length);
  let seen = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) >= DARK) continue;
      if (seen % step === 0) {
        xs[seen / step] = x;
        ys[seen / step] = y;
      }
      seen += 1;
    }
  }
  return { xs, ys };
}

function sharpnessAt(
  xs: Float32Array,
  ys: Float32Array,
  width: number,
  height: number,
  degrees: number,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.ceil(Math.abs(slope) * width) + 1;
  const profile = new Float64Array(height + 2 * offset + 1);
  for (let at = 0; at < xs.length; at += 1) {
    const row = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * slope) + offset;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let steps = 0;
  for (let row = 1; row < profile.length; row += 1) {
    const step = (profile[row] ?? 0) - (profile[row - 1] ?? 0);
    steps += step * step;
  }
  return steps;
}
