import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { createSpeller } from '../../shared/spelling/speller.ts';
import { wordsIn } from '../../shared/spelling/words-in.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const WORDS = 10_000;
/** As they are mistyped: a letter too many, too few, another, two swapped, two words run together. */
const MISTYPED = [
  'recieve',
  'theraphy',
  'lumbr',
  'impingment',
  'arthroscpy',
  'occured',
  'necesary',
  'medicaly',
  'ofthe',
  'documentaion',
];

/** Checking a text and offering words, against nspell with the same dictionary and the same medical words. */
export async function run(): Promise<Figure[]> {
  const affixes = read('node_modules', 'dictionary-en', 'index.aff');
  const words = read('node_modules', 'dictionary-en', 'index.dic');
  const medical = read('assets', 'dictionaries', 'medical.txt');
  const letter = read('assets', 'sample', 'seed-letter.txt');
  const all = wordsIn(letter).map(({ word }) => word);
  const text = Array.from({ length: Math.ceil(WORDS / all.length) }, () => letter).join('\n');
  const starting = await byTurns(
    5,
    () => createSpeller(affixes, words, medical),
    () => nspell(affixes, words),
  );
  const speller = createSpeller(affixes, words, medical);
  const peer = nspell(affixes, words);
  for (const entry of medical.split(/\s+/)) peer.add(entry.replace(/\/S$/, ''));
  const check = await byTurns(
    21,
    () => speller.misspelt(wordsIn(text).map(({ word }) => word)),
    () => [...new Set(wordsIn(text).map(({ word }) => word))].filter((word) => !peer.correct(word)),
  );
  const offering = await byTurns(
    9,
    () => MISTYPED.map((word) => speller.suggest(word)),
    () => MISTYPED.map((word) => peer.suggest(word)),
  );
  const figure = (name: string, { ours, peer: theirs }: typeof check, rounds: number): Figure => ({
    name,
    peer: 'nspell with the same dictionary',
    ratio: ours / theirs,
    unit: 'time',
    detail: `${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms, medians of ${rounds}`,
  });
  return [
    figure('reading the dictionaries', starting, 5),
    figure(`checking a text of ${WORDS} words`, check, 21),
    figure(`offering words for ${MISTYPED.length} mistyped ones`, offering, 9),
  ];
}
