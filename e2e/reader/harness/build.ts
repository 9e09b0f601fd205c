import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const page = fileURLToPath(new URL('../../../renderer/features/reader/harness/', import.meta.url));

/** Builds the reader's page into a temporary folder, as the product is built, and gives that folder. */
export async function buildHarness(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'imr-reader-'));
  await build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome140',
      chunkSizeWarningLimit: 2000,
    },
  });
  return outDir;
}
