import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const undecided = join(root, 'assets/sample/sample.case.json');

it.each([
  { args: ['help'], code: 0, work: 'is done' },
  { args: ['check', undecided], code: 1, work: 'finds something' },
])(
  'a command that nobody reads any more ends quietly, and with $code where its work $work',
  async ({ args, code }) => {
    const imr = spawn(process.execPath, [join(root, 'main/cli.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    imr.stdout.destroy();
    const [said, [exit]] = await Promise.all([text(imr.stderr), once(imr, 'exit')]);
    expect({ said, exit }).toEqual({ said: '', exit: code });
  },
);
