import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aTextPdf, LINES } from '../backend/jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let err: string[];
const inFolder = (name: string) => join(folder.path, name);
beforeEach(async () => {
  folder = temporaryFolder();
  writeFileSync(
    inFolder('a.pdf'),
    await aTextPdf([{ lines: LINES.slice(0, 1) }, { lines: LINES.slice(1, 2) }]),
  );
});
afterEach(() => folder.remove());

async function imr(...args: string[]): Promise<number> {
  const [command = '', ...more] = args;
  const ran = await ranImr([command, '--vault', inFolder('v'), '--case', caseId, ...more], {
    IMR_PASSPHRASE: PASSPHRASE,
  });
  ({ out, err } = ran);
  return ran.code;
}
let caseId: string;

it('imr import waits until the pages are read, and imr text prints them', async () => {
  const desk = await openDesk({ dataDir: inFolder('v') });
  ({ caseId } = await desk.client.cases.create({}));
  await desk.close();

  expect(await imr('import', '--no-wait', inFolder('a.pdf'))).toBe(0);
  expect(await imr('text')).toBe(0);
  expect(out).toEqual([]);
  expect(await imr('import', inFolder('a.pdf'))).toBe(0);
  expect(err.at(-1)).toBe('2 of 2 pages read');

  await imr('text');
  expect(out).toEqual([
    '--- a.pdf, page 1 of 2: text of the file',
    LINES[0],
    '--- a.pdf, page 2 of 2: text of the file',
    LINES[1],
  ]);
  await imr('text', '--document', 'a.pdf', '--page', '2', '--json');
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { document: 'a.pdf', page: 2, state: 'done', text: LINES[1] },
  ]);

  for (const [args, what] of [
    [['--document', 'b.pdf'], 'b.pdf'],
    [['--page', '3'], 'no page 3'],
    [['--page', '0'], '"0"'],
  ] as const) {
    expect(await imr('text', ...args)).toBe(2);
    expect(err.join()).toContain(what);
  }
});
