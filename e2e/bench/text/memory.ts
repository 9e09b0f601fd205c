import { globSync, readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Watches how much memory this process and its children hold together. Linux alone. */
export function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, residentBytes());
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

function residentBytes(): number {
  const own = process.memoryUsage().rss;
  const children = globSync('/proc/[0-9]*/status').reduce((sum, file) => {
    try {
      const status = readFileSync(file, 'utf8');
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== process.pid) return sum;
      return sum + 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    } catch {
      // Ended while we looked.
      return sum;
    }
  }, 0);
  return own + children;
}
