import { describe, expect, it } from 'vitest';
import { ipcViolations, violationsIn } from './layers.ts';

const rulesBroken = (file: string, source: string) => violationsIn(file, source).map(({ target }) => target);

describe('layers', () => {
  it.each([
    ['shared/domain/x.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
    ['shared/letter/x.ts', `import { x } from '../../main/backend/x.ts';`, 'main/backend/x.ts'],
    ['renderer/features/cases/x.tsx', `import fs from 'node:fs';`, 'node:fs'],
    [
      'renderer/features/cases/x.tsx',
      `const x = await import('../../../main/backend/x.ts');`,
      'main/backend/x.ts',
    ],
    [
      'renderer/features/reader/x.ts',
      `import { client } from '../../lib/client.ts';`,
      'renderer/lib/client.ts',
    ],
    ['renderer/confirm/x.ts', `import { x } from '../lib/client.ts';`, 'renderer/lib/client.ts'],
    ['renderer/confirm/x.ts', `import { z } from '../../shared/errors.ts';`, 'shared/errors.ts'],
    ['renderer/confirm/x.ts', `import React from 'react';`, 'react'],
    ['main/backend/x.ts', `import { app } from 'electron';`, 'electron'],
    ['main/cli/x.ts', `export { x } from '../shell/x.ts';`, 'main/shell/x.ts'],
    ['main/shell/x.ts', `import { x } from '../backend/store/x.ts';`, 'main/backend/store/x.ts'],
    ['main/shell/x.ts', `import { x } from '../../e2e/standin/x.ts';`, 'e2e/standin/x.ts'],
  ])('%s may not have %s', (file, source, target) => {
    expect(rulesBroken(file, source)).toContain(target);
  });

  it.each([
    ['shared/domain/x.ts', `import { z } from 'zod'; import { y } from './y.ts';`],
    ['shared/domain/x.test.ts', `import { readFileSync } from 'node:fs';`],
    [
      'renderer/features/cases/x.tsx',
      `import { y } from '../../../shared/errors.ts'; import React from 'react';`,
    ],
    ['renderer/confirm/x.ts', `import type { Y } from '../../shared/errors.ts'; import { z } from './y.ts';`],
    ['main/backend/x.ts', `import { y } from '../../shared/errors.ts'; import fs from 'node:fs';`],
    ['main/shell/x.ts', `import { app } from 'electron'; import { y } from '../../shared/errors.ts';`],
  ])('%s may have %s', (file, source) => {
    expect(rulesBroken(file, source)).toEqual([]);
  });
});

describe('channels', () => {
  const broken = (file: string, source: string) =>
    ipcViolations(new Map([[file, source]])).map(({ target }) => target);

  it.each([
    ['main/shell/ipc.ts', 'ipcMain'],
    ['main/preload.ts', 'ipcRenderer'],
    ['main/shell/confirmation-preload.ts', 'ipcRenderer'],
  ])('are used by %s: %s', (file, name) => {
    expect(broken(file, `import { ${name} } from 'electron';`)).toEqual([]);
  });

  it.each([
    ['main/shell/confirmation.ts', 'ipcMain'],
    ['main/shell/confirmation-preload.ts', 'ipcMain'],
    ['main/preload.ts', 'ipcMain'],
    ['main/shell/ipc.ts', 'ipcRenderer'],
    ['main/shell/x-preload.ts', 'ipcRenderer'],
  ])('are not used by %s: %s', (file, name) => {
    expect(broken(file, `import { ${name} } from 'electron';`)).toEqual([name]);
  });
});
