import type { Engine } from './engine.ts';

/** FPDF_PageToDevice answers in whole pixels: a million of them give shares of the page to six places. */
const DEVICE = 1_000_000;
/** Points between the three probes that fix the transform. */
const PROBE = 100;

/** A point of page space as shares of the printed page. */
export type Transform = (x: number, y: number) => { x: number; y: number };

/** From page space (unrotated, origin at the crop box's bottom left or elsewhere) to shares of the printed page. */
export function pageTransform(engine: Engine, handle: number): Transform {
  const out = engine.allocate(8);
  const probe = (x: number, y: number): { x: number; y: number } => {
    engine.api.FPDF_PageToDevice(handle, 0, 0, DEVICE, DEVICE, 0, x, y, out, out + 4);
    const view = engine.view();
    return { x: view.getInt32(out, true) / DEVICE, y: view.getInt32(out + 4, true) / DEVICE };
  };
  try {
    const origin = probe(0, 0);
    const right = probe(PROBE, 0);
    const up = probe(0, PROBE);
    return (x, y) => ({
      x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / PROBE,
      y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / PROBE,
    });
  } finally {
    engine.free(out);
  }
}
