import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

// The direction of dependencies (docs/decisions/0001-layers.md), checked on what the files really import.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Relative to the repository: `shared/errors.ts`, or a package's or module's name. */
  target: string;
  isTypeOnly: boolean;
}

export interface Violation {
  file: string;
  target: string;
  rule: string;
}

interface LayerRule {
  name: string;
  /** Files that the rule is about. */
  applies(file: string): boolean;
  allows(one: Import): boolean;
}

const isLocal = (target: string) => /^(main|renderer|shared|assets|e2e|scripts)\//.test(target);
const isNode = (target: string) => target.startsWith('node:');
const isElectron = (target: string) => target === 'electron' || target.startsWith('electron/');
const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isTest = (file: string) =>
  /\.test\.tsx?$/.test(file) || file.includes('/testing/') || file.includes('/harness/');
const seesElectron = (file: string) =>
  within('main/shell')(file) || file === 'main/index.ts' || file === 'main/preload.ts';

export const RULES: readonly LayerRule[] = [
  {
    name: 'shared imports only itself and zod',
    applies: (file) => within('shared')(file) && !isTest(file),
    allows: ({ target }) => within('shared')(target) || target === 'zod',
  },
  {
    name: 'the page imports neither Node, nor electron, nor main',
    applies: (file) => within('renderer')(file) && !isTest(file),
    allows: ({ target }) =>
      !isNode(target) &&
      !isElectron(target) &&
      (!isLocal(target) || within('renderer')(target) || within('shared')(target)),
  },
  {
    name: 'the confirmation is a page of its own: it imports types of shared, and itself',
    applies: (file) => within('renderer/confirm')(file) && !isTest(file),
    allows: ({ target, isTypeOnly }) =>
      within('renderer/confirm')(target) || (within('shared')(target) && isTypeOnly),
  },
  {
    name: 'the reader knows nothing of the bridge or of the case',
    applies: (file) => within('renderer/features/reader')(file) && !isTest(file),
    allows: ({ target }) =>
      !isLocal(target) || within('renderer/features/reader')(target) || target === 'shared/errors.ts',
  },
  {
    name: 'the backend and the command line import shared and Node, never electron, the shell or the page',
    applies: (file) =>
      (within('main/backend')(file) || within('main/cli')(file) || file === 'main/cli.ts') && !isTest(file),
    allows: ({ target }) =>
      !isElectron(target) &&
      (!isLocal(target) || within('shared')(target) || (within('main')(target) && !seesElectron(target))),
  },
  {
    name: 'only the shell, the entry and the preload import electron',
    applies: (file) => within('main')(file) && !seesElectron(file),
    allows: ({ target }) => !isElectron(target),
  },
  {
    name: 'the shell knows no medicine: of the backend it imports nothing',
    applies: seesElectron,
    allows: ({ target }) => !within('main/backend')(target),
  },
  {
    name: 'product code does not know the tests or the stand-in',
    applies: (file) =>
      (within('main')(file) || within('renderer')(file) || within('shared')(file)) && !isTest(file),
    allows: ({ target }) => !within('e2e')(target) && !within('scripts')(target),
  },
];

/** Everything that a file imports, exports from, or imports on demand. */
export function importsOf(file: string, source: string): Import[] {
  const { module } = parseSync(file, source);
  const specifiers = [
    ...module.staticImports.map((one) => ({
      text: one.moduleRequest.value,
      isTypeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ text: entry.moduleRequest.value, isTypeOnly: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap((one) => {
      const text = source.slice(one.moduleRequest.start, one.moduleRequest.end);
      return /^['"`]/.test(text) ? [{ text: text.slice(1, -1), isTypeOnly: false }] : [];
    }),
  ];
  return specifiers.map(({ text, isTypeOnly }) => ({ target: resolveSpecifier(file, text), isTypeOnly }));
}

function resolveSpecifier(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative('.', join(dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\?.*$/, '');
}

/** The rules that a file breaks. */
export function violationsIn(file: string, source: string): Violation[] {
  const rules = RULES.filter((rule) => rule.applies(file));
  if (rules.length === 0) return [];
  return importsOf(file, source).flatMap((one) =>
    rules.filter((rule) => !rule.allows(one)).map((rule) => ({ file, target: one.target, rule: rule.name })),
  );
}

/** Who may use Electron's channels: one file of the shell, and one preload for each of its two pages. */
const IPC_USERS: Readonly<Record<string, readonly string[]>> = {
  ipcMain: ['main/shell/ipc.ts'],
  ipcRenderer: ['main/preload.ts', 'main/shell/confirmation-preload.ts'],
};

/** Files that use `ipcMain` or `ipcRenderer` and may not. */
export function ipcViolations(files: ReadonlyMap<string, string>): Violation[] {
  return Object.entries(IPC_USERS).flatMap(([name, allowed]) =>
    [...files]
      .filter(
        ([file, source]) =>
          within('main')(file) && !allowed.includes(file) && !isTest(file) && source.includes(name),
      )
      .map(([file]) => ({ file, target: name, rule: `only ${allowed.join(' and ')} may use ${name}` })),
  );
}

function main(): void {
  const paths = globSync('{main,renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT });
  const files = new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')] as const),
  );
  const found = [...files].flatMap(([file, source]) => violationsIn(file, source));
  for (const { file, target, rule } of [...found, ...ipcViolations(files)]) {
    console.error(`${file} imports ${target}: ${rule}`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
