import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstRun } from '../e2e/support/desk.ts';
import { launchApp, root } from '../e2e/support/launch.ts';
import { parseCase } from '../shared/domain/case.ts';
import { plainText } from '../shared/domain/rich-text.ts';

// Takes the picture of README anew: the sample case beside its half-written determination.
const seed = parseCase(JSON.parse(readFileSync(join(root, 'assets/sample/seed.case.json'), 'utf8')), 'seed');
const app = await launchApp();
const { page } = app;
await page.setViewportSize({ width: 1440, height: 900 });
await firstRun(page, 'Open the sample case');
await page
  .getByRole('textbox', { name: 'Decision rationale' })
  .fill(plainText(seed.items[0]?.rationale ?? []));
await page.getByRole('radio', { name: 'Upheld' }).check();
await page.getByRole('tab', { name: 'Letter' }).click();
// The page's first paint in the reader is a bitmap from a worker; nothing in the document tells when it is sharp.
await page.waitForTimeout(2_000);
await page.screenshot({ path: join(root, 'docs', 'picture.png') });
await app.close();
