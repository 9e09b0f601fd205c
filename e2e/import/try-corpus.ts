import { parseArgs } from 'node:util';
import { openDesk } from '../../main/backend/testing/desk.ts';
import { GOOD_FILES, HOSTILE_FILES, mutants } from '../fixtures/hostile/corpus.ts';
import { tryFiles } from './try-files.ts';

/**
 * `node e2e/import/try-corpus.ts [--only PATTERN] [--mutants EACH] [--seed N]`: imports every file of the corpus, or that
 * many mutants of each good one, and prints what differs from what is expected, and what took longest. Exits 1 when something
 * differs.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '.' },
    mutants: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
/** Worth a look, on an idle machine. */
const SLOW_MS = 5_000;
const MOST_SLOW = 20;
const each = Number(values.mutants);
const files = each > 0 ? mutants({ seed: Number(values.seed), each }) : [...GOOD_FILES, ...HOSTILE_FILES];
const pattern = new RegExp(values.only);
const chosen = files.filter(({ group, file }) => pattern.test(`${group}/${file}`));
const desk = await openDesk();
const begun = performance.now();
let wrong = 0;
const slow: { file: string; tookMs: number }[] = [];
for await (const { file, complaints, tookMs } of tryFiles(desk, chosen)) {
  if (tookMs > SLOW_MS) slow.push({ file, tookMs });
  if (complaints.length === 0) continue;
  wrong += 1;
  process.stdout.write(`${file}: ${complaints.join('; ')}\n`);
}
await desk.close();
const seconds = Math.round((performance.now() - begun) / 1000);
process.stdout.write(`${chosen.length} files in ${seconds} s, ${wrong} not as expected\n`);
const longest = slow.sort((one, two) => two.tookMs - one.tookMs).slice(0, MOST_SLOW);
for (const { file, tookMs } of longest) process.stdout.write(`${file}: ${Math.round(tookMs / 1000)} s\n`);
process.exitCode = wrong > 0 ? 1 : 0;
