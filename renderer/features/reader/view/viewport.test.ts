import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turnPage } from '../model/page-turns.ts';
import type { ReaderPosition } from '../model/types.ts';
import { Viewport } from './viewport.ts';

const LETTER = { width: 612, height: 792 };

/** A pane of 800 by 600 that scrolls as a browser's does: whole pixels, no further than its content goes. */
class FakePane extends EventTarget {
  clientWidth = 800;
  clientHeight = 600;
  readonly column = { style: { width: '0px', height: '0px' } };
  #top = 0;
  #left = 0;
  get scrollTop(): number {
    return this.#top;
  }
  set scrollTop(to: number) {
    this.#top = this.#within(to, this.column.style.height, this.clientHeight);
  }
  get scrollLeft(): number {
    return this.#left;
  }
  set scrollLeft(to: number) {
    this.#left = this.#within(to, this.column.style.width, this.clientWidth);
  }
  #within(to: number, content: string, pane: number): number {
    return Math.round(Math.max(0, Math.min(to, Number.parseFloat(content) - pane)));
  }
  /** As someone does it, by hand. */
  scrollTo(top: number): void {
    this.scrollTop = top;
    this.dispatchEvent(new Event('scroll'));
    this.dispatchEvent(new Event('scrollend'));
  }
  /** One step of the browser's way to somewhere else. */
  scrollOnTo(top: number): void {
    this.scrollTop = top;
    this.dispatchEvent(new Event('scroll'));
  }
}

let resized: () => void = () => {};
beforeEach(() => {
  class FakeObserver {
    constructor(changed: () => void) {
      resized = changed;
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', FakeObserver);
});
afterEach(() => vi.unstubAllGlobals());

function aViewport(start: ReaderPosition = { page: 0, top: 0, zoom: 1 }) {
  const pane = new FakePane();
  const viewport = new Viewport(start);
  // It uses what the two stand-ins have of an element, and nothing else.
  Reflect.apply(viewport.attach, viewport, [pane, pane.column]);
  viewport.setGeometry({ pages: 100, sizes: new Map(), estimate: LETTER });
  return { pane, viewport };
}

describe('Viewport', () => {
  it('opens where it is told to, and stays there as sizes become known', () => {
    const { pane, viewport } = aViewport({ page: 42, top: 0.5, zoom: 1 });
    expect(viewport.position()).toMatchObject({ page: 42, top: expect.closeTo(0.5, 2) });
    const before = pane.scrollTop;
    const sizes = new Map([7, 41].map((page) => [page, { width: 792, height: 612 }]));
    viewport.setGeometry({ pages: 100, sizes, estimate: LETTER });
    expect(pane.scrollTop).not.toBe(before);
    expect(viewport.position()).toMatchObject({ page: 42, top: expect.closeTo(0.5, 2) });
  });

  it('does not break off a scrolling that the browser has not told of yet', () => {
    const { pane, viewport } = aViewport();
    pane.scrollTop = 9000;
    const sizes = new Map([0, 1].map((page) => [page, { width: 792, height: 612 }]));
    viewport.setGeometry({ pages: 100, sizes, estimate: LETTER });
    expect(pane.scrollTop).toBe(9000);
    pane.dispatchEvent(new Event('scroll'));
    pane.scrollOnTo(9500);
    pane.dispatchEvent(new Event('scrollend'));
    expect(viewport.position()?.page).toBe(viewport.state().layout?.pageAt(pane.scrollTop));
    expect(viewport.state().layout?.box(0).width).toBeGreaterThan(900);
  });

  it('tells of another page in view, not of every pixel', () => {
    const { pane, viewport } = aViewport();
    const changed = vi.fn();
    const moved = vi.fn();
    viewport.subscribe(changed);
    viewport.onMove(moved);
    pane.scrollTo(20);
    pane.scrollTo(40);
    expect(changed).not.toHaveBeenCalled();
    expect(moved).toHaveBeenCalledTimes(2);
    pane.scrollTo(1000);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(viewport.state()).toMatchObject({ first: 0, last: 1, current: 1 });
  });

  it('counts the page that was gone to as the current one until someone scrolls', () => {
    const { pane, viewport } = aViewport({ page: 0, top: 0, zoom: 0.3 });
    viewport.goTo({ page: 99, top: 0 });
    expect(viewport.state().current).toBe(99);
    pane.dispatchEvent(new Event('scroll'));
    expect(viewport.state().current).toBe(99);
    pane.scrollTo(pane.scrollTop - 100);
    expect(viewport.state().current).toBeLessThan(99);
  });

  it('keeps the point under the cursor when zooming there, and what is read when zooming by key', () => {
    const { pane, viewport } = aViewport();
    pane.scrollTo(5000);
    const before = viewport.position();
    viewport.step(1);
    expect(viewport.position()).toMatchObject({
      page: before?.page,
      top: expect.closeTo(before?.top ?? 0, 2),
    });
    const { layout } = viewport.state();
    const y = pane.scrollTop + 300;
    const page = layout?.pageAt(y) ?? 0;
    const share = (y - (layout?.box(page).top ?? 0)) / (layout?.box(page).height ?? 1);
    viewport.scale(1.5, { x: 400, y: 300 });
    const after = viewport.state().layout?.box(page);
    expect((after?.top ?? 0) + share * (after?.height ?? 0) - pane.scrollTop).toBeCloseTo(300, -0.5);
  });

  it('stays at the line when the pane becomes narrower', () => {
    const { pane, viewport } = aViewport({ page: 10, top: 0.25, zoom: 'width' });
    pane.clientWidth = 400;
    resized();
    expect(viewport.position()).toMatchObject({ page: 10, top: expect.closeTo(0.25, 2) });
  });

  it('goes where it was told to while it was hidden, once it is shown, and else stays at its line', () => {
    const { pane, viewport } = aViewport({ page: 10, top: 0.25, zoom: 1 });
    const hide = (): void => {
      pane.clientWidth = 0;
      pane.clientHeight = 0;
      resized();
    };
    const show = (): void => {
      pane.clientWidth = 800;
      pane.clientHeight = 600;
      resized();
    };
    hide();
    show();
    expect(viewport.position()).toMatchObject({ page: 10, top: expect.closeTo(0.25, 2) });
    hide();
    viewport.goTo({ page: 40, top: 0.5 });
    expect(viewport.position()).toMatchObject({ page: 10 });
    show();
    expect(viewport.position()).toMatchObject({ page: 40, top: expect.closeTo(0.5, 2) });
  });

  it('turns one page and shows its top', () => {
    const { viewport } = aViewport();
    viewport.goTo({ page: 5, top: 0.5 });
    viewport.setTurns(turnPage(viewport.state().turns, 5, 1));
    const { layout, current } = viewport.state();
    expect(current).toBe(5);
    expect(viewport.position()).toMatchObject({ page: 5, top: 0 });
    expect(layout?.box(5)).toMatchObject({ turns: 1, width: 1056, height: 816 });
    expect(layout?.box(6)).toMatchObject({ turns: 0, width: 816 });
  });

  it('remembers how far a wide page is moved to the side', () => {
    const { pane, viewport } = aViewport({ page: 3, top: 0.2, zoom: 3 });
    pane.scrollLeft = 500;
    pane.dispatchEvent(new Event('scroll'));
    const position = viewport.position();
    expect(position?.left).toBeCloseTo(500 / (816 * 3), 2);
    const again = aViewport(position);
    expect(again.pane.scrollLeft).toBe(500);
    expect(again.pane.scrollTop).toBe(pane.scrollTop);
  });

  it('tells how pages are turned, by someone and to stand upright, as small pictures of them have to be', () => {
    const { viewport } = aViewport();
    viewport.setTurns(turnPage({ all: 0, pages: new Map() }, 3, 1));
    viewport.setLies(
      new Map([
        [3, { turns: 2, skew: 0 }],
        [4, { turns: 1, skew: 0 }],
      ]),
    );
    expect([2, 3, 4].map((page) => viewport.turnsOf(page))).toEqual([0, 3, 1]);
  });

  it('says nothing before there is anything to see', () => {
    const viewport = new Viewport({ page: 3, top: 0, zoom: 'width' });
    expect(viewport.position()).toBeUndefined();
    expect(viewport.inView()).toBeUndefined();
    viewport.goTo({ page: 8, top: 0 });
    expect(viewport.state().current).toBe(3);
  });

  it('brings a box into view, on a turned page too, and moves nothing for one that is in view', () => {
    const { pane, viewport } = aViewport();
    const box = { left: 0.2, top: 0.8, width: 0.1, height: 0.02 };
    viewport.reveal(40, box);
    expect(viewport.shows(40, box)).toBe(true);
    expect(viewport.state().current).toBe(40);
    const top = pane.scrollTop;
    viewport.reveal(40, { ...box, top: 0.83 });
    expect(pane.scrollTop).toBe(top);
    viewport.setTurns(turnPage(viewport.state().turns, 40, 1));
    const far = { ...box, left: 0.9, top: 0.05 };
    expect(viewport.shows(40, far)).toBe(false);
    viewport.reveal(40, far);
    expect(viewport.shows(40, far)).toBe(true);
  });

  it('brings a box at the side into view of a page that is wider than the pane', () => {
    const { viewport } = aViewport({ page: 0, top: 0, zoom: 3 });
    const box = { left: 0.85, top: 0.9, width: 0.1, height: 0.02 };
    viewport.reveal(3, box);
    expect(viewport.shows(3, box)).toBe(true);
  });

  it('does not break off a scrolling on its way when sizes become known, and puts them right when it ends', () => {
    const { pane, viewport } = aViewport();
    pane.scrollOnTo(20_000);
    const layout = viewport.state().layout;
    const sizes = new Map([[1, { width: 612, height: 396 }]]);
    viewport.setGeometry({ pages: 100, sizes, estimate: LETTER });
    expect(viewport.state().layout).toBe(layout);
    pane.scrollOnTo(40_000);
    expect(pane.scrollTop).toBe(40_000);
    const place = viewport.position();
    pane.dispatchEvent(new Event('scrollend'));
    expect(viewport.state().layout).not.toBe(layout);
    expect(viewport.position()?.page).toBe(place?.page);
    expect(pane.scrollTop).toBeLessThan(40_000);
  });

  it('lays out while someone scrolls what moves nothing in view', () => {
    const { pane, viewport } = aViewport();
    pane.scrollOnTo(20_000);
    const layout = viewport.state().layout;
    viewport.setGeometry({
      pages: 100,
      sizes: new Map([[90, { width: 612, height: 396 }]]),
      estimate: LETTER,
    });
    expect(viewport.state().layout).not.toBe(layout);
    expect(pane.scrollTop).toBe(20_000);
  });
});
