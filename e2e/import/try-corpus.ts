import { parseArgs } from 'node:util';
import { openDesk } from '../../main/backend/testing/desk.ts';
import { GOOD_FILES, HOSTILE_FILES, mutants } from '../fixtures/hostile/corpus.ts';
import { tryFiles } from './try-files.ts';

/**
 * `node e2e/import/try-corpus.ts [--only PATTERN] [--mutants EACH] [--seed N]`: imports every file of the corpus, or that
 * many mutants of each good one, and prints what differs from what is expected. Exits 1 when something does.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '.' },
    mutants: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const each = Number(values.mutants);
const files = each > 0 ? mutants({ seed: Number(values.seed), each }) : [...GOOD_FILES, ...HOSTILE_FILES];
const pattern = new RegExp(values.only);
const chosen = files.filter(({ group, file }) => pattern.test(`${group}/${file}`));
const desk = await openDesk();
const begun = performance.now();
let wrong = 0;
for await (const { file, complaints } of tryFiles(desk, chosen)) {
  if (complaints.length === 0) continue;
  wrong += 1;
  process.stdout.write(`${file}: ${complaints.join('; ')}\n`);
}
await desk.close();
const seconds = Math.round((performance.now() - begun) / 1000);
process.stdout.write(`${chosen.length} files in ${seconds} s, ${wrong} not as expected\n`);
process.exitCode = wrong > 0 ? 1 : 0;
