import type { GreyPicture } from '../pdf/render.ts';

const DEGREE = Math.PI / 180;
const PAPER = 255;
/** One, in numbers with sixteen bits after the point. */
const ONE = 1 << 16;
/** Darker is ink. */
const DARK = 128;

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** A picture turned clockwise by quarter turns. */
export function turned(picture: GreyPicture, turns: Turns): GreyPicture {
  const { width, height, data } = picture;
  if (turns === 0) return picture;
  if (turns === 2) return { width, height, data: data.slice().reverse() };
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    // A row becomes a column: from the right for a turn to the right, from the left, bottom up, for one to the left.
    const column = turns === 1 ? height - 1 - y : y;
    for (let x = 0; x < width; x += 1) {
      const row = turns === 1 ? x : width - 1 - x;
      out[row * height + column] = data[y * width + x] ?? PAPER;
    }
  }
  return { width: height, height: width, data: out };
}

/** Where a point of a turned picture was before. `width` and `height` are those before. */
export function unturned(
  x: number,
  y: number,
  turns: Turns,
  width: number,
  height: number,
): [number, number] {
  switch (turns) {
    case 0:
      return [x, y];
    case 1:
      return [y, height - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [width - y, x];
  }
}

/**
 * A picture whose lines fall by `degrees` to the right, with its lines level: rotated about its middle, in the same
 * frame, by means of the four nearest points.
 */
export function levelled({ width, height, data }: GreyPicture, degrees: number): GreyPicture {
  const out = new Uint8Array(data.length).fill(PAPER);
  const cos = Math.cos(degrees * DEGREE);
  const sin = Math.sin(degrees * DEGREE);
  // In whole numbers, sixteen bits of them after the point: twice as fast, and finer than a grey level needs.
  const stepX = Math.round(cos * ONE);
  const stepY = Math.round(sin * ONE);
  for (let y = 0; y < height; y += 1) {
    let fromX = Math.round((width / 2 - cos * (width / 2) - sin * (y - height / 2)) * ONE);
    let fromY = Math.round((height / 2 - sin * (width / 2) + cos * (y - height / 2)) * ONE);
    for (let at = y * width; at < (y + 1) * width; at += 1, fromX += stepX, fromY += stepY) {
      const left = fromX >> 16;
      const top = fromY >> 16;
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const index = top * width + left;
      const a = data[index] ?? PAPER;
      const b = data[index + 1] ?? PAPER;
      const c = data[index + width] ?? PAPER;
      const d = data[index + width + 1] ?? PAPER;
      // Most of a page is paper.
      if ((a & b & c & d) === PAPER) continue;
      const right = (fromX >> 8) & 0xff;
      const down = (fromY >> 8) & 0xff;
      const upper = a * (256 - right) + b * right;
      const lower = c * (256 - right) + d * right;
      out[at] = (upper * (256 - down) + lower * down) >> 16;
    }
  }
  return { width, height, data: out };
}

/** Where a point of a levelled picture was before. */
export function unlevelled(
  x: number,
  y: number,
  degrees: number,
  width: number,
  height: number,
): [number, number] {
  const cos = Math.cos(degrees * DEGREE);
  const sin = Math.sin(degrees * DEGREE);
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [cos * dx - sin * dy + width / 2, sin * dx + cos * dy + height / 2];
}

/** Half as wide and high, by means of four points. */
export function halved({ width, height, data }: GreyPicture): GreyPicture {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const at = 2 * y * width + 2 * x;
      const sum =
        (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      out[y * w + x] = sum >> 2;
    }
  }
  return { width: w, height: h, data: out };
}

/**
 * Ink alone, without the rules of tables and the streaks of a dirty glass: runs of ink, across or down, that are longer
 * than letters are. For finding how a page lies, not for reading it.
 */
export function withoutRules({ width, height, data }: GreyPicture, longest: number): GreyPicture {
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) out[at] = (data[at] ?? PAPER) < DARK ? 0 : PAPER;
  const strike = (start: number, step: number, count: number): void => {
    let run = 0;
    for (let at = 0; at <= count; at += 1) {
      if (at < count && (data[start + at * step] ?? PAPER) < DARK) {
        run += 1;
        continue;
      }
      if (run > longest) for (let back = 1; back <= run; back += 1) out[start + (at - back) * step] = PAPER;
      run = 0;
    }
  };
  for (let y = 0; y < height; y += 1) strike(y * width, 1, width);
  for (let x = 0; x < width; x += 1) strike(x, width, height);
  return { width, height, data: out };
}
