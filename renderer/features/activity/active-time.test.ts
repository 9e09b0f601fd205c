import { beforeEach, describe, expect, it } from 'vitest';
import { ActiveTime, AWAY_AFTER_MS, TICK_MS } from './active-time.ts';

const MINUTE = 60_000;
let now: number;
let minutes: number;
let time: ActiveTime;
beforeEach(() => {
  now = 1_000;
  minutes = 0;
  time = new ActiveTime(now, () => {
    minutes += 1;
  });
});

/** Lets time pass in ticks; `touch`: somebody is there all the while. */
function pass(ms: number, { touch = false, visible = true } = {}): void {
  for (const end = now + ms; now < end; ) {
    now += TICK_MS;
    if (touch) time.input(now);
    time.tick(now, visible);
  }
}

describe('time at work', () => {
  it('is counted by the minute while someone touches the window', () => {
    pass(MINUTE - TICK_MS, { touch: true });
    expect(minutes).toBe(0);
    pass(TICK_MS, { touch: true });
    expect(minutes).toBe(1);
    pass(9 * MINUTE, { touch: true });
    expect(minutes).toBe(10);
  });

  it('goes on for two minutes of reading without a touch, and no longer', () => {
    time.input(now);
    pass(20 * MINUTE);
    expect(minutes).toBe(AWAY_AFTER_MS / MINUTE);
  });

  it('does not begin before the first touch, nor run while the window cannot be seen', () => {
    pass(5 * MINUTE);
    expect(minutes).toBe(0);
    pass(5 * MINUTE, { touch: true, visible: false });
    expect(minutes).toBe(0);
  });

  it('does not count a night in which the laptop slept', () => {
    pass(MINUTE, { touch: true });
    now += 8 * 60 * MINUTE;
    time.input(now);
    time.tick(now, true);
    expect(minutes).toBe(1);
    pass(MINUTE, { touch: true });
    expect(minutes).toBe(2);
  });
});
