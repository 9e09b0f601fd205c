import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeLetterDocx } from '../../main/backend/letter/docx.ts';
import { buildStale } from '../../scripts/build.mjs';
import { type ImrCase, parseCase } from '../../shared/domain/case.ts';
import { type RichText, richTextFrom } from '../../shared/domain/rich-text.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import type { Copy, LetterProfile } from '../../shared/letter/profile.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { profileCiting } from '../../shared/testing/cited-case.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { appWithProfiles } from '../support/app-with-profiles.ts';
import { firstRun } from '../support/desk.ts';
import { launchApp } from '../support/launch.ts';
import type { Figure } from './run.ts';

const posted = builtInProfile('posted-2016');
const footnotes: LetterProfile = { ...profileCiting('footnotes'), id: 'footnotes', name: 'With footnotes' };

interface Letter {
  name: string;
  imrCase: ImrCase;
  copy: Copy;
  profile: LetterProfile;
}

const WORDS =
  'the patient has pain of lumbar spine with radiation to lower extremity and MRI shows a moderate stenosis at L4-5 treatment included physical therapy medications and epidural injections in this case there is no documentation that functional improvement was achieved guidelines recommend self-directed exercise'.split(
    ' ',
  );
/** Sentences that are the same in each run, of so many words about. */
function words(count: number, seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor(state / 65_536) % WORDS.length] ?? '';
  };
  return `${Array.from({ length: count }, next).join(' ')}.`;
}

function letters(): Letter[] {
  const seedFile = new URL('../../assets/sample/seed.case.json', import.meta.url);
  const seed = parseCase(JSON.parse(readFileSync(seedFile, 'utf8')), 'seed');
  const long = aCase()
    .withCaseBlock({ caseNumber: 'CM17-0000001' })
    .with({ summary: richTextFrom(words(384, 1)) });
  for (let index = 0; index < 21; index += 1)
    long.withItem({
      request: `Request ${index}`,
      rationale: richTextFrom([words(70 + index * 9, index), words(90, index + 50)].join('\n')),
    });
  const entries = Array.from({ length: 24 }, (_, index) => ({
    text: `Progress report, ${words(8 + (index % 9), index)}`,
    records: [],
  }));
  const served = aCase()
    .withCaseBlock({ caseNumber: 'CM17-0000002' })
    .with({
      parties: [
        { role: 'employee', name: 'Employee E.' },
        { role: 'administrator', name: 'Administrator A.' },
      ],
      documentsReviewed: { style: 'itemised', entries, leftOut: [] },
      summary: richTextFrom(words(500, 3)),
    });
  for (let index = 0; index < 6; index += 1)
    served.withItem({ request: words(20, index).slice(0, -1), rationale: richTextFrom(words(150, index)) });
  const lists = aCase().withCaseBlock({ caseNumber: 'CM17-0000003' });
  for (let index = 0; index < 9; index += 1)
    lists.withItem({ request: `Listed ${index}`, rationale: listed(index) });
  // LibreOffice puts an empty line before a table with which a document with footnotes begins: no case block.
  const cited = aCase().with({ profile: { id: footnotes.id, version: footnotes.version } });
  for (let index = 0; index < 9; index += 1)
    cited.withItem({ request: `Cited ${index}`, rationale: citing(index) });
  return [
    { name: 'the seed', imrCase: seed, copy: 'posted', profile: builtInProfile('seed-2015') },
    { name: '21 items', imrCase: long.build(), copy: 'posted', profile: posted },
    { name: 'a served copy', imrCase: served.build(), copy: 'served', profile: posted },
    { name: 'lists', imrCase: lists.build(), copy: 'posted', profile: posted },
    { name: 'footnotes', imrCase: cited.build(), copy: 'posted', profile: footnotes },
  ];
}

function listed(seed: number): RichText {
  const list = seed % 2 === 0 ? ('bullet' as const) : ('number' as const);
  const entry = (at: number) => ({
    list,
    content: [{ text: words(6 + ((seed * 7 + at * 5) % 30), seed * 10 + at) }],
  });
  return [
    { content: [{ text: words(40, seed) }] },
    ...Array.from({ length: 5 }, (_, at) => entry(at)),
    { content: [{ text: words(50, seed + 30) }] },
  ];
}

function citing(seed: number): RichText {
  const content = Array.from({ length: 4 }, (_, at) => [
    { text: words(25, seed * 10 + at) },
    {
      evidence: `e${seed}-${at}`,
      printed: `Report, p. ${seed * 4 + at}`,
      note: `Progress report of the treating physician, 12/03/2014, page ${seed * 4 + at}${at === 2 ? `, ${words(20, at)}` : ''}`,
    },
    { text: ' ' },
  ]).flat();
  return [{ content }, { content: [{ text: words(40, seed + 70) }] }];
}

/** How many page breaks of the preview are where LibreOffice puts them in the Word letter. */
export async function run(): Promise<Figure[]> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.error('LibreOffice is not installed: the pages of the preview are left out.');
    return [];
  }
  await buildStale();
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-pages-'));
  const app = await launchApp({ appDir: appWithProfiles([footnotes]), userDataDir: join(folder, 'data') });
  try {
    await firstRun(app.page, 'Start with no cases');
    await app.page.setViewportSize({ width: 1366, height: 768 });
    const figures: Figure[] = [];
    for (const [index, letter] of letters().entries()) {
      const ours = await pagesOfPreview(app, folder, { letter, index });
      const peer = await pagesOfLibreOffice(folder, letter);
      figures.push(figureOf(letter.name, ours, peer));
    }
    return figures;
  } finally {
    await app.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of each page, without what stands at its edges and without white space. */
async function pagesOfPreview(
  { page, dialogs }: Awaited<ReturnType<typeof launchApp>>,
  folder: string,
  { letter, index }: { letter: Letter; index: number },
): Promise<string[]> {
  const path = join(folder, `${index}.json`);
  writeFileSync(path, JSON.stringify({ ...letter.imrCase, id: `case-${index}` }));
  await page.getByRole('button', { name: 'Cases' }).first().click();
  await dialogs.answerOpen([path]);
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  await page.keyboard.press('ControlOrMeta+O');
  await page.getByRole('button', { name: 'Open it' }).last().click();
  await page.getByRole('tab', { name: 'Letter' }).click();
  const preview = page.getByRole('article', { name: 'Letter preview' });
  await preview.waitFor();
  if (letter.copy === 'served') await chooseServed(page);
  return page
    .locator('[data-letter-page]')
    .evaluateAll((sheets) =>
      sheets.map((sheet) => (sheet instanceof HTMLElement ? sheet.innerText : '').replace(/\s+/g, '')),
    );
}

async function chooseServed(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Copy' }).click();
  await page.getByRole('option', { name: /^Served copy/ }).click();
  await page.locator('[data-letter-page]').getByText('Employee E.').waitFor();
}

/** The first line of each page of the Word letter as LibreOffice prints it, without white space. */
async function pagesOfLibreOffice(folder: string, { imrCase, copy, profile }: Letter): Promise<string[]> {
  const docx = join(folder, 'letter.docx');
  writeFileSync(docx, await writeLetterDocx(composeLetter(imrCase, profile, copy), new Date(0)));
  spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'letter.pdf'), '-'], {
    encoding: 'utf8',
  });
  return stdout
    .split('\f')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const lines = text
        .split('\n')
        .map((line) => line.replace(/\s+/g, ''))
        .filter((line) => line !== '');
      return lines[0] ?? '';
    });
}

function figureOf(name: string, ours: readonly string[], peer: readonly string[]): Figure {
  const isMark = /^(?:•|\d+\.)/;
  const agreeing = peer.filter((first, at) => {
    const line = first.replace(isMark, '');
    return at > 0 && ours[at]?.startsWith(line) === true;
  });
  if (process.env.IMR_SHOW_PAGES === '1')
    for (let at = 0; at < Math.max(ours.length, peer.length); at += 1)
      console.log(`${name} ${at + 1}: ${ours[at]?.slice(0, 60)} | ${peer[at]?.slice(0, 60)}`);
  return {
    name: `page breaks of ${name} in the preview`,
    peer: 'LibreOffice printing the Word letter',
    ratio: peer.length < 2 ? 1 : agreeing.length / (peer.length - 1),
    unit: 'share that agree',
    detail: `${ours.length} pages to ${peer.length}, ${agreeing.length} of ${peer.length - 1} breaks before the same line`,
  };
}
