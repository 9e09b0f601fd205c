// npm test: lint, types, unit tests, end to end; closes with the plain line `N passed, N failed`.
//
//   npm test                everything
//   npm test -- unit        one stage or several: lint, types, unit, e2e

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build.mjs';

const reports = mkdtempSync(join(tmpdir(), 'imr-desk-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Each stage: commands in order, and how many tests passed and failed. A command that is no test runner counts as one. */
const STAGES = {
  lint: [
    check('biome', 'biome', ['check', '--error-on-warnings', '.']),
    check('layers', process.execPath, ['scripts/lint/layers.ts']),
    check('file sizes', process.execPath, ['scripts/lint/sizes.ts']),
    check('ways out of the store', process.execPath, ['scripts/lint/store.ts']),
    check('unused code and dependencies', 'knip', ['--no-progress']),
  ],
  types: [
    check('types of main, tests and scripts', 'tsc', ['-p', 'tsconfig.json']),
    check('types of shared', 'tsc', ['-p', 'shared']),
    check('types of the page', 'tsc', ['-p', 'renderer']),
  ],
  unit: [
    runner(
      'unit',
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
      readVitest,
    ),
  ],
  e2e: [runner('end to end', ['playwright', 'test', '--reporter=line,json'], readPlaywright)],
};

function check(name, command, args) {
  return () => {
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${name}\n`);
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

function runner(name, [command, ...args], read) {
  return () => {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport };
    const { status } = spawnSync(command, args, { stdio: 'inherit', env });
    const counts = read();
    // A runner that fails without a failed test did not run them all.
    if (status !== 0 && counts.failed === 0) counts.failed = 1;
    process.stdout.write(`${name}: ${counts.passed} passed, ${counts.failed} failed\n`);
    return counts;
  };
}

function readVitest() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright() {
  if (!existsSync(e2eReport)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(e2eReport, 'utf8'));
  for (const title of suites.flatMap(titlesOfUnsteady)) {
    process.stdout.write(`UNSTEADY, passed at the second attempt: ${title}\n`);
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function titlesOfUnsteady({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(titlesOfUnsteady)];
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(STAGES, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no stage "${unknown}". Stages: ${Object.keys(STAGES).join(', ')}.\n`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
await buildStale();
for (const [name, steps] of Object.entries(STAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  for (const step of steps) {
    const { passed, failed } = step();
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`${name} took ${((performance.now() - began) / 1000).toFixed(1)} s\n\n`);
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
