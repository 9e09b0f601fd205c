import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packCase } from '../../../main/backend/exchange/pack.ts';
import { unpackCase } from '../../../main/backend/exchange/unpack.ts';
import { forkSpawner } from '../../../main/backend/jobs/fork-spawner.ts';
import { createSession } from '../../../main/backend/session.ts';
import { saveCase } from '../../../main/backend/store/case-store.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { writeLargeScan } from './large-scan.ts';

// One step of the benchmark, in a process of its own whose memory is watched:
//   worker.ts fill|pack|unpack FOLDER KEY DOCUMENTS BYTES

const [step = '', folder = '', key = '', documents = '', bytes = ''] = process.argv.slice(2);
const PASSPHRASE = 'seven grey otters fold paper';
const SAMPLE_EVERY_MS = 20;
const CASE = 'large';
const path = join(folder, 'large.imrcase');
const clock = () => new Date();
const session = createSession({
  dataDir: join(folder, step === 'unpack' ? 'to' : 'from'),
  assetsDir: '',
  jobs: forkSpawner,
  clock,
  emit: () => undefined,
  reading: false,
});

const reviewer = { name: 'Reviewer A', reviewerNumber: 'R-001', licences: [], specialties: [] };
if (step === 'pack') await session.unlock(PASSPHRASE);
else await session.create({ passphrase: PASSPHRASE, reviewer });

const watch = watchMemory();
const started = performance.now();
await run();
const seconds = (performance.now() - started) / 1000;
process.send?.({ ...watch.stop(), seconds });
await session.lock();

async function run(): Promise<void> {
  const open = { store: session.store(), records: session.records(), audit: session.audit() };
  const deps = { ...open, clock, assetsDir: '' };
  switch (step) {
    case 'fill': {
      const imrCase = aCase().withCaseBlock().withItem().with({ id: CASE }).build();
      deps.store.write((writer) => saveCase(writer, imrCase, 'received', clock().toISOString()));
      for (let index = 0; index < Number(documents); index += 1) {
        const scan = join(folder, `scan ${index + 1}.pdf`);
        writeLargeScan(scan, Number(bytes));
        const [outcome] = await deps.records.importFiles(CASE, [scan]);
        if (outcome?.kind !== 'imported') throw new Error(`Scan ${index + 1} was not imported.`);
        rmSync(scan);
      }
      return;
    }
    case 'pack':
      await packCase(deps, { caseId: CASE, path, lock: { recipients: [key] }, version: '' });
      return;
    case 'unpack':
      await unpackCase(deps, { path, key: { identities: [key] } });
      return;
    default:
      throw new Error(`There is no step "${step}".`);
  }
}

/** Watches resident memory, of this process and of its job processes. Not the peak that the system keeps: it begins with the parent's. */
function watchMemory(): { stop: () => { own: number; jobs: number } } {
  const peak = { own: 0, jobs: 0 };
  const timer = setInterval(() => {
    peak.own = Math.max(peak.own, process.memoryUsage.rss());
    peak.jobs = Math.max(peak.jobs, memoryOfJobs());
  }, SAMPLE_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Bytes that the children of this process hold; 0 where the system does not tell. */
function memoryOfJobs(): number {
  let sum = 0;
  try {
    for (const task of readdirSync('/proc/self/task')) {
      const children = readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim();
      for (const pid of children === '' ? [] : children.split(' ')) {
        const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        sum += Number(kilobytes ?? 0) * 1024;
      }
    }
  } catch {
    // Another system, or a job that ended just now.
  }
  return sum;
}
