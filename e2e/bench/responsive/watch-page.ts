import type { Page } from 'playwright-core';

/** Between two questions to the backend. */
const PAUSE_MS = 40;
/** Chromium reports no task that is shorter, and no event that is answered sooner. */
const SHORTEST_TASK_MS = 50;
const SHORTEST_EVENT_MS = 16;

/** What a stretch of use took at its worst, in milliseconds. */
export interface Watched {
  /** The longest task of the page's thread; `SHORTEST_TASK_MS` where none was longer. */
  task: number;
  /** Of all tasks longer than that. */
  tasks: number;
  /** From a key or a click to what it changed on the screen. */
  event: number;
  /** The longest and the 95th percentile of a small question to the backend, asked over and over: what it does meanwhile holds it up. */
  request: number;
  requestP95: number;
}

/** Watches the page until `stop`. @param caseId of which case the backend is asked something small */
export async function watchPage(page: Page, caseId: string): Promise<{ stop: () => Promise<Watched> }> {
  await page.evaluate(
    ({ caseId: asked, pauseMs, eventMs }) => {
      const tasks: number[] = [];
      const events: number[] = [];
      const requests: number[] = [];
      const observers = [
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration))),
        new PerformanceObserver((list) => events.push(...list.getEntries().map((one) => one.duration))),
      ];
      observers[0]?.observe({ type: 'longtask' });
      const timing: PerformanceObserverInit & { durationThreshold: number } = {
        type: 'event',
        durationThreshold: eventMs,
      };
      observers[1]?.observe(timing);
      let watches = true;
      const ask = async (): Promise<void> => {
        while (watches) {
          const started = performance.now();
          await Reflect.get(globalThis, 'imr').search.recent({ caseId: asked });
          requests.push(performance.now() - started);
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      };
      const asking = ask();
      Reflect.set(globalThis, 'watched', async () => {
        watches = false;
        await asking;
        for (const one of observers) one.disconnect();
        return { tasks, events, requests };
      });
    },
    { caseId, pauseMs: PAUSE_MS, eventMs: SHORTEST_EVENT_MS },
  );
  return {
    stop: async () => {
      const seen: Record<'tasks' | 'events' | 'requests', number[]> = await page.evaluate(() =>
        Reflect.get(globalThis, 'watched')(),
      );
      const sorted = seen.requests.sort((a, b) => a - b);
      return {
        task: Math.max(SHORTEST_TASK_MS, ...seen.tasks),
        tasks: seen.tasks.reduce((sum, one) => sum + one, 0),
        event: Math.max(SHORTEST_EVENT_MS, ...seen.events),
        request: sorted.at(-1) ?? Number.NaN,
        requestP95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN,
      };
    },
  };
}

/** Watches the tasks of the page alone, until `stop` gives the longest. */
export async function watchTasks(page: Page): Promise<{ stop: () => Promise<number> }> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    Reflect.set(globalThis, 'watched', () => {
      observer.disconnect();
      return tasks;
    });
  });
  return {
    stop: async () => {
      const tasks: number[] = await page.evaluate(() => Reflect.get(globalThis, 'watched')());
      return Math.max(SHORTEST_TASK_MS, ...tasks);
    },
  };
}
