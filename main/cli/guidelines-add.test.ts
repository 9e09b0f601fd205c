import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let folder: ReturnType<typeof temporaryFolder>;
const inFolder = (name: string) => join(folder.path, name);
const add = (...args: string[]) =>
  ranImr(['guidelines', 'add', '--vault', inFolder('v'), ...args], { IMR_PASSPHRASE: PASSPHRASE });

beforeAll(async () => {
  folder = temporaryFolder();
  const desk = await openDesk({ dataDir: inFolder('v') });
  await desk.close();
});
afterAll(() => folder.remove());

it('imr guidelines add takes a file into the library with what is told of it; one that is no document is named', async () => {
  writeFileSync(
    inFolder('knee.html'),
    '<!DOCTYPE html><h1>Knee</h1><h2>Therapy</h2><p>Ten visits for patellofemoral pain.</p>',
  );
  writeFileSync(inFolder('empty.pdf'), '');
  const facts = [
    '--title',
    'Example Guide',
    '--source',
    'acoem-odg',
    '--edition',
    '2024',
    '--from',
    '2024-02-01',
  ];
  const ran = await add(inFolder('knee.html'), inFolder('empty.pdf'), ...facts);
  expect(ran.code).toBe(2);
  expect(ran.out).toEqual([
    expect.stringMatching(/knee\.html: Example Guide, 2024, 1 page, 1 chapter, 1 section$/),
  ]);
  expect(ran.err.join('\n')).toContain('empty.pdf');
  const found = await ranImr(['guidelines', 'search', '--vault', inFolder('v'), '--json', 'patellofemoral'], {
    IMR_PASSPHRASE: PASSPHRASE,
  });
  expect(found.out.join('\n')).toContain('Example Guide');
});

it('imr guidelines add refuses what cannot be so before anything is added', async () => {
  expect(await add(inFolder('knee.html'), '--source', 'law')).toMatchObject({ code: 2, out: [] });
  expect(await add(inFolder('knee.html'), '--from', '2024-02-31')).toMatchObject({ code: 2, out: [] });
  expect(await add()).toMatchObject({ code: 2, err: [expect.stringContaining('Name a file.')] });
});
