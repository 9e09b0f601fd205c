import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ASSETS, openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let caseId: string;
beforeEach(async () => {
  folder = temporaryFolder();
  const desk = await openDesk({ dataDir: join(folder.path, 'v') });
  ({ caseId } = await desk.client.cases.create({}));
  await desk.close();
});
afterEach(() => folder.remove());

async function imr(...args: string[]): Promise<number> {
  const [command = '', ...more] = args;
  const ran = await ranImr([command, '--vault', join(folder.path, 'v'), '--case', caseId, ...more], {
    IMR_PASSPHRASE: PASSPHRASE,
  });
  ({ out } = ran);
  return ran.code;
}

it('imr propose prints the case block and the disputed items of the sample file, each with its page', async () => {
  const file = join(ASSETS, 'sample', 'records', '01-application-and-ur.pdf');
  expect(await imr('import', '--no-wait', file)).toBe(0);
  expect(await imr('propose', '--no-ocr')).toBe(0);
  const facts = out.map((line) =>
    line
      .split(/ {2,}|\(\d\.\d\d\)/)
      .slice(0, 2)
      .map((part) => part.trim()),
  );
  expect(facts).toEqual(
    expect.arrayContaining([
      ['Case number', 'CM15-0000001'],
      ['Date assigned', '03/13/2015'],
      ['Date of injury', '02/09/2002'],
      ['UR denial date', '02/05/2015'],
      ['Priority', 'Standard'],
      ['Application received', '03/03/2015'],
    ]),
  );
  const at = out.findIndex((line) => line.startsWith('1. '));
  expect(out[at]).toMatch(
    /^1\. Spinal stabilization program with adjunctive modalities, .*: denied \(0\.\d\d\)$/,
  );
  expect(out.slice(at + 1).map((line) => /page \d+/.exec(line)?.[0])).toEqual(['page 2', 'page 7']);
  expect(await imr('propose', '--no-ocr', '--json')).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject({ items: [{ outcome: 'denied', quantity: { amount: 8 } }] });
});
