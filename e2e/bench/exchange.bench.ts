import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packCase } from '../../main/backend/exchange/pack.ts';
import { unpackCase } from '../../main/backend/exchange/unpack.ts';
import { forkSpawner } from '../../main/backend/jobs/fork-spawner.ts';
import { createSession } from '../../main/backend/session.ts';
import { saveCase } from '../../main/backend/store/case-store.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

const MB = 1024 * 1024;
const DOCUMENTS = 4;
const DOCUMENT_BYTES = 50 * MB;

/** A page, and after it much that nothing reads: as long as a scan. */
function aScan(index: number): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
  ];
  let text = '%PDF-1.6\n';
  let rows = '';
  for (const [at, body] of objects.entries()) {
    rows += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = Buffer.from(`${text}%`);
  const noise = Buffer.alloc(DOCUMENT_BYTES, `n0ise ${index} `);
  const table = start.length + noise.length + 1;
  const end = `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([start, noise, Buffer.from(`\n${end}`)]);
}

/**
 * Packing and unpacking 200 MB of records for a recipient, against Debian's zip and age on the same files. Ours reads
 * from a vault and writes to one, encrypted; the peers read and write plain files.
 */
export async function run(): Promise<Figure[]> {
  if (['age', 'zip', 'unzip'].some((tool) => spawnSync(tool, ['-h']).error !== undefined)) {
    console.error('age, zip or unzip is not installed: the benchmark of packages is left out.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const session = createSession({
    dataDir: join(folder, 'vault'),
    assetsDir: '',
    jobs: forkSpawner,
    clock: () => new Date(),
    emit: () => undefined,
    reading: false,
  });
  try {
    const reviewer = { name: 'Reviewer A', reviewerNumber: 'R-001', licences: [], specialties: [] };
    await session.create({ passphrase: 'seven grey otters fold paper', reviewer });
    return await measured(folder, session);
  } finally {
    await session.lock();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string, session: ReturnType<typeof createSession>): Promise<Figure[]> {
  const deps = {
    store: session.store(),
    records: session.records(),
    audit: session.audit(),
    clock: () => new Date(),
    assetsDir: '',
  };
  const imrCase = aCase().withCaseBlock().withItem().with({ id: 'bench' }).build();
  deps.store.write((writer) => saveCase(writer, imrCase, 'received', new Date().toISOString()));
  const files = Array.from({ length: DOCUMENTS }, (_, index) => join(folder, `scan-${index}.pdf`));
  for (const [index, file] of files.entries()) writeFileSync(file, aScan(index));
  const outcomes = await deps.records.importFiles('bench', files);
  if (outcomes.some(({ kind }) => kind !== 'imported')) throw new Error('The scans were not imported.');

  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const key = join(folder, 'key.txt');
  writeFileSync(key, `${identity}\n`);
  const shell = (command: string) => {
    const { status, stderr } = spawnSync('sh', ['-ec', command], { cwd: folder });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const path = join(folder, 'ours.imrcase');
  mkdirSync(join(folder, 'out'));
  const packing = await byTurns(
    3,
    () => packCase(deps, { caseId: 'bench', path, lock: { recipients: [recipient] }, version: '' }),
    () => shell(`zip -q -0 -D -X - scan-*.pdf | age -r ${recipient} -o peer.age && sync peer.age`),
  );
  const unpacking = await byTurns(
    3,
    () => unpackCase(deps, { path, key: { identities: [identity] }, asCopy: true }),
    () => shell('age -d -i key.txt -o peer.zip peer.age && unzip -q -o peer.zip -d out && sync out/*'),
  );
  const figure = (name: string, peer: string, { ours, peer: theirs }: typeof packing): Figure => ({
    name,
    peer,
    ratio: ours / theirs,
    unit: 'time',
    detail: `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, medians of 3`,
  });
  return [
    figure('pack 200 MB of records', 'zip -0 and age', packing),
    figure('unpack and verify 200 MB of records', 'age -d and unzip', unpacking),
  ];
}
