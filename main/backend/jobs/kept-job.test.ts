import { describe, expect, it } from 'vitest';
import type { JobProcess } from './job-spawner.ts';
import { keepJob } from './kept-job.ts';

/** Processes that are made one after another; the ones of these numbers do not start. */
function processes(failing: readonly number[] = []) {
  const made: { tell: (message: unknown) => void; exit: () => void; killed: boolean }[] = [];
  let asked = 0;
  const spawn = async (): Promise<JobProcess> => {
    asked += 1;
    if (failing.includes(asked)) throw new Error('it does not start');
    const one = { tell: (_message: unknown) => {}, exit: () => {}, killed: false };
    made.push(one);
    return {
      post: () => undefined,
      onMessage: (listener) => {
        one.tell = listener;
      },
      onExit: (listener) => {
        one.exit = listener;
      },
      kill: () => {
        one.killed = true;
      },
    };
  };
  const heard: unknown[] = [];
  const kept = keepJob(spawn, { message: (message) => heard.push(message), exit: () => heard.push('exit') });
  return { made, heard, kept };
}

describe('a process that is kept', () => {
  it('is started once, and again after it ended', async () => {
    const { made, heard, kept } = processes();
    expect(await kept.get()).toBe(await kept.get());
    made[0]?.tell('first');
    made[0]?.exit();
    await kept.get();
    expect(made).toHaveLength(2);
    expect(heard).toEqual(['first', 'exit']);
  });

  it('is asked for again after it did not start', async () => {
    const { kept } = processes([1]);
    expect(await kept.get()).toBeUndefined();
    expect(await kept.get()).toBeDefined();
  });

  it('is heard no more once it was dropped, and ended also where it only starts', async () => {
    const { made, heard, kept } = processes();
    const starting = kept.get();
    kept.drop();
    await starting;
    made[0]?.tell('late');
    made[0]?.exit();
    await kept.get();
    expect(heard).toEqual([]);
    expect(made.map(({ killed }) => killed)).toEqual([true, false]);
  });
});
