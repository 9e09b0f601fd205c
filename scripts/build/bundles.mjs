import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '..', '..');

/** Where the bundles go. */
export const out = join(root, 'out');

const node = [...builtinModules, ...builtinModules.map((one) => `node:${one}`)];

/**
 * A bundle for Node: one file, everything inside except what is named as external.
 * @param {string} entry source file
 * @param {string} file built file, relative to `out`
 * @param {'es' | 'cjs'} format
 * @param {readonly (string | RegExp)[]} external
 * @returns {import('vite').InlineConfig}
 */
function forNode(entry, file, format, external) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { __BUILD_DATE__: JSON.stringify(new Date().toISOString()) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: out,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: [...node, ...external],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/** @returns {import('vite').InlineConfig} */
async function renderer() {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    configFile: false,
    root: join(root, 'renderer'),
    // Relative: the page is served from app://desk/ and, by the stand-in, from elsewhere.
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome146',
      sourcemap: false,
      // The page's policy allows neither data: addresses nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
    },
  };
}

/**
 * The window that confirms a signature: no library, and in a folder of its own, because it is served on an origin of
 * its own.
 * @returns {import('vite').InlineConfig}
 */
function confirmation() {
  return {
    configFile: false,
    root: join(root, 'renderer', 'confirm'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: join(out, 'confirm'),
      emptyOutDir: true,
      target: 'chrome146',
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
}

/** What every bundle depends on besides its own sources. */
const always = ['package-lock.json', 'scripts/build.mjs', 'scripts/build'];

/**
 * All bundles: what they are built from (files or folders; any change there makes them stale), where they go, how,
 * and which files (relative to the root) are copied to which places (relative to `out`) with them.
 * @type {readonly { name: string, sources: string[], output: string, config: () => import('vite').InlineConfig | Promise<import('vite').InlineConfig>, copies?: [string, string][] }[]}
 */
export const bundles = [
  {
    name: 'shell',
    sources: [...always, 'main/index.ts', 'main/shell', 'shared'],
    output: 'main/index.js',
    config: () => forNode('main/index.ts', 'main/index.js', 'es', ['electron']),
  },
  {
    name: 'preload',
    sources: [...always, 'main/preload.ts', 'main/shell/channels.ts', 'shared/contracts/bridge.ts'],
    output: 'preload/preload.cjs',
    // A sandboxed preload can require `electron` and little else, so it is one CommonJS file.
    config: () => forNode('main/preload.ts', 'preload/preload.cjs', 'cjs', ['electron']),
  },
  {
    name: 'confirmation preload',
    sources: [...always, 'main/shell/confirmation-preload.ts', 'main/shell/confirmation-channels.ts'],
    output: 'preload/confirmation.cjs',
    config: () =>
      forNode('main/shell/confirmation-preload.ts', 'preload/confirmation.cjs', 'cjs', ['electron']),
  },
  {
    name: 'confirmation',
    sources: [...always, 'renderer/confirm'],
    output: 'confirm/index.html',
    config: confirmation,
  },
  {
    name: 'backend',
    sources: [...always, 'main/backend', 'shared', 'assets'],
    output: 'main/backend.js',
    config: () => forNode('main/backend/index.ts', 'main/backend.js', 'es', ['better-sqlite3']),
  },
  {
    name: 'job probe',
    sources: [...always, 'main/backend', 'shared'],
    output: 'main/jobs/probe.js',
    config: () => forNode('main/backend/jobs/probe.ts', 'main/jobs/probe.js', 'es', []),
    // Read from disk beside the bundle: what the package does by itself is a download.
    copies: [['node_modules/@embedpdf/pdfium/dist/pdfium.wasm', 'main/jobs/pdfium.wasm']],
  },
  {
    name: 'job convert',
    sources: [...always, 'main/backend', 'shared', 'renderer/fonts'],
    output: 'main/jobs/convert.js',
    config: () => forNode('main/backend/jobs/convert.ts', 'main/jobs/convert.js', 'es', []),
    // Fonts that documents without pages are laid out with, read from beside the bundle.
    copies: [
      ...['regular', 'bold', 'italic', 'bold-italic']
        .map((style) => `liberation-sans-${style}.woff2`)
        .map(
          /** @returns {[string, string]} */
          (file) => [`renderer/fonts/${file}`, `main/jobs/fonts/${file}`],
        ),
      ...['latin', 'latin-ext']
        .map((part) => `cousine-${part}-400-normal.woff2`)
        .map(
          /** @returns {[string, string]} */
          (file) => [`node_modules/@fontsource/cousine/files/${file}`, `main/jobs/fonts/${file}`],
        ),
    ],
  },
  {
    name: 'job text',
    sources: [...always, 'main/backend', 'shared'],
    output: 'main/jobs/text.js',
    config: () => forNode('main/backend/jobs/text.ts', 'main/jobs/text.js', 'es', []),
  },
  {
    name: 'job ocr',
    sources: [...always, 'main/backend', 'shared'],
    output: 'main/jobs/ocr.js',
    config: () => forNode('main/backend/jobs/ocr.ts', 'main/jobs/ocr.js', 'es', []),
    // Its script is CommonJS and looks for nothing by itself; script, wasm and data are read from beside the bundle.
    copies: [
      ['node_modules/tesseract.js-core/tesseract-core-relaxedsimd-lstm.js', 'main/jobs/tesseract-core.cjs'],
      [
        'node_modules/tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm',
        'main/jobs/tesseract-core.wasm',
      ],
      [
        'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
        'main/jobs/eng.traineddata.gz',
      ],
    ],
  },
  {
    name: 'job table',
    sources: [...always, 'main/backend', 'shared'],
    output: 'main/jobs/table.js',
    config: () => forNode('main/backend/jobs/table.ts', 'main/jobs/table.js', 'es', []),
  },
  {
    name: 'page',
    sources: [...always, 'renderer', 'shared', 'assets'],
    output: 'renderer/index.html',
    config: renderer,
    // Fetched by the worker that checks spelling; as .txt, which is what the shell serves text as.
    copies: [
      ['node_modules/dictionary-en/index.aff', 'renderer/dictionaries/en-us-affixes.txt'],
      ['node_modules/dictionary-en/index.dic', 'renderer/dictionaries/en-us-words.txt'],
      ['assets/dictionaries/medical.txt', 'renderer/dictionaries/medical.txt'],
    ],
  },
];
