import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { writeLetterDocx } from '../../main/backend/letter/docx.ts';
import type { ImrCase } from '../../shared/domain/case.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import { type Block, type LetterTree, letterText } from '../../shared/letter/tree.ts';
import { checkCase } from '../../shared/rules/index.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { byTurns, median, percentile } from './measure.ts';
import type { Figure } from './run.ts';

/** A screen draws anew sixty times a second. */
const FRAME_MS = 1000 / 60;
const KEYSTROKES = 200;

const profile = builtInProfile('posted-2016');
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at % 97}`).join(' ');

/** The longest letter seen in 194: 21 items, texts of the 90th percentile. */
function longCase(): ImrCase {
  const builder = aCase()
    .withCaseBlock()
    .with({ summary: richTextFrom(words(384)) });
  for (let index = 0; index < 21; index += 1)
    builder.withItem({ request: `Request ${index}`, rationale: richTextFrom(words(249)) });
  return builder.build();
}

/** Composing and checking at each keystroke against a frame; writing Word against docxtemplater and LibreOffice. */
export async function run(): Promise<Figure[]> {
  const imrCase = longCase();
  const tree = composeLetter(imrCase, profile, 'posted');
  return [...keystrokes(imrCase), await againstDocxtemplater(tree), ...(await againstLibreOffice(tree))];
}

/** Milliseconds of the processor that this thread has had: what others have of it meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * One letter more in the rationale of one item: a new case, as the page makes one, composed and checked whole. The first
 * check of a case reads all of its texts, once, when it is opened: a figure of its own. On a busy machine the clock tells
 * mostly how long the processor was with others; what the work itself takes stands beside it.
 */
function keystrokes(start: ImrCase): Figure[] {
  const opening = processorTime();
  checkCase({ imrCase: start, copy: 'posted' });
  const opened = processorTime() - opening;
  const strokes: { clock: number; work: number }[] = [];
  let imrCase = start;
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    const typed = richTextFrom(`${words(249)} ${'x'.repeat(stroke + 1)}`);
    const items = imrCase.items.map((item, at) =>
      at === stroke % 21 ? { ...item, rationale: typed } : item,
    );
    imrCase = { ...imrCase, items };
    const [started, idle] = [performance.now(), processorTime()];
    composeLetter(imrCase, profile, 'posted');
    checkCase({ imrCase, copy: 'posted' });
    strokes.push({ clock: performance.now() - started, work: processorTime() - idle });
  }
  const told = (of: (stroke: { clock: number; work: number }) => number): string => {
    const times = strokes.map(of);
    const late = times.filter((time) => time > FRAME_MS).length;
    return `median ${median(times).toFixed(2)} ms, 95th percentile ${percentile(times, 95).toFixed(2)} ms, longest ${Math.max(...times).toFixed(1)} ms, ${late} of ${KEYSTROKES} above a frame`;
  };
  const works = strokes.map(({ work }) => work);
  return [
    {
      name: 'compose and check 21 items at a keystroke, 95th percentile',
      peer: 'a frame of 16.7 ms',
      ratio: percentile(works, 95) / FRAME_MS,
      unit: 'processor time',
      detail: `${told(({ work }) => work)}; by the clock ${told(({ clock }) => clock)}`,
    },
    {
      name: 'the first check of 21 items, when a case is opened',
      peer: 'a frame of 16.7 ms',
      ratio: opened / FRAME_MS,
      unit: 'processor time',
      detail: `${opened.toFixed(0)} ms, once; the check runs after a pause in typing, and no key waits for it`,
    },
  ];
}

/** A template in the letter's own look, and each text of the letter in its place. */
async function againstDocxtemplater(tree: LetterTree): Promise<Figure> {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', role: 'body', runs: [{ text }] });
  const places = ['{#paragraphs}', '{text}', '{/paragraphs}'].map(paragraph);
  const template = await writeLetterDocx({ ...tree, blocks: places }, new Date(0));
  const paragraphs = letterText(tree)
    .split('\n')
    .map((text) => ({ text }));
  const fill = () =>
    new Docxtemplater(new PizZip(template), { paragraphLoop: true })
      .render({ paragraphs })
      .getZip()
      .generate({ type: 'uint8array', compression: 'DEFLATE' });
  const { ours, peer } = await byTurns(21, () => writeLetterDocx(tree, new Date(0)), fill);
  return {
    name: '.docx of 21 items',
    peer: 'docxtemplater filling the same paragraphs into a template',
    ratio: ours / peer,
    unit: 'time',
    detail: `${ours.toFixed(0)} ms to ${peer.toFixed(0)} ms, medians of 21`,
  };
}

async function againstLibreOffice(tree: LetterTree): Promise<Figure[]> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.error('LibreOffice is not installed: the Word benchmark is left out.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const text = join(folder, 'letter.txt');
  writeFileSync(text, letterText(tree));
  const { ours, peer } = await byTurns(
    3,
    () => writeLetterDocx(tree, new Date(0)),
    () => spawnSync('soffice', ['--headless', '--convert-to', 'docx', '--outdir', folder, text]),
  );
  rmSync(folder, { recursive: true, force: true });
  const detail = `${ours.toFixed(0)} ms to ${peer.toFixed(0)} ms (its start included), medians of 3`;
  return [
    {
      name: '.docx of 21 items',
      peer: 'LibreOffice, text to .docx',
      ratio: ours / peer,
      unit: 'time',
      detail,
    },
  ];
}
