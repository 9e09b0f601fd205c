/** How often the time is looked at. */
export const TICK_MS = 10_000;
/** Someone who has touched nothing for this long is elsewhere, or thinks: what was thought before counts. */
export const AWAY_AFTER_MS = 2 * 60_000;
/** A tick that is later than this was held up by a laptop that slept, and nobody worked meanwhile. */
const LONGEST_TICK_MS = 3 * TICK_MS;
const MINUTE_MS = 60_000;

/**
 * Tells how long someone is at work: while the window can be seen and was touched lately. Times in milliseconds of a
 * clock that only goes forward.
 */
export class ActiveTime {
  readonly #onMinute: () => void;
  #lastInput = Number.NEGATIVE_INFINITY;
  #lastTick: number;
  #worked = 0;

  /** @param onMinute told of each full minute of work */
  constructor(now: number, onMinute: () => void) {
    this.#lastTick = now;
    this.#onMinute = onMinute;
  }

  /** A key, the mouse, a wheel: someone is there. */
  input(now: number): void {
    this.#lastInput = now;
  }

  tick(now: number, isVisible: boolean): void {
    const passed = Math.min(now - this.#lastTick, LONGEST_TICK_MS);
    this.#lastTick = now;
    if (!isVisible || now - this.#lastInput > AWAY_AFTER_MS) return;
    this.#worked += passed;
    if (this.#worked < MINUTE_MS) return;
    this.#worked -= MINUTE_MS;
    this.#onMinute();
  }
}
