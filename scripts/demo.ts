import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../main/backend/backend.ts';
import { forkSpawner } from '../main/backend/jobs/fork-spawner.ts';
import { wordText } from '../main/backend/letter/docx-text.ts';
import type { VerificationReport } from '../shared/contracts/verification.ts';
import { type ImrCase, parseCase } from '../shared/domain/case.ts';
import { type DraftChange, draftKey } from '../shared/domain/draft.ts';
import { SIGNING_IDS } from '../shared/domain/signing-attestations.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { checkCase } from '../shared/rules/index.ts';

// The main job without a window: the sample case in, decided as the seed letter decides it, checked, signed with an
// identity made in the vault, a Word letter out, and verified. Exits with 1 when the signature is not valid, or when the
// letter's text is not the seed letter's.

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
const { vault, cases, acceptance, identity, signing, versions, verification } = backend.client;

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
  // A key takes a while to find: side by side with the records, which processes of their own look through.
  const [{ caseId }] = await Promise.all([
    step(
      'Sample case',
      () => cases.addSample({}),
      () => 'imported with its records',
    ),
    step(
      'Signing identity',
      () => identity.make({ subject: 'reviewer-number', validYears: 1 }),
      (made) => `${made.identity?.name}, ${made.identity?.kind}`,
    ),
  ]);
  const { documents } = await cases.open({ caseId });
  const pages = documents.reduce((sum, document) => sum + document.pages, 0);
  console.log(`${' '.repeat(31)}${documents.length} documents, ${pages} pages`);
  const decided = await step(
    'Decision',
    () => decide(caseId),
    (one) => one.items.map((item) => item.outcome).join(', '),
  );
  // For those who are named in the case: nobody, in the sample.
  await acceptance.accept({ caseId, parties: decided.parties });
  const { findings } = checkCase({ imrCase: decided, copy: 'posted' });
  await step(
    'Check',
    async () => findings,
    (all) => (all.length === 0 ? 'complete' : `${all.length} findings`),
  );
  for (const finding of findings) console.log(`${' '.repeat(31)}${finding.severity}: ${finding.message}`);
  const { version } = await step(
    'Signature',
    () => sign(caseId, passphrase),
    (signed) => `version ${signed.version} is frozen`,
  );
  await step(
    'Word letter',
    () => versions.exportTo({ caseId, version, copy: 'signed', path: letterPath }),
    ({ path }) => path,
  );
  const found = await step(
    'Verification',
    () => verification.verifyFrom({ path: letterPath }),
    tellVerification,
  );
  const isValid = found.verdict === 'valid' && found.match?.by === 'file';
  return Math.max(await compare(), isValid ? 0 : 1);
}

/** As the window does it: everything attested, what is signed shown, the passphrase given. */
async function sign(caseId: string, passphrase: string): Promise<{ version: number }> {
  const { ticket } = await signing.prepare({ caseId, attested: [...SIGNING_IDS] });
  return signing.complete({ ticket, passphrase });
}

function tellVerification({ verdict, signatures, match }: VerificationReport): string {
  const signers = signatures.map((one) => one.signer?.commonName).join(', ');
  const which = match === null ? 'no determination of this vault' : `version ${match.version} of this vault`;
  return `${verdict}, signed by ${signers}, ${which}`;
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
