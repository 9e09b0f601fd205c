import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../main/backend/backend.ts';
import { forkSpawner } from '../main/backend/jobs/fork-spawner.ts';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { type ImrCase, parseCase } from '../shared/domain/case.ts';
import { type DraftChange, draftKey } from '../shared/domain/draft.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { checkCase } from '../shared/rules/index.ts';

// The main job without a window: the sample case in, decided as the seed letter decides it, a Word letter out.
// Exits with 1 when the letter's text is not the seed letter's.

const ASSETS = fileURLToPath(new URL('../assets', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'imr-desk-demo-'));
const letterPath = join(folder, 'determination.docx');

const backend = createBackend({
  dataDir: join(folder, 'vault'),
  assetsDir: ASSETS,
  jobs: forkSpawner,
  clock: () => new Date(),
  emit: () => undefined,
});
const { vault, cases, letter } = backend.client;

/** Runs one step and prints what it did and how long it took. */
async function step<T>(name: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`${seconds.padStart(7)} s  ${name.padEnd(20)} ${tell(result)}`);
  return result;
}

/** What the reviewer of the seed letter wrote, as the page would save it: field by field. */
function decisionsOf(seed: ImrCase, sample: ImrCase): DraftChange[] {
  return [
    { field: 'summary', value: seed.summary },
    ...seed.items.flatMap((item, index): DraftChange[] => {
      const target = sample.items[index]?.id;
      if (target === undefined) throw new Error('The sample case has fewer items than the seed letter.');
      return [
        { field: 'item.basis.reviewer', item: target, value: item.bases.reviewer ?? null },
        { field: 'item.rationale', item: target, value: item.rationale },
        { field: 'item.outcome', item: target, value: item.outcome ?? null },
      ];
    }),
  ];
}

async function decide(caseId: string): Promise<ImrCase> {
  const seed = parseCase(
    JSON.parse(readFileSync(join(ASSETS, 'sample/seed.case.json'), 'utf8')),
    'seed.case.json',
  );
  const open = await cases.open({ caseId });
  for (const change of decisionsOf(seed, open.case)) {
    await cases.write({ caseId, revision: open.revisions[draftKey(change)] ?? 0, change });
  }
  return (await cases.open({ caseId })).case;
}

async function main(): Promise<number> {
  const passphrase = randomBytes(24).toString('base64url');
  const reviewer = { name: '', reviewerNumber: 'DEMO-1', licences: [], specialties: [] };
  await step(
    'New vault',
    () => vault.create({ passphrase, reviewer }),
    () => 'encrypted, with a recovery key',
  );
  const { caseId } = await step(
    'Sample case',
    () => cases.addSample({}),
    () => 'imported with its records',
  );
  const { documents } = await cases.open({ caseId });
  const pages = documents.reduce((sum, document) => sum + document.pages, 0);
  console.log(`${' '.repeat(31)}${documents.length} documents, ${pages} pages`);
  const decided = await step(
    'Decision',
    () => decide(caseId),
    (one) => one.items.map((item) => item.outcome).join(', '),
  );
  const { findings } = checkCase({ imrCase: decided, copy: 'posted' });
  await step(
    'Check',
    async () => findings,
    (all) => (all.length === 0 ? 'complete' : `${all.length} findings`),
  );
  for (const finding of findings) console.log(`${' '.repeat(31)}${finding.severity}: ${finding.message}`);
  await step(
    'Word letter',
    () => letter.exportTo({ caseId, copy: 'posted', path: letterPath }),
    ({ path }) => path,
  );
  return compare();
}

async function compare(): Promise<number> {
  const written = foldSpace(wordText(await readFile(letterPath), letterPath));
  const expected = foldSpace(await readFile(join(ASSETS, 'sample/seed-letter.txt'), 'utf8'));
  if (written === expected) {
    console.log('The letter says what the seed letter says, word for word.');
    return 0;
  }
  const at = [...written].findIndex((character, index) => character !== expected[index]);
  console.error(`The letter differs from assets/sample/seed-letter.txt at character ${at}:`);
  console.error(`  letter: …${written.slice(Math.max(0, at - 40), at + 40)}…`);
  console.error(`  seed:   …${expected.slice(Math.max(0, at - 40), at + 40)}…`);
  return 1;
}

try {
  process.exitCode = await main();
} finally {
  await backend.close();
}
