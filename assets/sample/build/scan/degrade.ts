import type { Random } from '../random.ts';
import { type Bilevel, blankGray, type Gray } from './bitmap.ts';

/** How one machine damages what passes through it. */
export interface ScanNoise {
  /** Degrees; the sheet's tilt is drawn within plus or minus this. */
  skew: number;
  /** Specks a page. */
  specks: number;
  /** Horizontal bursts of a bad line, and thin vertical lines of a dirty glass. */
  bursts: number;
  verticals: number;
  /** Grey level that parts black from white, and how far it drifts over the page. */
  threshold: number;
  drift: number;
}

const DEGREE = Math.PI / 180;

/** A clean grey page as it comes out of a fax: tilted, shifted, unevenly thresholded, with specks and streaks. */
export function degrade(page: Gray, noise: ScanNoise, random: Random): Bilevel {
  const tilted = tilt(
    page,
    random.between(-noise.skew, noise.skew),
    random.between(-9, 9),
    random.between(-7, 7),
  );
  return damage(tilted, noise, random);
}

/** What the machine does to a sheet that lies as it lies: black and white by an uneven level, specks and streaks. */
export function damage(page: Gray, noise: Omit<ScanNoise, 'skew'>, random: Random): Bilevel {
  const bits = threshold(page, noise, random.fork('threshold'));
  addSpecks(bits, noise.specks, random.fork('specks'));
  addBursts(bits, noise.bursts, random.fork('bursts'));
  addVerticals(bits, random.int(0, noise.verticals), random.fork('verticals'));
  return bits;
}

/** Bilinear rotation about the centre, with a shift in pixels. */
function tilt(source: Gray, degrees: number, shiftX: number, shiftY: number): Gray {
  const { width, height, data } = source;
  const result = blankGray(width, height);
  const cos = Math.cos(degrees * DEGREE);
  const sin = Math.sin(degrees * DEGREE);
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2 - shiftY;
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2 - shiftX;
      const fromX = cos * dx + sin * dy + width / 2;
      const fromY = cos * dy - sin * dx + height / 2;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const right = fromX - left;
      const down = fromY - top;
      const index = top * width + left;
      const upper = (data[index] ?? 255) * (1 - right) + (data[index + 1] ?? 255) * right;
      const lower = (data[index + width] ?? 255) * (1 - right) + (data[index + width + 1] ?? 255) * right;
      result.data[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return result;
}

/** The lamp is uneven: the level drifts slowly over the page, so some areas come out bold and others thin. */
function threshold(page: Gray, noise: Omit<ScanNoise, 'skew'>, random: Random): Bilevel {
  const { width, height } = page;
  const bits = { width, height, data: new Uint8Array(width * height) };
  const phaseX = random.between(0, 2 * Math.PI);
  const phaseY = random.between(0, 2 * Math.PI);
  const across = Float64Array.from({ length: width }, (_, x) => Math.sin((x / width) * 4 + phaseX));
  for (let y = 0; y < height; y++) {
    const level = noise.threshold + (noise.drift / 2) * Math.sin((y / height) * 5 + phaseY);
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const grey = page.data[index] ?? 255;
      // No level is above plain paper: most of a sheet is done here.
      if (grey === 255) continue;
      // Only edges are uncertain; noise on plain paper is the specks' part.
      const grain = grey > 20 && grey < 235 ? random.between(-14, 14) : 0;
      if (grey + grain < level + (noise.drift / 2) * (across[x] ?? 0)) bits.data[index] = 1;
    }
  }
  return bits;
}

/** Salt on the print, pepper on the paper; most specks are one pixel, some a small clump. */
function addSpecks(bits: Bilevel, count: number, random: Random): void {
  for (let speck = 0; speck < count; speck++) {
    const x = random.int(0, bits.width - 3);
    const y = random.int(0, bits.height - 3);
    const size = random.next() < 0.12 ? 2 : 1;
    const value = random.next() < 0.85 ? 1 : 0;
    for (let dy = 0; dy < size; dy++) {
      for (let dx = 0; dx < size; dx++) bits.data[(y + dy) * bits.width + x + dx] = value;
    }
  }
}

/** A line lost on the telephone: dashes along one row, or a row repeated from the one above. */
function addBursts(bits: Bilevel, count: number, random: Random): void {
  const { width, height, data } = bits;
  for (let burst = 0; burst < count; burst++) {
    const y = random.int(60, height - 20);
    if (random.next() < 0.5) {
      let x = random.int(0, width / 2);
      const end = x + random.int(120, 700);
      while (x < Math.min(end, width)) {
        const run = random.int(2, 22);
        data.fill(1, y * width + x, y * width + Math.min(x + run, width));
        x += run + random.int(4, 40);
      }
    } else {
      const rows = random.int(2, 4);
      for (let row = 1; row <= rows; row++) data.copyWithin((y + row) * width, y * width, (y + 1) * width);
    }
  }
}

/** Dirt on the glass draws a thin line down the sheet. */
function addVerticals(bits: Bilevel, count: number, random: Random): void {
  for (let line = 0; line < count; line++) {
    const x = random.int(30, bits.width - 30);
    const top = random.int(0, bits.height / 3);
    const bottom = random.int(bits.height / 2, bits.height);
    for (let y = top; y < bottom; y++) {
      if (random.next() < 0.97) bits.data[y * bits.width + x] = 1;
    }
  }
}
