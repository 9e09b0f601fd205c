import { type ChildProcess, fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { listCases } from '../store/cases.ts';
import { PASSPHRASE } from '../testing/desk.ts';
import { type ExchangeDesk, exchangeDesk } from './testing/exchange-desk.ts';
import { partsOf, sealLarge } from './testing/hand-made.ts';

const MB = 1024 * 1024;
let desk: ExchangeDesk;
beforeEach(async () => {
  desk = await exchangeDesk();
});
afterEach(() => desk.close());

const progress = z.object({ done: z.number(), rss: z.number() });
type Progress = z.infer<typeof progress>;

/** Takes a package in from a process of its own; `tell` is told of its progress. */
function unpacker(path: string, tell: (at: Progress, child: ChildProcess) => void, execArgv: string[] = []) {
  const child = fork(join(import.meta.dirname, 'testing', 'unpacker.ts'), [desk.dataDir, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv,
  });
  child.on('message', (message) => tell(progress.parse(message), child));
  return new Promise<number | null>((resolve) => child.once('close', resolve));
}

/** A package with one large record: a page, and noise that nothing reads. */
async function aLargePackage(bytes: number): Promise<string> {
  const pdf = await aPdf(1);
  const imrCase = aCase().withItem().with({ id: 'large' }).build();
  const noise = Buffer.alloc(bytes, 'n0ise ');
  const parts = partsOf(imrCase, [
    Buffer.concat([Buffer.from('%PDF-1.7\n%'), noise, Buffer.from('\n'), pdf]),
  ]);
  return sealLarge(join(desk.folder, 'large.imrcase'), parts);
}

describe('taking a package in', () => {
  it('that is killed at any moment leaves nothing: no case, and no record after the next opening', async () => {
    const path = await aLargePackage(20 * MB);
    const { size } = statSync(path);
    await desk.session.lock();
    for (const part of [0.1, 0.5, 0.95]) {
      let killed = false;
      await unpacker(path, ({ done }, child) => {
        if (killed || done < size * part) return;
        killed = true;
        child.kill('SIGKILL');
      });
      expect(killed).toBe(true);
      await desk.session.unlock(PASSPHRASE);
      expect(listCases(desk.session.store().reader)).toEqual([]);
      await desk.session.records().inTurn(async () => undefined);
      expect(desk.blobs()).toEqual([]);
      await desk.session.lock();
    }
    expect(await unpacker(path, () => undefined)).toBe(0);
    await desk.session.unlock(PASSPHRASE);
    expect(listCases(desk.session.store().reader)).toMatchObject([{ id: 'large', pages: 1 }]);
  });

  it('of 300 MB takes no more memory than one of 20 MB, give or take buffers', async () => {
    const peak = async (bytes: number): Promise<number> => {
      const path = await aLargePackage(bytes);
      await desk.session.lock();
      let most = 0;
      expect(
        await unpacker(path, ({ rss }) => (most = Math.max(most, rss)), ['--max-old-space-size=64']),
      ).toBe(0);
      await desk.close();
      desk = await exchangeDesk();
      return most;
    };
    const small = await peak(20 * MB);
    const large = await peak(300 * MB);
    console.log(
      `Peak memory: ${Math.round(small / MB)} MB for 20 MB, ${Math.round(large / MB)} MB for 300 MB.`,
    );
    // Loose: when the collector runs is its own affair. A package held whole would take 280 MB more.
    expect(large - small).toBeLessThan(140 * MB);
  });
});
