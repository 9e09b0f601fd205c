import type { PdfEngine } from './engine.ts';
import type { LoadedPage } from './open-pdf.ts';
import { pageSpace } from './page-space.ts';

/** FPDF_PAGEOBJ_PATH, and FPDF_SEGMENT_LINETO and _MOVETO. */
const PATH = 2;
const LINE_TO = 0;
const MOVE_TO = 2;
/** A table has some thousands of lines on a page; a drawing has more, and is none. */
const MAX_SEGMENTS = 50_000;
/** FS_MATRIX: six floats. */
const MATRIX_BYTES = 24;
/** A line that is off by so many points over its length is still level or upright. */
const STRAIGHT = 0.7;

/** A line from one point to another, in points from the top left corner of the page as it prints. */
export interface Rule {
  /** Of a level line its height, of an upright one its distance from the left. */
  at: number;
  from: number;
  to: number;
}

/** The straight lines of a page, those of filled and outlined boxes among them. */
export interface PageRules {
  level: Rule[];
  upright: Rule[];
}

type Point = readonly [x: number, y: number];

/** The lines that a page draws outside of forms, where tables have theirs. Curves and slanted lines are left out. */
export function rulesOf(engine: PdfEngine, page: LoadedPage): PageRules {
  const { call } = engine;
  const rules: PageRules = { level: [], upright: [] };
  const space = pageSpace(engine, page.handle);
  const out = engine.allocate(MATRIX_BYTES);
  let left = MAX_SEGMENTS;
  const float = (at: number) => engine.view().getFloat32(out + 4 * at, true);

  const linesOf = (object: number): void => {
    if (call.FPDFPageObj_GetMatrix(object, out) === 0) return;
    const [a, b, c, d, e, f] = [float(0), float(1), float(2), float(3), float(4), float(5)];
    const printed = (): Point => {
      const [x, y] = [float(0), float(1)];
      const [u, v] = [a * x + c * y + e, b * x + d * y + f];
      return [
        (space.a * u + space.c * v + space.e) * page.width,
        (space.b * u + space.d * v + space.f) * page.height,
      ];
    };
    let first: Point | undefined;
    let last: Point | undefined;
    const count = call.FPDFPath_CountSegments(object);
    for (let at = 0; at < count && left > 0; at += 1, left -= 1) {
      const segment = call.FPDFPath_GetPathSegment(object, at);
      if (segment === 0 || call.FPDFPathSegment_GetPoint(segment, out, out + 4) === 0) continue;
      const point = printed();
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === MOVE_TO) first = point;
      else if (type === LINE_TO && last !== undefined) addLine(rules, last, point);
      last = point;
      if (call.FPDFPathSegment_GetClose(segment) === 0) continue;
      if (first !== undefined) addLine(rules, point, first);
      last = first;
    }
  };

  try {
    const count = call.FPDFPage_CountObjects(page.handle);
    for (let at = 0; at < count && left > 0; at += 1) {
      const object = call.FPDFPage_GetObject(page.handle, at);
      if (object !== 0 && call.FPDFPageObj_GetType(object) === PATH) linesOf(object);
    }
    return rules;
  } finally {
    engine.free(out);
  }
}

function addLine(rules: PageRules, [x0, y0]: Point, [x1, y1]: Point): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= STRAIGHT && width > STRAIGHT)
    rules.level.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  else if (width <= STRAIGHT && height > STRAIGHT)
    rules.upright.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
}
