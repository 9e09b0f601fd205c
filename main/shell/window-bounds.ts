import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the window was, in device-independent pixels. */
const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Reads remembered bounds; null when there are none, or the file is not ours to understand. */
export function readBounds(file: string): Bounds | null {
  try {
    return boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing is lost with it: the window opens in its usual place.
    return null;
  }
}

/** Remembers bounds. A folder that cannot be written costs the memory, not the closing of the window. */
export function writeBounds(file: string, bounds: Bounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch {
    return;
  }
}

/** True when a good part of the title bar lies on one of the screens: a monitor may be gone since last time. */
export function isReachable(bounds: Area, screens: readonly Area[]): boolean {
  const GRIP_PX = 100;
  return screens.some(
    (one) =>
      bounds.x + bounds.width >= one.x + GRIP_PX &&
      bounds.x <= one.x + one.width - GRIP_PX &&
      bounds.y >= one.y &&
      bounds.y <= one.y + one.height - GRIP_PX,
  );
}
