import '../lib/zod-setup.ts';
import { ERROR_KINDS } from '../../shared/errors.ts';
import { fakeBridge, type Scenario } from './fake-bridge.ts';

/**
 * Runs the page on the fake bridge. The address says how: `?vault=none|locked|open` (open), `cases=none|some` (some),
 * `theme=system|light|dark|contrast` (system), `broken=Damaged` (any error kind), `writes=fail`,
 * `pages=N` of every case's file (0), `delay=MS` (0).
 */
const asked = new URLSearchParams(location.search);

function oneOf<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === asked.get(name)) ?? otherwise;
}

const scenario: Scenario = {
  vault: oneOf('vault', ['none', 'locked', 'open'], 'open'),
  cases: oneOf('cases', ['none', 'some'], 'some'),
  theme: oneOf('theme', ['system', 'light', 'dark', 'contrast'], 'system'),
  broken: ERROR_KINDS.find((kind) => kind === asked.get('broken')),
  writesFail: asked.get('writes') === 'fail',
  pages: Number(asked.get('pages') ?? 0),
  delayMs: Number(asked.get('delay') ?? 0),
};
Object.defineProperty(window, 'imr', { value: fakeBridge(scenario) });
await import('../app/main.tsx');
