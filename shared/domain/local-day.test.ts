import { afterEach, expect, it, vi } from 'vitest';
import { localDay } from './local-day.ts';

afterEach(() => vi.unstubAllEnvs());

it('the day is that of the place where the laptop is', () => {
  const evening = new Date('2026-06-02T03:00:00Z');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(localDay(evening)).toBe('2026-06-01');
  vi.stubEnv('TZ', 'Asia/Tokyo');
  expect(localDay(evening)).toBe('2026-06-02');
  expect(localDay(new Date('2026-01-08T16:00:00Z'))).toBe('2026-01-09');
});
