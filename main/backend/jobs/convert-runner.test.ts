import { describe, expect, it } from 'vitest';
import { type ConvertSink, createConvertRunner } from './convert-runner.ts';
import type { JobProcess, JobSpawner } from './job-spawner.ts';

type Behaviour = (id: number, tell: (message: unknown) => void, exit: () => void) => void;
const LIMITS = { silenceMs: 40, fileMs: 400 };

/** A spawner whose jobs behave as told, one after another. */
function spawner(behaviours: readonly Behaviour[]): JobSpawner & { started: number } {
  const state = {
    started: 0,
    spawn: async (): Promise<JobProcess> => {
      const behaviour = behaviours[Math.min(state.started, behaviours.length - 1)];
      state.started += 1;
      let tell: (message: unknown) => void = () => undefined;
      let exit: () => void = () => undefined;
      return {
        post: (message) => {
          const { id, kind } = Object(message);
          if (kind === 'convert') setImmediate(() => behaviour?.(id, tell, exit));
        },
        onMessage: (listener) => {
          tell = listener;
        },
        onExit: (listener) => {
          exit = listener;
        },
        kill: () => undefined,
      };
    },
  };
  return state;
}
const answers: Behaviour = (id, tell) => {
  tell({ kind: 'bytes', id, bytes: Uint8Array.of(1, 2, 3) });
  tell({ kind: 'done', id, is: 'text', pages: 1, converter: 'text-pages/1' });
};

function sink(): ConvertSink & { received: number } {
  const state = {
    received: 0,
    bytes: async (bytes: Uint8Array) => {
      state.received += bytes.length;
    },
    progress: () => undefined,
    part: async () => undefined,
    partEnd: async () => undefined,
    partRefused: () => undefined,
  };
  return state;
}

describe('the process that converts', () => {
  it('gives what it made, and serves the next file', async () => {
    const jobs = spawner([answers]);
    const runner = createConvertRunner(jobs, LIMITS);
    const into = sink();
    expect(await runner.convert({ path: '/a' }, into)).toMatchObject({ kind: 'done', pages: 1 });
    expect(into.received).toBe(3);
    expect(await runner.convert({ path: '/b' }, into)).toMatchObject({ kind: 'done' });
    expect(jobs.started).toBe(1);
    runner.close();
  });

  it.each([
    ['dies', (_id: number, _tell: unknown, exit: () => void) => exit(), 'crashed'],
    ['is silent', () => undefined, 'late'],
    [
      'says what no job says',
      (id: number, tell: (one: unknown) => void) => tell({ kind: 'done', id, pages: -1 }),
      'late',
    ],
    [
      'never comes to an end',
      (id: number, tell: (one: unknown) => void) =>
        void setInterval(() => tell({ kind: 'progress', id, done: 1, of: 0 }), 10).unref(),
      'late',
    ],
  ] as const)('that %s costs that file, and the next gets a new process', async (_, behaviour, kind) => {
    const jobs = spawner([behaviour, answers]);
    const runner = createConvertRunner(jobs, LIMITS);
    expect(await runner.convert({ path: '/bad' }, sink())).toEqual({ kind });
    expect(await runner.convert({ path: '/good' }, sink())).toMatchObject({ kind: 'done' });
    expect(jobs.started).toBe(2);
    runner.close();
  });

  it('is replaced after a file that took too much memory', async () => {
    const greedy: Behaviour = (id, tell) =>
      tell({ kind: 'refused', id, refused: { reason: 'too-large', limit: 'memory' } });
    const jobs = spawner([greedy, answers]);
    const runner = createConvertRunner(jobs, LIMITS);
    expect(await runner.convert({ path: '/bad' }, sink())).toMatchObject({ kind: 'refused' });
    expect(await runner.convert({ path: '/good' }, sink())).toMatchObject({ kind: 'done' });
    expect(jobs.started).toBe(2);
    runner.close();
  });

  it('is ended when what it sends cannot be taken', async () => {
    const runner = createConvertRunner(spawner([answers]), LIMITS);
    const full = { ...sink(), bytes: async () => Promise.reject(new Error('disk full')) };
    await expect(runner.convert({ path: '/a' }, full)).rejects.toThrow('disk full');
    runner.close();
  });

  it('has nothing more taken after something could not be', async () => {
    const sends: Behaviour = (id, tell) => {
      tell({ kind: 'bytes', id, bytes: Uint8Array.of(1) });
      tell({ kind: 'part', id, name: 'a', folder: '', bytes: 1 });
    };
    const runner = createConvertRunner(spawner([sends]), LIMITS);
    const begun: string[] = [];
    const full: ConvertSink = {
      ...sink(),
      bytes: async () => Promise.reject(new Error('disk full')),
      part: async ({ name }) => void begun.push(name),
    };
    await expect(runner.convert({ path: '/a' }, full)).rejects.toThrow('disk full');
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([]);
    runner.close();
  });

  it('stops at once when it is told to', async () => {
    const runner = createConvertRunner(spawner([() => undefined]), { silenceMs: 10_000, fileMs: 10_000 });
    const running = runner.convert({ path: '/a' }, sink());
    await new Promise((resolve) => setImmediate(resolve));
    runner.close();
    expect(await running).toEqual({ kind: 'stopped' });
    expect(await runner.convert({ path: '/b' }, sink())).toEqual({ kind: 'stopped' });
  });
});
