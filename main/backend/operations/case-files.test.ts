import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASSETS, openDesk, type TestDesk } from '../testing/desk.ts';

const SEED = join(ASSETS, 'sample', 'seed.case.json');
let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const importText = (text: string | Uint8Array) => {
  const path = join(desk.folder, 'case.json');
  writeFileSync(path, text);
  return desk.client.cases.importJsonFrom({ path });
};

describe('a case as JSON', () => {
  it('comes out as it went in', async () => {
    const { caseId } = await desk.client.cases.importJsonFrom({ path: SEED });
    const path = join(desk.folder, 'out.json');
    await desk.client.cases.exportJsonTo({ caseId, path });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(readFileSync(SEED, 'utf8')));
  });

  it('imported twice is two cases', async () => {
    const first = await desk.client.cases.importJsonFrom({ path: SEED });
    const second = await desk.client.cases.importJsonFrom({ path: SEED });
    expect(second.caseId).not.toBe(first.caseId);
    const cases = await desk.client.cases.list({});
    expect(cases.map((row) => row.id).sort()).toEqual([first.caseId, second.caseId].sort());
  });

  it('names file, line and column of a syntax error, and quotes nothing of the text', async () => {
    const attempt = importText('{\n  "summary": secret words\n}');
    await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'invalid-json' });
    await expect(attempt).rejects.toThrow(/case\.json: line 2, column 14/);
    await expect(attempt).rejects.not.toThrow(/secret/);
  });

  it('names the path of the field at fault, an unknown field, and a newer schema', async () => {
    const seed = JSON.parse(readFileSync(SEED, 'utf8'));
    const broken = structuredClone(seed);
    broken.items[0].outcome = 'perhaps';
    await expect(importText(JSON.stringify(broken))).rejects.toMatchObject({
      code: 'invalid-case',
      path: 'items[0].outcome',
    });
    await expect(importText(JSON.stringify({ ...seed, colour: 1 }))).rejects.toMatchObject({
      path: 'colour',
    });
    await expect(importText(JSON.stringify({ ...seed, schema: 'imr-case/2' }))).rejects.toMatchObject({
      code: 'newer-case-schema',
    });
    expect(await desk.client.cases.list({})).toEqual([]);
  });

  it('may begin with a byte order mark, and must be UTF-8', async () => {
    await importText(`\uFEFF${readFileSync(SEED, 'utf8')}`);
    await expect(importText(new Uint8Array([0x7b, 0xff, 0xfe]))).rejects.toMatchObject({
      code: 'invalid-json',
    });
  });

  it('of hostile depth is refused as a case', async () => {
    const seed = JSON.parse(readFileSync(SEED, 'utf8'));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify({ ...seed, extra: { a: '@' } }).replace('"@"', deep);
    await expect(importText(text)).rejects.toMatchObject({ kind: 'Invalid', code: 'invalid-case' });
  });

  it('goes to no folder that is not there', async () => {
    const { caseId } = await desk.client.cases.create({});
    const path = join(desk.folder, 'gone', 'x.json');
    await expect(desk.client.cases.exportJsonTo({ caseId, path })).rejects.toMatchObject({
      code: 'folder-missing',
    });
  });
});

describe('the sample case', () => {
  it('comes with all its records, and as often as it is asked for', async () => {
    const first = await desk.client.cases.addSample({});
    const second = await desk.client.cases.addSample({});
    expect(second.caseId).not.toBe(first.caseId);
    const opened = await desk.client.cases.open(first);
    expect(opened.documents.length).toBeGreaterThan(3);
    expect(opened.documents.reduce((sum, row) => sum + row.pages, 0)).toBeGreaterThanOrEqual(60);
  });
});

describe('settings', () => {
  it('keep what was not named in a change', async () => {
    await desk.client.settings.save({ lockAfterMinutes: 5, panes: { reader: 60 } });
    const after = await desk.client.settings.save({ theme: 'dark' });
    expect(after).toMatchObject({ theme: 'dark', lockAfterMinutes: 5, panes: { reader: 60 } });
    expect(await desk.client.settings.get({})).toEqual(after);
  });

  it('of the reviewer are those given at first, until saved anew', async () => {
    const reviewer = await desk.client.reviewer.get({});
    expect(reviewer.reviewerNumber).toBe('R-001');
    await desk.client.reviewer.save({ ...reviewer, specialties: ['Pain Management'] });
    expect((await desk.client.reviewer.get({})).specialties).toEqual(['Pain Management']);
  });
});
