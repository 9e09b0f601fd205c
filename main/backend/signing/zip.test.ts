import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { openPackage } from './package.ts';
import { signDocx } from './sign.ts';
import { SIGNED_AT, testIdentity, unsignedLetter } from './testing/identities.ts';
import { verifyDocx } from './verify.ts';
import { pack, readZip, unpack, writeZip } from './zip.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const two = () => writeZip([pack('a.txt', Buffer.from('first')), pack('b/ü.txt', Buffer.from('second'))]);

/** The archive with bytes written over it, counted from a text in it. */
function patched(bytes: Uint8Array, after: Buffer | string, offset: number, value: number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  const found = copy.indexOf(after);
  if (found < 0) throw new Error('not in the archive');
  copy.set(value, found + offset);
  return copy;
}

describe('an archive', () => {
  it('gives back what went in', () => {
    const entries = readZip(two());
    expect(entries.map((one) => [one.name, text(unpack(one))])).toEqual([
      ['a.txt', 'first'],
      ['b/ü.txt', 'second'],
    ]);
    expect(
      readZip(zipSync({ 'x.xml': Buffer.from('<x/>') }))
        .map(unpack)
        .map(text),
    ).toEqual(['<x/>']);
  });

  it.each(['../up', 'a/../../up', '/root', 'a//b', 'a\\b'])('that leads elsewhere is refused: %s', (name) => {
    expect(() => readZip(writeZip([pack(name, Buffer.from('x'))]))).toThrow(/leads elsewhere/);
  });

  it('with one name twice, in whatever case, is refused', () => {
    const twice = writeZip([pack('a.txt', Buffer.from('1')), pack('A.TXT', Buffer.from('2'))]);
    expect(() => readZip(twice)).toThrow(/is in it twice/);
  });

  it('whose directory and records differ is refused', () => {
    // The first name stands in the record, the last in the directory.
    expect(() => readZip(patched(two(), 'a.txt', 0, [0x63]))).toThrow(/two descriptions/);
  });

  it('with something hidden between its records is refused', () => {
    const [a, b] = readZip(two());
    if (a === undefined || b === undefined) throw new Error('two entries');
    const padded = { ...a, record: Buffer.concat([a.record, Buffer.from('hidden')]) };
    expect(() => readZip(writeZip([padded, b]))).toThrow(/something unexpected/);
  });

  it('that would unpack to more than it says, or than any letter has, is refused', () => {
    const bomb = pack('bomb', Buffer.alloc(1_000_000));
    const small = { ...bomb, size: 10 };
    expect(() => unpack(small)).toThrow(/damaged/);
    const huge = Buffer.from([0xf0, 0xff, 0xff, 0x7f]);
    const directory = Buffer.from(bomb.directory);
    const record = Buffer.from(bomb.record);
    directory.set(huge, 24);
    record.set(huge, 22);
    expect(() => readZip(writeZip([{ ...bomb, directory, record }]))).toThrow(/larger than any letter/);
  });
});

describe.runIf(spawnSync('zip', ['-v']).status === 0)('a signed letter packed by another program', () => {
  it.each([
    ['with folders', ['-r']],
    ['as a stream, its sizes after the data', ['-r', '-fd']],
    ['not packed at all', ['-r', '-0']],
  ])('%s is still valid', async (_what, options) => {
    const signed = signDocx(await unsignedLetter(), testIdentity(), { signedAt: SIGNED_AT });
    const opened = openPackage(signed);
    const parts = join(folder.path, 'parts');
    for (const part of [...opened.parts, '[Content_Types].xml']) {
      mkdirSync(dirname(join(parts, part)), { recursive: true });
      writeFileSync(join(parts, part), opened.read(part));
    }
    const target = join(folder.path, `packed${options.join('')}.docx`);
    expect(spawnSync('zip', ['-q', ...options, target, '.'], { cwd: parts }).status).toBe(0);
    expect(verifyDocx(readFileSync(target)).verdict).toBe('valid');
  });
});
