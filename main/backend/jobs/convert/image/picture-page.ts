import { number, type PdfWriter, type Ref, reference } from '../pdf/pdf-writer.ts';
import { damaged, tooLarge } from '../refused.ts';

/** A page of 30 by 40 inches at 300 dots an inch; more has a reader's memory run out. */
export const MOST_PIXELS = 100_000_000;
const POINTS_AN_INCH = 72;
/** Scans without a word about their resolution are taken for this. */
const USUAL_DPI = 200;
/** What nobody scans with: cameras write 72 or 1 into every picture. */
const LEAST_DPI = 50;
const MOST_DPI = 2400;
/** Paper that is larger than this, in inches, is taken for a picture of unknown size. */
const LONGEST_SIDE = 22;
const LETTER = { width: 612, height: 792 };

/** How a picture's rows and columns lie, as TIFF and Exif number it: 1 as it is, 3 upside down, 6 and 8 on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface PictureFacts {
  /** In pixels, as stored. */
  width: number;
  height: number;
  orientation: Orientation;
  /** Dots an inch, across and down, as stored; undefined where the file says nothing. */
  dpi: { x: number; y: number } | undefined;
}

/** Part of a picture, as an image of the PDF: rows `top` to `top + height` of columns from `left`. */
export interface PlacedImage {
  ref: Ref;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @throws Refused when there are no pixels, or too many */
export function checkPixels(width: number, height: number): void {
  if (!(width > 0) || !(height > 0)) throw damaged();
  if (width * height > MOST_PIXELS) throw tooLarge('pixels');
}

export function orientationOf(value: number | undefined): Orientation {
  return value !== undefined && value >= 1 && value <= 8 ? (Math.trunc(value) as Orientation) : 1;
}

/** Adds a page of the picture's own size with its images on it, upright. */
export async function addPicturePage(
  pdf: PdfWriter,
  facts: PictureFacts,
  images: readonly PlacedImage[],
): Promise<void> {
  const stored = sizeInPoints(facts);
  const turned = facts.orientation >= 5;
  const width = turned ? stored.height : stored.width;
  const height = turned ? stored.width : stored.height;
  const drawn = images.map(({ left, top, ...part }, index) => {
    // The unit square of an image, where it lies in that of the picture.
    const across = part.width / facts.width;
    const down = part.height / facts.height;
    const x = left / facts.width;
    const y = 1 - top / facts.height - down;
    return `q ${[across, 0, 0, down, x, y].map(number6).join(' ')} cm /I${index} Do Q`;
  });
  const matrix = MATRICES[facts.orientation](width, height).map(number).join(' ');
  await pdf.page({
    width,
    height,
    resources: `/XObject << ${images.map(({ ref }, index) => `/I${index} ${reference(ref)}`).join(' ')} >>`,
    content: Buffer.from(`q ${matrix} cm\n${drawn.join('\n')}\nQ\n`, 'latin1'),
  });
}

/** Shares of a page: more places than points need. */
function number6(value: number): string {
  return String(Number(value.toFixed(8)));
}

/** What brings the stored unit square onto a page of this size, by orientation. */
const MATRICES: Record<Orientation, (width: number, height: number) => readonly number[]> = {
  1: (w, h) => [w, 0, 0, h, 0, 0],
  2: (w, h) => [-w, 0, 0, h, w, 0],
  3: (w, h) => [-w, 0, 0, -h, w, h],
  4: (w, h) => [w, 0, 0, -h, 0, h],
  5: (w, h) => [0, -h, -w, 0, w, h],
  6: (w, h) => [0, -h, w, 0, 0, h],
  7: (w, h) => [0, h, w, 0, 0, 0],
  8: (w, h) => [0, h, -w, 0, w, 0],
};

/** The stored picture's size on paper: by its resolution where that can be, at 200 dots an inch, or fitted to Letter. */
export function sizeInPoints({ width, height, dpi }: PictureFacts): { width: number; height: number } {
  if (dpi !== undefined && isLikely(dpi.x) && isLikely(dpi.y)) {
    const size = { width: width / dpi.x, height: height / dpi.y };
    if (Math.max(size.width, size.height) <= LONGEST_SIDE) return inPoints(size);
  }
  const usual = { width: width / USUAL_DPI, height: height / USUAL_DPI };
  const sheet = width > height ? { width: LETTER.height, height: LETTER.width } : LETTER;
  const points = inPoints(usual);
  // Legal paper is as wide as Letter; what is wider or longer is a picture.
  if (points.width <= sheet.width * 1.05 && points.height <= sheet.height * 1.3) return points;
  const scale = Math.min(sheet.width / width, sheet.height / height);
  return atLeastAPoint({ width: width * scale, height: height * scale });
}

function isLikely(dpi: number): boolean {
  return dpi >= LEAST_DPI && dpi <= MOST_DPI;
}

function inPoints({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return atLeastAPoint({ width: width * POINTS_AN_INCH, height: height * POINTS_AN_INCH });
}

function atLeastAPoint({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  return { width: Math.max(1, width), height: Math.max(1, height) };
}
