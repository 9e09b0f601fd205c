import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, type TestDesk } from '../../main/backend/testing/desk.ts';
import { importNow } from '../../main/backend/testing/import-now.ts';
import { documentXml, paragraph, table, wordFile } from '../fixtures/hostile/office/word-parts.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

const ROUNDS = 3;
/** Paragraphs of a Word file of some hundred pages. */
const PARAGRAPHS = 3000;

/**
 * Importing a Word file against LibreOffice's conversion of it. Ours is the whole import: copied, encrypted, converted in a
 * job process, encrypted again and entered. The peer reads and writes plain files.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const desk = await openDesk();
  try {
    return await word(desk, folder);
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function word(desk: TestDesk, folder: string): Promise<Figure[]> {
  if (isMissing('soffice')) return [];
  const path = join(folder, 'report.docx');
  const line = 'Examination of the lumbar spine: flexion 40 degrees, extension 15, pain 6/10. '.repeat(3);
  const rows = table([
    ['Motion', 'Found'],
    ['Flexion', '40'],
  ]);
  const body = Array.from({ length: PARAGRAPHS }, (_, at) =>
    at % 20 === 0 ? paragraph(`Visit ${at}`, 'Heading1') + rows : paragraph(line),
  );
  writeFileSync(path, wordFile('', { document: documentXml(body.join('')) }));
  return compared('import of a Word file', 'LibreOffice’s conversion', { desk, path }, () =>
    peer('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ]),
  );
}

async function compared(
  name: string,
  peerName: string,
  { desk, path }: { desk: TestDesk; path: string },
  theirs: () => void,
): Promise<Figure[]> {
  let pages = 0;
  const ours = async (): Promise<void> => {
    const { caseId } = await desk.client.cases.create({});
    const [outcome] = await importNow(desk.client, caseId, [path]);
    if (outcome?.kind !== 'imported') throw new Error('The file was not imported.');
    pages = outcome.document.pages;
    await desk.client.cases.remove({ caseId });
  };
  const times = await byTurns(ROUNDS, ours, theirs);
  const detail = `${Math.round(times.ours)} for ${pages} pages, ${Math.round(times.peer)}`;
  return [{ name, peer: peerName, ratio: times.ours / times.peer, unit: 'ms', detail }];
}

function peer(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

function isMissing(command: string): boolean {
  if (spawnSync(command, ['--version']).error === undefined) return false;
  console.error(`${command} is not installed: its benchmark is left out.`);
  return true;
}
