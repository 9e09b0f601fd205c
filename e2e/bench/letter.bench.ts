import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLetterDocx } from '../../main/backend/letter/docx.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import { letterText } from '../../shared/letter/tree.ts';
import { checkCase } from '../../shared/rules/index.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

/** The longest letter seen in 194: 21 items, texts of the 90th percentile. */
function longCase() {
  const words = (count: number) =>
    richTextFrom(Array.from({ length: count }, (_, at) => `word${at % 97}`).join(' '));
  const builder = aCase()
    .withCaseBlock()
    .with({ summary: words(384) });
  for (let index = 0; index < 21; index += 1)
    builder.withItem({ request: `Request ${index}`, rationale: words(249) });
  return builder.build();
}

/** Composing and checking at a keystroke against a frame; writing Word against LibreOffice writing the same text. */
export async function run(): Promise<Figure[]> {
  const imrCase = longCase();
  const profile = builtInProfile('posted-2016');
  const compose = () => {
    const tree = composeLetter(imrCase, profile, 'posted');
    checkCase({ imrCase, copy: 'posted' });
    return tree;
  };
  const copy = await byTurns(51, compose, () => structuredClone(imrCase));
  const figures: Figure[] = [
    {
      name: 'compose and check 21 items',
      peer: 'structuredClone of the case',
      ratio: copy.ours / copy.peer,
      unit: 'time',
      detail: `${copy.ours.toFixed(2)} ms to ${copy.peer.toFixed(2)} ms, medians of 51`,
    },
  ];
  return [...figures, ...(await againstLibreOffice(compose()))];
}

async function againstLibreOffice(tree: ReturnType<typeof composeLetter>): Promise<Figure[]> {
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
