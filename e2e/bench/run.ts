import { globSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

// npm run bench: every benchmark as a ratio to its named peer, measured in the same run.
//
//   npm run bench             all
//   npm run bench -- letter   those whose file name holds the word

/** One measured figure. `ratio` is ours over the peer's, both in `unit`: below 1 is better for times. */
const figureSchema = z.object({
  name: z.string(),
  peer: z.string(),
  ratio: z.number(),
  unit: z.string(),
  detail: z.string(),
});
export type Figure = z.infer<typeof figureSchema>;

const moduleSchema = z.object({
  run: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
});

const wanted = process.argv.slice(2);
const files = globSync('**/*.bench.ts', { cwd: import.meta.dirname })
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) throw new Error(`No benchmark is named ${wanted.join(' or ')}.`);

console.log(
  `${cpus().length} cores, Node ${process.version}. Read the ratios: times on a shared machine say little.`,
);
for (const file of files) {
  const { run } = moduleSchema.parse(await import(pathToFileURL(join(import.meta.dirname, file)).href));
  for (const figure of z.array(figureSchema).parse(await run())) {
    console.log(
      `${figure.ratio.toFixed(2).padStart(7)}  ${figure.name} against ${figure.peer}: ${figure.detail} (${figure.unit})`,
    );
  }
}
