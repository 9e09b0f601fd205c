import { afterEach, describe, expect, it } from 'vitest';
import { flushAll, registerFlusher } from './flush.ts';

const registered: (() => void)[] = [];
const register = (fn: () => Promise<void>) => registered.push(registerFlusher(fn));

describe('flushAll', () => {
  afterEach(() => {
    for (const unregister of registered.splice(0)) unregister();
  });

  it('waits until everything is saved', async () => {
    const saved: string[] = [];
    register(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      saved.push('slow');
    });
    register(async () => {
      saved.push('fast');
    });
    await flushAll();
    expect(saved).toEqual(['fast', 'slow']);
  });

  it('lets the others save before it reports one that failed', async () => {
    const saved: string[] = [];
    register(async () => {
      throw new Error('disk full');
    });
    register(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      saved.push('other');
    });
    await expect(flushAll()).rejects.toThrow('disk full');
    expect(saved).toEqual(['other']);
  });

  it('reports a flusher that throws before it gives a promise', async () => {
    register(() => {
      throw new Error('at once');
    });
    await expect(flushAll()).rejects.toThrow('at once');
  });

  it('asks nothing that has been taken off', async () => {
    let asked = 0;
    const unregister = registerFlusher(async () => {
      asked += 1;
    });
    unregister();
    await flushAll();
    expect(asked).toBe(0);
  });
});
