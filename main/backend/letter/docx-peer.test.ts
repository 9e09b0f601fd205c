import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { foldSpace, letterText } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { writeLetterDocx } from './docx.ts';

// Another reader's word for it: LibreOffice, where it is installed (continuous integration installs it).
const hasPeer = spawnSync('soffice', ['--version']).status === 0;

describe.runIf(hasPeer)('a Word letter in LibreOffice', () => {
  it('opens, and says what the letter tree says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imr-docx-'));
    const builder = aCase().withCaseBlock();
    for (let index = 1; index <= 21; index += 1) builder.withItem({ request: `Request number ${index} <&>` });
    const tree = composeLetter(builder.build(), builtInProfile('posted-2016'), 'served');
    writeFileSync(join(folder, 'letter.docx'), await writeLetterDocx(tree, new Date(0)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    const done = spawnSync('soffice', [profile, ...to, join(folder, 'letter.docx')], { encoding: 'utf8' });
    expect(done.stderr).not.toContain('Error');
    const read = foldSpace(readFileSync(join(folder, 'letter.txt'), 'utf8').replace('\ufeff', ''));
    expect(read).toBe(foldSpace(letterText(tree)));
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
