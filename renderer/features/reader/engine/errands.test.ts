import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Errands } from './errands.ts';

describe('Errands', () => {
  it('takes none that nobody waits for any more', async () => {
    const errands = new Errands();
    const asked = errands.ask(async () => 'done', AbortSignal.abort(new Error('typed on')));
    await expect(asked).rejects.toThrow('typed on');
    expect(errands.next()).toBeUndefined();
  });

  it('listens to a signal no longer than there is something to drop', async () => {
    const errands = new Errands();
    const { signal } = new AbortController();
    const asked = [1, 2, 3].map((number) => errands.ask(async () => number, signal));
    for (let run = errands.next(); run !== undefined; run = errands.next()) await run();
    expect(await Promise.all(asked)).toEqual([1, 2, 3]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
