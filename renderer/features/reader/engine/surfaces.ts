import { type Drawn, MAX_TOTAL_PIXELS, type Part, type Pixels } from '../model/plan.ts';
import type { QuarterTurns } from '../model/types.ts';

/** What a canvas holds, and for which turn of the page. */
type Picture = Pixels & { turns: QuarterTurns };

/** The pictures of one page, one over the other, in an element that the page's view takes in. */
export interface Surface {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  shows: Picture | undefined;
  /** A sharp part over a page that is too large for one picture. */
  part: { canvas: HTMLCanvasElement; whole: Pixels; part: Part; turns: QuarterTurns } | undefined;
  /** Stands in until the page is drawn. */
  placeholder: HTMLCanvasElement | undefined;
}

/**
 * The pictures of a document's pages. They outlive the views that show them, as far as the pixels allow: going back to a
 * page shows it at once. What is out of view goes first, what was looked at last of that goes last.
 */
export class Surfaces {
  /** Least recently wanted first. */
  readonly #surfaces = new Map<number, Surface>();

  of(page: number): Surface {
    const known = this.#surfaces.get(page) ?? makeSurface();
    this.#surfaces.delete(page);
    this.#surfaces.set(page, known);
    return known;
  }

  /** What is drawn of a page, if it was drawn for this turn of it. */
  drawn(page: number, turns: QuarterTurns): Drawn {
    const surface = this.#surfaces.get(page);
    return {
      page: surface?.shows?.turns === turns ? surface.shows : undefined,
      part: surface?.part?.turns === turns ? surface.part : undefined,
    };
  }

  paintPage(page: number, bitmap: ImageBitmap, turns: QuarterTurns): void {
    const surface = this.of(page);
    const { width, height } = bitmap;
    transfer(surface.canvas, bitmap);
    surface.canvas.dataset.drawn = 'true';
    surface.shows = { width, height, turns };
    dropPlaceholder(surface);
  }

  paintPart(page: number, bitmap: ImageBitmap, whole: Pixels, part: Part, turns: QuarterTurns): void {
    const surface = this.of(page);
    const canvas = surface.part?.canvas ?? document.createElement('canvas');
    transfer(canvas, bitmap);
    const percent = (share: number): string => `${share * 100}%`;
    const { style } = canvas;
    style.position = 'absolute';
    style.left = percent(part.left / whole.width);
    style.top = percent(part.top / whole.height);
    style.width = percent(part.width / whole.width);
    style.height = percent(part.height / whole.height);
    canvas.dataset.part = 'true';
    surface.element.append(canvas);
    surface.part = { canvas, whole, part, turns };
  }

  /** Shows a small picture in place of a page that is not drawn yet. */
  placeholder(page: number, small: ImageBitmap): void {
    const surface = this.of(page);
    if (surface.shows !== undefined || surface.placeholder !== undefined) return;
    const canvas = fillingCanvas();
    canvas.width = small.width;
    canvas.height = small.height;
    canvas.getContext('2d')?.drawImage(small, 0, 0);
    surface.element.prepend(canvas);
    surface.placeholder = canvas;
  }

  /** Lets go of what was drawn for another turn: it would be shown distorted. */
  forgetTurned(turnsOf: (page: number) => QuarterTurns): void {
    for (const [page, surface] of this.#surfaces) {
      const turns = turnsOf(page);
      const is = surface.shows?.turns ?? surface.part?.turns ?? turns;
      if (is !== turns) release(surface);
    }
  }

  /** Lets go of pictures until all that is left is `keep` and what the budget allows besides. */
  trim(keep: ReadonlySet<number>, budget = MAX_TOTAL_PIXELS): void {
    let pixels = 0;
    for (const surface of this.#surfaces.values()) pixels += pixelsOf(surface);
    for (const [page, surface] of this.#surfaces) {
      if (keep.has(page)) continue;
      // Sharp parts are for what is looked at.
      pixels -= dropPart(surface);
      if (pixels <= budget) continue;
      pixels -= pixelsOf(surface);
      release(surface);
      if (!surface.element.isConnected) this.#surfaces.delete(page);
    }
  }

  releaseAll(): void {
    for (const surface of this.#surfaces.values()) release(surface);
    this.#surfaces.clear();
  }
}

function makeSurface(): Surface {
  const element = document.createElement('div');
  element.style.position = 'absolute';
  element.style.inset = '0';
  const canvas = fillingCanvas();
  canvas.width = 0;
  canvas.height = 0;
  element.append(canvas);
  return { element, canvas, shows: undefined, part: undefined, placeholder: undefined };
}

function fillingCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block';
  return canvas;
}

function transfer(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const { width, height } = bitmap;
  const context = canvas.getContext('bitmaprenderer');
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  if (context) context.transferFromImageBitmap(bitmap);
  else bitmap.close();
}

function pixelsOf({ canvas, part }: Surface): number {
  return canvas.width * canvas.height + (part === undefined ? 0 : part.canvas.width * part.canvas.height);
}

/** Lets the memory go now instead of when the canvas is collected. */
function release(surface: Surface): void {
  surface.canvas.width = 0;
  surface.canvas.height = 0;
  delete surface.canvas.dataset.drawn;
  surface.shows = undefined;
  dropPart(surface);
  dropPlaceholder(surface);
}

/** @returns how many pixels that set free */
function dropPart(surface: Surface): number {
  if (surface.part === undefined) return 0;
  const { canvas } = surface.part;
  const pixels = canvas.width * canvas.height;
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
  surface.part = undefined;
  return pixels;
}

function dropPlaceholder(surface: Surface): void {
  surface.placeholder?.remove();
  surface.placeholder = undefined;
}
