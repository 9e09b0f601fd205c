import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkSpawner } from '../../main/backend/jobs/fork-spawner.ts';
import { createLetterReader } from '../../main/backend/letter/read/letter-reader.ts';
import { aPrintedPdf } from '../../main/cli/testing/printed-pdf.ts';
import type { ImrCase } from '../../shared/domain/case.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import { parseLetter } from '../../shared/letter/parse/parse-letter.ts';
import { printedLines, printedPages } from '../../shared/letter/parse/testing/printed-letter.ts';
import { sourceOfText } from '../../shared/letter/parse/text-source.ts';
import { letterText } from '../../shared/letter/tree.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

const posted = builtInProfile('posted-2016');
const profiles = [posted, builtInProfile('seed-2015')];
const read = (text: string) => parseLetter(sourceOfText(text), { id: 'case', profiles, name: 'letter' });

/** The posted letters where they lie beside the checkout; else thirteen as long as those, made up. */
function letters(): { what: string; texts: string[] } {
  const beside = new URL('../../../shared/letters/', import.meta.url);
  if (existsSync(beside)) {
    const names = readdirSync(beside).filter((name) => name.endsWith('.txt'));
    return {
      what: `${names.length} posted letters`,
      texts: names.map((name) => readFileSync(new URL(name, beside), 'utf8')),
    };
  }
  const words = (count: number) =>
    richTextFrom(`${Array.from({ length: count }, (_, at) => `word${at % 97}`).join(' ')}.`);
  const texts = Array.from({ length: 13 }, (_, index) => {
    const builder = aCase()
      .withCaseBlock()
      .with({ summary: words(239) });
    for (let item = 0; item <= index % 6; item += 1)
      builder.withItem({ request: `Request ${item}`, rationale: words(118) });
    return letterText(composeLetter(builder.build(), posted, 'posted'));
  });
  return { what: 'thirteen letters, made up', texts };
}

/** Reading letters into cases, from text and from PDF, against Poppler taking the bare text out of the same PDFs. */
export async function run(): Promise<Figure[]> {
  if (spawnSync('pdftotext', ['-v']).status !== 0) {
    console.error('Poppler is not installed: the benchmark of reading letters is left out.');
    return [];
  }
  const { what, texts } = letters();
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const reader = createLetterReader(forkSpawner);
  try {
    const files = await Promise.all(texts.map((text, index) => printed(folder, index, read(text).imrCase)));
    const peer = () => {
      for (const file of files) spawnSync('pdftotext', ['-layout', file, '-']);
    };
    const fromPdf = async () => {
      for (const file of files) {
        const { source } = await reader.read(file);
        parseLetter(source, { id: 'case', profiles, name: 'letter' });
      }
    };
    await fromPdf();
    return [
      figure(`reading ${what} from text into cases`, await byTurns(5, () => texts.map(read), peer)),
      figure(`reading ${what} from PDF into cases`, await byTurns(5, fromPdf, peer)),
    ];
  } finally {
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figure(name: string, { ours, peer }: { ours: number; peer: number }): Figure {
  return {
    name,
    peer: 'pdftotext -layout of their PDFs',
    ratio: ours / peer,
    unit: 'time',
    detail: `${ours.toFixed(0)} ms to ${peer.toFixed(0)} ms, medians of 5`,
  };
}

async function printed(folder: string, index: number, imrCase: ImrCase): Promise<string> {
  const type = { width: 92, lines: 46 };
  const tree = composeLetter(imrCase, posted, 'posted');
  const file = join(folder, `${index}.pdf`);
  writeFileSync(file, await aPrintedPdf(printedPages(printedLines(tree, type), type)));
  return file;
}
