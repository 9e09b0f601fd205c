import type { Frame } from 'playwright-core';
import { toShellUrl } from './origin-map.ts';

const made = new WeakMap<Frame, StandinFrame>();
let lastId = 0;

/** `WebFrameMain`: one frame of a page. The same object for the same frame, so that frames can be compared. */
export class StandinFrame {
  readonly #frame: Frame;
  readonly routingId: number;
  readonly processId = 1;

  private constructor(frame: Frame) {
    this.#frame = frame;
    lastId += 1;
    this.routingId = lastId;
  }

  static of(frame: Frame): StandinFrame {
    const known = made.get(frame);
    if (known !== undefined) return known;
    const one = new StandinFrame(frame);
    made.set(frame, one);
    return one;
  }

  get url(): string {
    return toShellUrl(this.#frame.url());
  }

  get parent(): StandinFrame | null {
    const parent = this.#frame.parentFrame();
    return parent === null ? null : StandinFrame.of(parent);
  }

  get top(): StandinFrame {
    return this.parent?.top ?? this;
  }

  isDestroyed(): boolean {
    return this.#frame.isDetached();
  }
}
