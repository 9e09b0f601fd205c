import type { WordColumns } from '../../../shared/domain/page-text.ts';
import { NO_CONFIDENCE, WORD_ENDS } from '../../../shared/domain/page-text.ts';

/** Words on a page, and different words in all of them: as in a store of records that were partly recognised. */
const WORDS_ON_PAGE = Number(process.env.IMR_BENCH_WORDS ?? 300);
const WORDS_ON_LINE = 12;
const VOCABULARY = 60_000;

/** Words of the field, at the ranks at which they stand in records: one in so many words. */
const MEDICAL: readonly (readonly [rank: number, word: string])[] = [
  ...[12, 15, 18, 22, 28, 33].map(
    (rank, at) => [rank, ['patient', 'pain', 'left', 'right', 'lumbar', 'spine'][at] ?? ''] as const,
  ),
  ...[60, 70, 80, 95, 110, 130].map(
    (rank, at) => [rank, ['therapy', 'physical', 'mri', 'shoulder', 'knee', 'cervical'][at] ?? ''] as const,
  ),
  ...[220, 260, 300, 350, 420].map(
    (rank, at) => [rank, ['injection', 'surgery', 'range', 'motion', 'denied'][at] ?? ''] as const,
  ),
  ...[700, 800, 900, 1_100, 1_300].map(
    (rank, at) => [rank, ['gabapentin', 'norco', 'tramadol', 'epidural', 'radiculopathy'][at] ?? ''] as const,
  ),
  ...[4_000, 5_000, 7_000, 9_000].map(
    (rank, at) =>
      [rank, ['cyclobenzaprine', 'laminectomy', 'acupuncture', 'meniscectomy'][at] ?? ''] as const,
  ),
];
const SYLLABLES =
  'ba be bi bo bu ca ce ci co cu da de di do fa fe fi fo ga ge gi go ha he hi ho la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo ral tion ment ing ic al or er um is'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words from the most to the least frequent. */
export function makeVocabulary(): string[] {
  const random = randomNumbers(7);
  const known = new Set(MEDICAL.map(([, word]) => word));
  const made = new Set<string>();
  while (made.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 4);
    let word = '';
    for (let at = 0; at < syllables; at += 1)
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
    if (!known.has(word)) made.add(word);
  }
  const words = [...made];
  for (const [rank, word] of MEDICAL) words.splice(rank, 0, word);
  return words;
}

/** A page whose words follow Zipf's law: the word of rank r stands on it as often as 1 / r. */
export function makePage(vocabulary: readonly string[], random: () => number): string {
  const scale = Math.log(vocabulary.length);
  const words: string[] = [];
  for (let at = 0; at < WORDS_ON_PAGE; at += 1) {
    words.push(vocabulary[Math.floor(Math.exp(random() * scale)) - 1] ?? '');
  }
  return words.join(' ');
}

/** The page with boxes: twelve words a line. */
export function columnsOfPage(text: string): WordColumns {
  const words = text.split(' ');
  const count = words.length;
  const columns: WordColumns = {
    count,
    text,
    lengths: new Uint16Array(count),
    places: new Float64Array(4 * count),
    directions: new Uint8Array(count),
    ends: new Uint8Array(count),
    confidences: new Uint8Array(count).fill(NO_CONFIDENCE),
  };
  let left = 0.1;
  for (const [at, word] of words.entries()) {
    const column = at % WORDS_ON_LINE;
    if (column === 0) left = 0.1;
    columns.lengths[at] = word.length;
    columns.places.set(
      [left, 0.08 + Math.floor(at / WORDS_ON_LINE) * 0.03, word.length * 0.009, 0.014],
      4 * at,
    );
    columns.ends[at] = WORD_ENDS.indexOf('space');
    left += (word.length + 1) * 0.009;
  }
  return columns;
}
