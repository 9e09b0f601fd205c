import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import type { Figure } from '../run.ts';

const MB = 1024 * 1024;
const SMALL = { documents: 4, bytes: 12 * MB };
const LARGE = { documents: 20, bytes: 256 * MB };
/** A vault and a package, or a package and the other vault, and something to spare. */
const NEEDED_BYTES = 12 * 1024 * MB;

const measuredSchema = z.object({ own: z.number(), jobs: z.number(), seconds: z.number() });
type Measured = z.infer<typeof measuredSchema>;

/**
 * Memory and time for a package of 5 GB against one of 48 MB, in processes of their own. Takes 12 GB of disk where
 * temporary files go, and minutes: only where `IMR_BENCH_LARGE=1` asks for it.
 */
export async function run(): Promise<Figure[]> {
  if (process.env.IMR_BENCH_LARGE !== '1') {
    console.error(
      'The package of 5 GB is left out; IMR_BENCH_LARGE=1 brings it in (12 GB of disk, some minutes).',
    );
    return [];
  }
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < NEEDED_BYTES) throw new Error(`${tmpdir()} has less than 12 GB free.`);
  const small = await measured(SMALL);
  const large = await measured(LARGE);
  const figure = (step: 'pack' | 'unpack'): Figure => ({
    name: `${step === 'unpack' ? 'unpack and verify' : 'pack'} ${gigabytes(large.bytes)}`,
    peer: `the same with ${megabytes(small.bytes)}`,
    ratio: large[step].own / small[step].own,
    unit: 'peak of resident memory',
    detail: `${memory(large[step])} to ${memory(small[step])}; ${large[step].seconds.toFixed(0)} s`,
  });
  return [figure('pack'), figure('unpack')];
}

async function measured({ documents, bytes }: typeof SMALL) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-large-'));
  try {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const step = (name: string, key: string) => worker([name, folder, key, String(documents), String(bytes)]);
    await step('fill', '');
    const pack = await step('pack', recipient);
    // Makes room for the other vault.
    rmSync(join(folder, 'from'), { recursive: true });
    const unpack = await step('unpack', identity);
    return { pack, unpack, bytes: statSync(join(folder, 'large.imrcase')).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function worker(args: string[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let last: Measured | undefined;
    child.on('message', (message) => {
      last = measuredSchema.parse(message);
    });
    child.once('exit', (code) => {
      if (code === 0 && last !== undefined) resolve(last);
      else reject(new Error(`${args[0]} ended with ${code}.`));
    });
  });
}

const memory = ({ own, jobs }: Measured) =>
  `${megabytes(own)}${jobs === 0 ? '' : ` (and ${megabytes(jobs)} in job processes)`}`;
const megabytes = (bytes: number) => `${Math.round(bytes / MB)} MB`;
const gigabytes = (bytes: number) => `${(bytes / MB / 1024).toFixed(2)} GB`;
