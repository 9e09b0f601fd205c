import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aPdf } from './records/testing/pdf.ts';
import { ASSETS, PASSPHRASE, REVIEWER, temporaryFolder } from './testing/desk.ts';
import { type Imitation, imitateShell } from './testing/imitate-shell.ts';

const folder = temporaryFolder();
let shell: Imitation | undefined;
afterEach(() => {
  shell?.kill();
  folder.remove();
});

describe("the backend's process", () => {
  it('serves contracts over its port, asks the shell for jobs, and locks on shutdown', async () => {
    const dataDir = join(folder.path, 'vault');
    shell = await imitateShell(['--data', dataDir, '--assets', ASSETS]);
    const { call } = shell;
    expect(await call('cases.list', {})).toMatchObject({ ok: false, error: { kind: 'Locked' } });
    expect(await call('vault.create', { passphrase: PASSPHRASE, reviewer: REVIEWER })).toMatchObject({
      ok: true,
    });
    const created = await call('cases.create', {});
    const caseId = created.ok ? Object(created.value).caseId : '';
    const path = join(folder.path, 'a.pdf');
    writeFileSync(path, await aPdf(2));
    const begun = await call('records.importFrom', { caseId, paths: [path] });
    const importId = begun.ok ? Object(begun.value).importId : '';
    expect(await call('records.importSettled', { importId })).toMatchObject({
      ok: true,
      value: [{ kind: 'imported', document: { pages: 2 } }],
    });
    await expect.poll(() => shell?.events).toContainEqual({ kind: 'import-progress', caseId });
    const jobs = { spawned: expect.arrayContaining(['probe', 'text']), killed: 1 };
    await expect.poll(() => shell?.jobs()).toMatchObject(jobs);

    // Writes that arrive together are carried out in the order of their arrival.
    const words = ['one', 'two', 'three', 'four'];
    const answers = await Promise.all(
      words.map((word, revision) =>
        call('cases.write', {
          caseId,
          revision,
          change: { field: 'summary', value: [{ content: [{ text: word }] }] },
        }),
      ),
    );
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true]);
    expect(await shell.shutdown()).toBe(0);
  });

  it('does not start by hand', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts')], { stdio: 'ignore' });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  });
});
