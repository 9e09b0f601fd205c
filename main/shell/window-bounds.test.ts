import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReachable, readBounds, writeBounds } from './window-bounds.ts';

const bounds = { x: 10, y: 20, width: 1366, height: 768, maximized: false };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the window’s place', () => {
  it('is remembered', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'imr-window-')), 'window.json');
    writeBounds(file, bounds);
    expect(readBounds(file)).toEqual(bounds);
  });

  it('is forgotten when its file is missing or was changed by hand', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'imr-window-')), 'window.json');
    expect(readBounds(file)).toBeNull();
    writeFileSync(file, '{"x": "left"}');
    expect(readBounds(file)).toBeNull();
  });

  it('counts as reachable only with its title bar on a screen that is there', () => {
    expect(isReachable(bounds, [screen])).toBe(true);
    expect(isReachable({ ...bounds, x: 2500 }, [screen])).toBe(false);
    expect(isReachable({ ...bounds, y: -400 }, [screen])).toBe(false);
    expect(isReachable({ ...bounds, x: -1350 }, [screen])).toBe(false);
  });
});
