import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Files that one head holds: none over 400 lines, nine of ten under 320.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST = 400;
const NINE_OF_TEN = 320;

const sizes = globSync('{main,renderer,shared,scripts,e2e,assets}/**/*.{ts,tsx,mjs,css}', { cwd: ROOT })
  .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
console.log(`${sizes.length} files: median ${at(0.5)} lines, 90th percentile ${at(0.9)}, longest ${at(1)}`);
for (const { file, lines } of sizes.filter((one) => one.lines > MOST)) {
  console.error(`${file}: ${lines} lines; ${MOST} at most. Split it where a second thing begins.`);
  process.exitCode = 1;
}
if (at(0.9) > NINE_OF_TEN) {
  console.error(`The 90th percentile is over ${NINE_OF_TEN} lines.`);
  process.exitCode = 1;
}
