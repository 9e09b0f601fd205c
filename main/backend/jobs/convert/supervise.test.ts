import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConvertReply } from '../convert-protocol.ts';
import { superviseConversions } from './supervise.ts';

const THREAD = join(import.meta.dirname, 'testing', 'greedy-thread.ts');
const LIMIT_MS = 60_000;

/** A supervised thread, asked one request after another. */
function supervised() {
  let told: (what: ConvertReply | 'died') => void = () => undefined;
  let lastId = 0;
  const limits = { heapMib: 24, processBytes: process.memoryUsage.rss() + 256 * 1024 * 1024 };
  const { take, close } = superviseConversions(
    THREAD,
    (reply) => told(reply),
    () => told('died'),
    limits,
  );
  const ask = (path: string): Promise<ConvertReply | 'died'> =>
    new Promise((resolve) => {
      told = resolve;
      lastId += 1;
      take({ kind: 'convert', id: lastId, path });
    });
  return { ask, close };
}

describe('a conversion', () => {
  it.each(['heap', 'buffers'])(
    'that takes too much of the %s is refused for that, and the next file is converted',
    async (what) => {
      const { ask, close } = supervised();
      expect(await ask('fine')).toEqual({ kind: 'identified', id: 1, is: 'text' });
      const refused = { reason: 'too-large', limit: 'memory' };
      expect(await ask(what)).toEqual({ kind: 'refused', id: 2, refused });
      expect(await ask('fine')).toEqual({ kind: 'identified', id: 3, is: 'text' });
      close();
    },
    LIMIT_MS,
  );

  it(
    'that ends its thread otherwise ends the process',
    async () => {
      const { ask, close } = supervised();
      expect(await ask('dies')).toBe('died');
      close();
    },
    LIMIT_MS,
  );
});
