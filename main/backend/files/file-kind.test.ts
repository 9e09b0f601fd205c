import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalKind } from './file-kind.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-file-kind-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a file that comes in is for', () => {
  it.each([
    ['renamed.bin', 'age-encryption.org/v1\n-> scrypt', 'package'],
    ['broken.imrcase', 'cut to pieces', 'package'],
    ['renamed.txt', '\uFEFF{\n  "schema": "imr-case/1"', 'case'],
    ['Broken.JSON', 'not json', 'case'],
    ['report.pdf', '%PDF-1.7', 'record'],
    ['note.txt', '{\\rtf1 a note}', 'record'],
    ['empty.txt', '', 'record'],
  ])('is told for %s that begins with %j', async (name, content, kind) => {
    writeFileSync(join(folder, name), content);
    expect(await arrivalKind(join(folder, name))).toBe(kind);
  });

  it('is a record for folders, whatever they are called, and for what is not there', async () => {
    mkdirSync(join(folder, 'case.json'));
    expect(await arrivalKind(join(folder, 'case.json'))).toBe('record');
    expect(await arrivalKind(join(folder, 'gone.pdf'))).toBe('record');
  });
});
