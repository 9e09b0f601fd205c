import { describe, expect, it } from 'vitest';
import type { JobProcess, JobSpawner } from './job-spawner.ts';
import { createProbeRunner } from './probe-runner.ts';

type Behaviour = 'answers' | 'hangs' | 'dies' | 'babbles';

/** A spawner whose jobs behave as told, one after another. */
function spawner(behaviours: Behaviour[]): JobSpawner & { started: number; killed: number } {
  const state = {
    started: 0,
    killed: 0,
    spawn: async (): Promise<JobProcess> => {
      const behaviour = behaviours[state.started] ?? 'answers';
      state.started += 1;
      let tell: (message: unknown) => void = () => undefined;
      let exit: () => void = () => undefined;
      return {
        post: (message) => {
          const { id } = Object(message);
          if (behaviour === 'answers') setImmediate(() => tell({ kind: 'pages', id, pages: 7 }));
          if (behaviour === 'babbles') setImmediate(() => tell({ kind: 'pages', id, pages: -1, extra: 1 }));
          if (behaviour === 'dies') setImmediate(() => exit());
        },
        onMessage: (listener) => {
          tell = listener;
        },
        onExit: (listener) => {
          exit = listener;
        },
        kill: () => {
          state.killed += 1;
        },
      };
    },
  };
  return state;
}

describe('the probe of a file', () => {
  it('asks one process for all files and ends it', async () => {
    const jobs = spawner([]);
    const probe = createProbeRunner(jobs);
    expect([await probe.pages('/a', 'a'), await probe.pages('/b', 'b')]).toEqual([
      { pages: 7 },
      { pages: 7 },
    ]);
    probe.close();
    expect(jobs).toMatchObject({ started: 1, killed: 1 });
  });

  it('leaves no process behind that was only starting when it was closed', async () => {
    const jobs = spawner(['answers']);
    const probe = createProbeRunner(jobs);
    const attempt = probe.pages('/a.pdf', 'a.pdf');
    probe.close();
    await expect(attempt).rejects.toMatchObject({ code: 'hostile-pdf' });
    expect(jobs).toMatchObject({ started: 1, killed: 1 });
  });

  it.each(['hangs', 'babbles'] as const)(
    'that %s costs that file, and the next gets a new process',
    async (how) => {
      const jobs = spawner([how]);
      const probe = createProbeRunner(jobs, 30);
      const attempt = probe.pages('/bad.pdf', 'bad.pdf');
      await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'hostile-pdf' });
      await expect(attempt).rejects.toThrow('bad.pdf');
      expect(jobs.killed).toBe(1);
      expect(await probe.pages('/good.pdf', 'good.pdf')).toEqual({ pages: 7 });
      expect(jobs.started).toBe(2);
    },
  );

  it('that brings its process down costs that file alone', async () => {
    const jobs = spawner(['dies']);
    const probe = createProbeRunner(jobs);
    await expect(probe.pages('/bad.pdf', 'bad.pdf')).rejects.toMatchObject({ code: 'hostile-pdf' });
    expect(await probe.pages('/good.pdf', 'good.pdf')).toEqual({ pages: 7 });
  });
});
