import type { PdfEngine } from './engine.ts';

/** FPDF_PageToDevice answers in whole pixels: a million of them give shares of the page to six places. */
const DEVICE = 1_000_000;
/** Points between the three probes that fix the transform. */
const PROBE = 100;

/** From page space to shares of the page as it prints: x = a·x + c·y + e, y = b·x + d·y + f. */
export interface PageSpace {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** The transform of a page: page space is unrotated, its origin at the crop box's bottom left or elsewhere. */
export function pageSpace(engine: PdfEngine, handle: number): PageSpace {
  const out = engine.allocate(8);
  const probe = (x: number, y: number): [number, number] => {
    engine.call.FPDF_PageToDevice(handle, 0, 0, DEVICE, DEVICE, 0, x, y, out, out + 4);
    const view = engine.view();
    return [view.getInt32(out, true) / DEVICE, view.getInt32(out + 4, true) / DEVICE];
  };
  try {
    const [e, f] = probe(0, 0);
    const [rightX, rightY] = probe(PROBE, 0);
    const [upX, upY] = probe(0, PROBE);
    return {
      a: (rightX - e) / PROBE,
      b: (rightY - f) / PROBE,
      c: (upX - e) / PROBE,
      d: (upY - f) / PROBE,
      e,
      f,
    };
  } finally {
    engine.free(out);
  }
}
