import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { printedLines, printedPages } from '../../../shared/letter/parse/testing/printed-letter.ts';
import { letterText } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { aPrintedPdf } from '../../cli/testing/printed-pdf.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';

vi.mock('node:fs/promises', { spy: true });
const { readdir: actualReaddir } =
  await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');

let desk: TestDesk;
let letters: string;
let jobs: JobSpawner;
beforeEach(async () => {
  jobs = { ...forkSpawner };
  desk = await openDesk({ jobs });
  letters = join(desk.folder, 'letters');
  mkdirSync(letters);
});
afterEach(() => desk.close());

const profile = builtInProfile('posted-2016');
const textOf = (imrCase: ImrCase) => letterText(composeLetter(imrCase, profile, 'posted'));
/** A posted letter in the folder. */
function post(name: string, imrCase: ImrCase): void {
  writeFileSync(join(letters, name), textOf(imrCase));
}
const knee = (number: number, outcome: 'upheld' | 'overturned' = 'upheld') =>
  aCase()
    .withCaseBlock({ caseNumber: `CM16-000000${number}`, decisionDate: { iso: `201${number}-02-22` } })
    .withItem({ outcome, rationale: richTextFrom(`Meniscal tear number ${number}. The rest follows.`) });

async function imported() {
  const { importId } = await desk.client.precedents.importFrom({ folder: letters });
  return desk.client.precedents.settled({ importId });
}
const search = (query: string, more: object = {}) => desk.client.precedents.search({ query, ...more });

describe('posted letters of a folder', () => {
  it('become past determinations that are found by words and by what they are about', async () => {
    post('a.txt', knee(4).withItem({ request: 'Norco 10/325mg #60', outcome: 'overturned' }).build());
    post('b.txt', knee(6, 'overturned').build());
    expect(await imported()).toMatchObject({ letters: 2, known: 0, refused: 0, working: null });

    const found = await search('meniscal');
    expect(found.counts).toEqual({ items: 2, upheld: 1, overturned: 1 });
    expect(found.hits.map(({ caseNumber }) => caseNumber).sort()).toEqual(['CM16-0000004', 'CM16-0000006']);
    expect(found.hits[0]?.snippet).toMatchObject({ text: expect.stringContaining('Meniscal tear') });
    // A misspelling, a synonym, a beginning.
    expect((await search('menisccal')).counts.items).toBe(2);
    expect((await search('magnetic resonance imaging')).counts.items).toBe(2);
    expect((await search('menis', { typing: true })).counts.items).toBe(2);

    const { counts, choices } = await desk.client.precedents.choices({});
    expect(counts).toEqual({ items: 3, upheld: 1, overturned: 2 });
    const choice = (kind: string, label: string) =>
      choices.find((one) => one.kind === kind && one.label === label);
    expect(choice('guideline', 'MTUS: Knee Complaints')).toMatchObject({ items: 3 });
    expect(choice('category', 'Pharmaceuticals: Opioids')).toMatchObject({ items: 1 });
    const opioids = choice('category', 'Pharmaceuticals');
    const { hits } = await search('', { facets: [{ kind: 'category', value: opioids?.value }] });
    expect(hits).toMatchObject([{ number: 2, request: 'Norco 10/325mg #60', outcome: 'overturned' }]);
    expect((await search('meniscal', { years: { from: 2015, to: 2016 } })).hits).toMatchObject([
      { decidedOn: '2016-02-22', outcome: 'overturned' },
    ]);
    expect((await search('', { facets: [{ kind: 'outcome', value: 'overturned' }] })).counts.items).toBe(2);
  });

  it('are one where they say the same, and a file that was looked at is not read again', async () => {
    post('a.txt', knee(4).build());
    writeFileSync(join(letters, 'b.txt'), textOf(knee(4).build()).replaceAll(' ', '  '));
    expect(await imported()).toMatchObject({ letters: 1, known: 1, refused: 0 });
    post('c.txt', knee(5).build());
    expect(await imported()).toMatchObject({ letters: 2, known: 1, refused: 0 });
    expect(await desk.client.precedents.imports({})).toHaveLength(1);
    const { entries } = await desk.client.audit.list({});
    expect(
      entries.filter(({ kind }) => kind === 'precedents.imported').map(({ subject }) => subject),
    ).toEqual([
      { letters: 1, known: 0, refused: 0 },
      { letters: 1, known: 1, refused: 0 },
    ]);
  });

  it('are told with the reason where they are refused, and the others are imported', async () => {
    writeFileSync(join(letters, 'notes.txt'), 'Some notes.');
    writeFileSync(join(letters, 'empty.pdf'), '');
    writeFileSync(join(letters, 'picture.png'), 'not looked at');
    post('z.txt', knee(4).build());
    const { id, ...row } = await imported();
    expect(row).toMatchObject({ letters: 1, refused: 2 });
    expect(await desk.client.precedents.refused({ importId: id })).toMatchObject([
      { path: 'empty.pdf', error: { code: 'empty-file' } },
      { path: 'notes.txt', error: { code: 'not-a-determination' } },
    ]);
  });

  it('are read from PDFs, several of them on their way at once', async () => {
    const setting = { width: 92, lines: 46 };
    for (let number = 1; number <= 7; number += 1) {
      const tree = composeLetter(knee(number).build(), profile, 'posted');
      const pdf = await aPrintedPdf(printedPages(printedLines(tree, setting), setting));
      writeFileSync(join(letters, `${number}.pdf`), pdf);
    }
    writeFileSync(join(letters, '4 damaged.pdf'), '%PDF-1.7 and nothing else');
    expect(await imported()).toMatchObject({ letters: 7, known: 0, refused: 1 });
    expect((await search('meniscal')).counts.items).toBe(7);
  });

  it('are imported from a folder with letters alone', async () => {
    const importFrom = (folder: string) => desk.client.precedents.importFrom({ folder });
    await expect(importFrom(letters)).rejects.toMatchObject({ code: 'no-letters' });
    await expect(importFrom(join(letters, 'gone'))).rejects.toMatchObject({ code: 'no-folder' });
    expect(await desk.client.precedents.imports({})).toEqual([]);
  });

  it('stay what they are when their folder is gone in the middle, and are gone on with once it is back', async () => {
    for (let number = 1; number <= 9; number += 1) post(`${number}.txt`, knee(number).build());
    await imported();
    post('new.txt', knee(1).withItem({ request: 'Zzyzx appliance' }).build());
    const { importId } = await desk.client.precedents.importFrom({ folder: letters });
    renameSync(letters, `${letters} away`);
    await expect(desk.client.precedents.settled({ importId })).rejects.toMatchObject({ code: 'no-folder' });
    expect(await desk.client.precedents.imports({})).toMatchObject([
      { letters: 9, known: 0, refused: 0, finishedAt: null, problem: { code: 'no-folder' } },
    ]);
    renameSync(`${letters} away`, letters);
    await desk.client.precedents.resume({ importId });
    expect(await desk.client.precedents.settled({ importId })).toMatchObject({ letters: 10, refused: 0 });
  });

  it('that are the same as before, written anew, are the letters that they were', async () => {
    post('a.txt', knee(4).build());
    await imported();
    utimesSync(join(letters, 'a.txt'), 1, 1);
    expect(await imported()).toMatchObject({ letters: 1, known: 0, refused: 0 });
  });

  it('are told apart from what systems leave beside them', async () => {
    post('a.txt', knee(4).build());
    mkdirSync(join(letters, 'System Volume Information'));
    for (const name of ['._a.pdf', '~$a.docx', join('System Volume Information', 'b.txt')])
      writeFileSync(join(letters, name), 'nothing of a letter');
    expect(await imported()).toMatchObject({ letters: 1, known: 0, refused: 0 });
  });

  it('are imported around a folder that cannot be read; it is told, and looked at again the next time', async () => {
    post('a.txt', knee(4).build());
    mkdirSync(join(letters, 'shut'));
    post(join('shut', 'b.txt'), knee(5).build());
    vi.mocked(readdir).mockImplementation(async (path, options) => {
      if (basename(String(path)) === 'shut') throw Object.assign(new Error('shut'), { code: 'EPERM' });
      return actualReaddir(path, options);
    });
    const { id: importId, ...row } = await imported();
    expect(row).toMatchObject({ letters: 1, refused: 1, finishedAt: expect.any(String) });
    expect(await desk.client.precedents.refused({ importId })).toMatchObject([
      { path: 'shut', error: { code: 'unreadable-file', message: expect.stringContaining('shut') } },
    ]);
    vi.mocked(readdir).mockImplementation(actualReaddir);
    expect(await imported()).toMatchObject({ letters: 2, refused: 0 });
    expect(await desk.client.precedents.refused({ importId })).toEqual([]);
  });

  it('are read once the reader of PDFs starts, though it did not at first', async () => {
    const setting = { width: 92, lines: 46 };
    const tree = composeLetter(knee(4).build(), profile, 'posted');
    const pdf = await aPrintedPdf(printedPages(printedLines(tree, setting), setting));
    writeFileSync(join(letters, 'a.pdf'), pdf);
    jobs.spawn = () => Promise.reject(new Error('not now'));
    const { id: importId, ...row } = await imported();
    expect(row).toMatchObject({ letters: 0, refused: 1 });
    expect(await desk.client.precedents.refused({ importId })).toMatchObject([
      { error: { code: 'job-not-started' } },
    ]);
    jobs.spawn = forkSpawner.spawn;
    expect(await imported()).toMatchObject({ letters: 1, refused: 0 });
  });

  /** Begins an import that is not over until it is let go. */
  async function importThatLasts() {
    const other = join(desk.folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'a.pdf'), '%PDF-1.7 and nothing else');
    const begun = Promise.withResolvers<void>();
    const reader = Promise.withResolvers<never>();
    jobs.spawn = () => {
      begun.resolve();
      return reader.promise;
    };
    const { importId } = await desk.client.precedents.importFrom({ folder: other });
    await begun.promise;
    return { importId, letGo: () => reader.reject(new Error('not now')) };
  }

  it('wait for the folder before, and are stopped at once while they do', async () => {
    post('a.txt', knee(4).build());
    const first = await importThatLasts();
    const { importId } = await desk.client.precedents.importFrom({ folder: letters });
    await desk.client.precedents.cancel({ importId });
    const rows = await desk.client.precedents.imports({});
    expect(rows.map(({ id, working }) => [id, working !== null])).toEqual([
      [importId, false],
      [first.importId, true],
    ]);
    await desk.client.precedents.resume({ importId });
    first.letGo();
    expect(await desk.client.precedents.settled({ importId })).toMatchObject({ letters: 1, working: null });
  });

  it('are not imported while their folder is being taken out', async () => {
    post('a.txt', knee(4).build());
    const { id: importId } = await imported();
    const first = await importThatLasts();
    await desk.client.precedents.removeImport({ importId });
    const again = desk.client.precedents.importFrom({ folder: letters });
    await expect(again).rejects.toMatchObject({ code: 'import-working' });
    first.letGo();
    await expect(desk.client.precedents.settled({ importId })).rejects.toMatchObject({ code: 'no-import' });
  });

  it('go on being imported where it was stopped', async () => {
    for (let number = 1; number <= 9; number += 1) post(`${number}.txt`, knee(number).build());
    const { importId } = await desk.client.precedents.importFrom({ folder: letters });
    await desk.client.precedents.cancel({ importId });
    const stopped = await desk.client.precedents.settled({ importId });
    expect(stopped.finishedAt).toBeNull();
    expect(stopped.letters).toBeLessThan(9);
    await desk.client.precedents.resume({ importId });
    expect(await desk.client.precedents.settled({ importId })).toMatchObject({
      letters: 9,
      known: 0,
      finishedAt: expect.any(String),
    });
  });

  it('stop being imported when the vault is locked, and go on from there once it is open', async () => {
    for (let number = 1; number <= 60; number += 1) {
      post(
        `${number}.txt`,
        knee(1)
          .with({ summary: richTextFrom(`Worker ${number}.`) })
          .build(),
      );
    }
    const { importId } = await desk.client.precedents.importFrom({ folder: letters });
    await vi.waitFor(
      async () => {
        const [row] = await desk.client.precedents.imports({});
        expect(row?.letters).toBeGreaterThan(0);
      },
      { interval: 5 },
    );
    await desk.client.vault.lock({});
    await vi.waitFor(() => expect(desk.events).toContainEqual({ kind: 'precedents-changed', done: true }));
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    const [stopped] = await desk.client.precedents.imports({});
    expect(stopped).toMatchObject({ finishedAt: null, working: null, problem: { kind: 'Locked' } });
    await desk.client.precedents.resume({ importId });
    expect(await desk.client.precedents.settled({ importId })).toMatchObject({
      ...{ letters: 60, known: 0, problem: null },
      finishedAt: expect.any(String),
    });
  });

  it('leave nothing behind when they are taken out, one or a whole folder', async () => {
    post('a.txt', knee(4).build());
    post('b.txt', knee(5).withItem({ request: 'Zzyzx appliance' }).build());
    const { id: importId } = await imported();
    const [hit] = (await search('zzyzx')).hits;
    await desk.client.precedents.removeLetter({ letterId: hit?.letterId ?? 0 });
    expect((await search('zzyzx')).counts.items).toBe(0);
    expect((await search('zzyzy')).understood.expansions).toEqual([]);
    expect(await desk.client.precedents.imports({})).toMatchObject([{ letters: 1 }]);
    // Its file stands in the folder still.
    expect(await imported()).toMatchObject({ letters: 2 });

    await desk.client.precedents.removeImport({ importId });
    await expect(desk.client.precedents.settled({ importId })).rejects.toMatchObject({ code: 'no-import' });
    expect(await desk.client.precedents.choices({})).toEqual({
      counts: { items: 0, upheld: 0, overturned: 0 },
      choices: [],
    });
    expect((await search('knee')).hits).toEqual([]);
  });
});

describe('a request', () => {
  it('is compared with others: the same one first, then its treatment and part of the body, with why', async () => {
    post('a.txt', knee(4).build());
    post(
      'b.txt',
      aCase().withCaseBlock({ caseNumber: 'CM16-0000011' }).withItem({ request: 'MRI left knee' }).build(),
    );
    post(
      'c.txt',
      aCase()
        .withCaseBlock({ caseNumber: 'CM16-0000012' })
        .withItem({ request: 'MRI lumbar spine', outcome: 'overturned' })
        .build(),
    );
    post(
      'd.txt',
      aCase().withCaseBlock({ caseNumber: 'CM16-0000013' }).withItem({ request: 'Gym membership' }).build(),
    );
    await imported();
    const { groups } = await desk.client.precedents.similar({
      request: 'MRI of the right knee x 1',
      caseId: null,
    });
    expect(groups.map(({ like, counts }) => [like, counts.overturned, counts.items])).toEqual([
      ['same-request', 0, 1],
      ['same-treatment-and-part', 0, 1],
      ['same-treatment', 1, 1],
    ]);
    expect(groups[0]?.hits[0]?.reasons[0]).toBe('Same request, but for quantities and dates');
    expect(groups[1]?.hits[0]?.reasons).toEqual(['Same treatment: MRI', 'same body part: knee']);
    const gym = await desk.client.precedents.similar({
      request: 'Gym membership for 6 months',
      caseId: null,
    });
    expect(gym.groups[0]).toMatchObject({ like: 'same-request', counts: { items: 1 } });
  });
});

it('a hostile query, an unknown facet or a foreign cursor is no error of the index', async () => {
  post('a.txt', knee(4).build());
  await imported();
  for (const query of [
    '"',
    'NEAR(',
    'facets:xoupheld',
    ') OR (',
    '*',
    'AND',
    'type:imaging knee',
    '\u0000',
  ]) {
    await expect(search(query)).resolves.toBeDefined();
  }
  expect((await search('', { facets: [{ kind: 'part', value: 'x" OR "y' }] })).counts.items).toBe(0);
  await expect(search('knee', { after: 'x' })).rejects.toMatchObject({ code: 'cursor' });
  rmSync(letters, { recursive: true });
  await expect(imported()).rejects.toMatchObject({ code: 'no-folder' });
});
