import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { foldSpace, type LetterTree, letterText } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { aCitedCase, profileCiting } from '../../../shared/testing/cited-case.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { writeLetterDocx } from './docx.ts';

// Another reader's word for it: LibreOffice, where it is installed (continuous integration installs it).
const hasPeer = spawnSync('soffice', ['--version']).status === 0;
const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-docx-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a letter. @returns the file's path */
async function converted(tree: LetterTree, format: string): Promise<string> {
  writeFileSync(join(folder, 'letter.docx'), await writeLetterDocx(tree, new Date(0)));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const to = ['--headless', '--convert-to', format, '--outdir', folder];
  const done = spawnSync('soffice', [profile, ...to, join(folder, 'letter.docx')], { encoding: 'utf8' });
  expect(done.stderr).not.toContain('Error');
  return join(folder, `letter.${format.slice(0, 3)}`);
}

describe.runIf(hasPeer)('a Word letter in LibreOffice', () => {
  it('opens, and says what the letter tree says', async () => {
    const builder = aCase().withCaseBlock();
    for (let index = 1; index <= 21; index += 1) builder.withItem({ request: `Request number ${index} <&>` });
    const tree = composeLetter(builder.build(), builtInProfile('posted-2016'), 'served');
    const text = readFileSync(await converted(tree, 'txt:Text (encoded):UTF8'), 'utf8');
    expect(foldSpace(text.replace('\ufeff', ''))).toBe(foldSpace(letterText(tree)));
  });

  it.runIf(hasPdfText)(
    'shows footnotes under the text, with their numbers, repeated ones too',
    async () => {
      const tree = composeLetter(aCitedCase().build(), profileCiting('footnotes'), 'posted');
      const pdf = await converted(tree, 'pdf');
      const page = foldSpace(spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout);
      expect(page).toContain('Pain is 7/10.1 The meniscus is torn,2 and the knee locks.1');
      expect(page).toContain('There was no therapy.3');
      const notes = page.slice(page.indexOf('There was no therapy.3'));
      expect(notes.match(/Progress report of the treating physician, 12\/03\/2014, page 12/g)).toHaveLength(
        2,
      );
      expect(notes).toContain('MRI of the right knee <without contrast>, 11/20/2014, page 3');
    },
    60_000,
  );
});
