import { describe, expect, it } from 'vitest';
import { violationsIn } from './layers.ts';

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
    ['main/backend/x.ts', `import { y } from '../../shared/errors.ts'; import fs from 'node:fs';`],
    ['main/shell/x.ts', `import { app } from 'electron'; import { y } from '../../shared/errors.ts';`],
  ])('%s may have %s', (file, source) => {
    expect(rulesBroken(file, source)).toEqual([]);
  });
});
