import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSample, printIndex, SEED } from './build-sample.ts';

/** `node assets/sample/build/build.ts`: writes the sample case's records and their index. */
const folder = join(import.meta.dirname, '..', 'records');
const { files, index } = await buildSample(SEED);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
for (const [name, bytes] of files) {
  writeFileSync(join(folder, name), bytes);
  const pages = index.find((entry) => entry.file === name)?.pages ?? [];
  const scans = pages.filter((page) => page.scanned).length;
  process.stderr.write(
    `${name}: ${pages.length} pages, ${scans} scanned, ${Math.ceil(bytes.length / 1024)} KB\n`,
  );
}
writeFileSync(join(folder, 'index.json'), printIndex(index));
