import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

// Ways out of the encrypted store that the database library offers and we must not take.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BANNED: Record<string, string> = {
  serialize: 'gives the whole database in plain text',
  backup: 'fails on an encrypted database; copy by VACUUM INTO (verified-copy.ts)',
};

export interface BannedCall {
  line: number;
  method: string;
  reason: string;
}

/** Calls of `x.serialize(…)` and `x.backup(…)` in a source file, written with a dot, `?.` or brackets. */
export function bannedCalls(file: string, source: string): BannedCall[] {
  const found: BannedCall[] = [];
  walk(parseSync(file, source).program, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee)) return;
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || !isNode(callee.property)) return;
    const method = String(callee.property.name ?? callee.property.value ?? '');
    if (!Object.hasOwn(BANNED, method)) return;
    const line = source.slice(0, Number(callee.property.start)).split('\n').length;
    found.push({ line, method, reason: BANNED[method] ?? '' });
  });
  return found;
}

type Node = Record<string, unknown> & { type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

function main(): void {
  for (const file of globSync('main/{backend,cli}/**/*.ts', { cwd: ROOT })) {
    for (const { line, method, reason } of bannedCalls(file, readFileSync(join(ROOT, file), 'utf8'))) {
      console.error(`${file}:${line}: ${method}() ${reason}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) main();
