import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { importNow } from '../../main/backend/testing/import-now.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';
import { bornDigital } from './text/born-digital.ts';
import { measureOcr } from './text/ocr.ts';
import { openVault } from './text/open-vault.ts';
import { range, readAll, startedRunner } from './text/runners.ts';

const PAGES = 1_000;
const ROUNDS = 3;

/** Text with boxes, recognition and whole imports, against poppler and Tesseract on the same pages. */
export async function run(): Promise<Figure[]> {
  if (['pdftotext', 'tesseract'].some((tool) => spawnSync(tool, ['-v']).error !== undefined)) {
    console.error('pdftotext or tesseract is not installed: the benchmark of text is left out.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  try {
    const file = join(folder, 'text.pdf');
    writeFileSync(file, bornDigital(PAGES));
    return [
      await oneProcess(file),
      await twoProcesses(file),
      ...(await imports(folder, file)),
      ...memory(folder),
      ...(await measureOcr(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages a second, so that above 1 is better, as the targets have it. */
function speed(name: string, peer: string, times: { ours: number; peer: number }, pages: number): Figure {
  const detail = `${perSecond(pages, times.ours)} against ${perSecond(pages, times.peer)}`;
  return { name, peer, ratio: times.peer / times.ours, unit: 'pages a second', detail };
}
const perSecond = (pages: number, ms: number): string => ((pages / ms) * 1000).toFixed(0);

function pdftotext(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pdftotext', [...args, '/dev/null'], { stdio: 'ignore' });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pdftotext: ${code}`))));
  });
}

async function oneProcess(file: string): Promise<Figure> {
  const runner = await startedRunner('text', file);
  try {
    const ours = () => readAll(runner, 'text', file, range(0, PAGES));
    const times = await byTurns(ROUNDS, ours, () => pdftotext('-bbox', file));
    return speed('words with boxes, one process', 'pdftotext -bbox', times, PAGES);
  } finally {
    runner.close();
  }
}

async function twoProcesses(file: string): Promise<Figure> {
  const half = PAGES / 2;
  const runners = await Promise.all([startedRunner('text', file), startedRunner('text', file)]);
  try {
    const ours = () =>
      Promise.all(
        runners.map((runner, at) => readAll(runner, 'text', file, range(at * half, (at + 1) * half))),
      );
    const peer = () =>
      Promise.all([
        pdftotext('-bbox', '-l', String(half), file),
        pdftotext('-bbox', '-f', String(half + 1), file),
      ]);
    return speed(
      'words with boxes, two processes',
      'two pdftotext -bbox',
      await byTurns(ROUNDS, ours, peer),
      PAGES,
    );
  } finally {
    for (const runner of runners) runner.close();
  }
}

async function imports(folder: string, file: string): Promise<Figure[]> {
  const first: number[] = [];
  const longest: number[] = [];
  const ours = async (): Promise<void> => {
    const { backend, caseId } = await openVault(folder);
    const began = performance.now();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const [outcome] = await importNow(backend.client, caseId, [file]);
    if (outcome?.kind !== 'imported') throw new Error('not imported');
    const documentId = outcome.document.id;
    while ((await backend.client.text.status({ caseId })).documents[0]?.read === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    first.push(performance.now() - began);
    const { documents } = await backend.client.text.settled({ caseId, ocr: false });
    delay.disable();
    longest.push(delay.max / 1e6);
    if (documents[0]?.fromLayer !== PAGES) throw new Error(`not all of ${documentId} was read`);
    await backend.close();
  };
  // Making a vault derives a key on purpose slowly, which is no part of an import.
  const vault = await byTurns(
    ROUNDS,
    async () => (await openVault(folder)).backend.close(),
    () => undefined,
  );
  const times = await byTurns(ROUNDS, ours, () => pdftotext(file));
  const page = await byTurns(
    ROUNDS,
    () => undefined,
    () => pdftotext('-bbox', '-l', '1', file),
  );
  const firstMs = Math.min(...first);
  const whole = { ours: times.ours - vault.ours, peer: times.peer };
  return [
    speed('import of 1,000 pages until all are stored and searchable', 'pdftotext alone', whole, PAGES),
    {
      name: 'import of 1,000 pages until the first is searchable',
      peer: 'pdftotext -bbox of one page',
      ratio: firstMs / page.peer,
      unit: 'ms',
      detail: `${firstMs.toFixed(0)} against ${page.peer.toFixed(0)}`,
    },
    {
      name: 'longest pause of the backend while it imports',
      peer: 'the whole import',
      ratio: Math.min(...longest) / whole.ours,
      unit: 'ms',
      detail: `${Math.min(...longest).toFixed(0)} of ${whole.ours.toFixed(0)}`,
    },
  ];
}

function memory(folder: string): Figure[] {
  if (process.platform !== 'linux') return [];
  // In a process of its own: what was done here before, and making the file, are no part of it.
  const most = (pages: number): number => {
    const file = join(folder, `${pages}.pdf`);
    writeFileSync(file, bornDigital(pages));
    const script = join(import.meta.dirname, 'text', 'import-memory.ts');
    const { stdout, status } = spawnSync(process.execPath, [script, folder, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the import of ${pages} pages did not end well`);
    return Number(stdout);
  };
  const small = most(PAGES);
  const large = most(3 * PAGES);
  const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
  return [
    {
      name: 'memory of backend and job, importing 3,000 pages',
      peer: 'importing 1,000',
      ratio: large / small,
      unit: 'MB',
      detail: `${mb(large)} against ${mb(small)}`,
    },
  ];
}
