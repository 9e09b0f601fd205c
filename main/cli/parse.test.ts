import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImrCase, parseCase } from '../../shared/domain/case.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import { printedLines, printedPages } from '../../shared/letter/parse/testing/printed-letter.ts';
import { foldSpace, letterText } from '../../shared/letter/tree.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { ranImr } from './testing/imr.ts';
import { aPrintedPdf } from './testing/printed-pdf.ts';

const posted = builtInProfile('posted-2016');
const hasPeer = spawnSync('soffice', ['--version']).status === 0;

let folder: string;
let out: string[];
let err: string[];
const at = (name: string) => join(folder, name);

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(args);
  ({ out, err } = ran);
  return ran.code;
}
const readCase = (name: string): ImrCase => parseCase(JSON.parse(readFileSync(at(name), 'utf8')), name);
const lettersText = (imrCase: ImrCase) => letterText(composeLetter(imrCase, posted, 'posted'));

/** A letter of three pages with what letters hold. */
function aLetter(): ImrCase {
  const long = 'The record shows pain of 7-8/10, self-directed exercise and no relief. '.repeat(9).trim();
  return aCase()
    .withCaseBlock()
    .with({ summary: richTextFrom(`${long}\n${long}`) })
    .withItem({
      request: 'Physical therapy for 12 sessions',
      ur: {
        kind: 'partial',
        original: 'Physical therapy for 12 sessions',
        authorized: 'Physical therapy for 6 sessions',
        remaining: 'Physical therapy for 6 sessions',
      },
      rationale: richTextFrom(`${long}\n${long} The request is not medically necessary.`),
    })
    .withItem({ request: 'Norco 10/325 mg #60', outcome: 'overturned', rationale: richTextFrom(long) })
    .withItem({
      request: 'Retrospective X-ray of the left knee DOS: 11/14/16',
      rationale: richTextFrom(long),
    })
    .build();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-parse-'));
  writeFileSync(at('CM17-0000001.case.json'), JSON.stringify(aLetter()));
  await imr('letter', at('CM17-0000001.case.json'), '--out', at('word.docx'));
  const type = { width: 92, lines: 46 };
  const pages = printedPages(printedLines(composeLetter(aLetter(), posted, 'posted'), type), type);
  writeFileSync(
    at('typed.txt'),
    pages.map((lines) => lines.map(({ text, blank }) => `${blank ? '\n' : ''}${text}\n`).join('')).join('\f'),
  );
  writeFileSync(at('printed.pdf'), await aPrintedPdf(pages));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = [];
  err = [];
});

/** What the letter's case has in common with what was read of it. */
function content({ caseBlock, credentials, summary, items }: ImrCase) {
  const block = Object.entries(caseBlock ?? {}).map(([field, value]) => [
    field,
    typeof value === 'string' ? value : value?.iso,
  ]);
  const decided = items.map(({ request, ur, outcome, bases, rationale }) => ({
    request,
    ur,
    outcome,
    bases,
    rationale,
  }));
  return { block: Object.fromEntries(block), credentials, summary, items: decided };
}

describe('imr parse', () => {
  it.each(['word.docx', 'typed.txt', 'printed.pdf'])(
    'reads %s into the case that it was written from',
    async (name) => {
      expect(await imr('parse', at(name), '--out', at(`${name}.json`))).toBe(0);
      expect(err).toEqual([]);
      expect(out).toEqual([at(`${name}.json`)]);
      expect(content(readCase(`${name}.json`))).toEqual(content(aLetter()));
      expect(foldSpace(lettersText(readCase(`${name}.json`)))).toBe(foldSpace(lettersText(aLetter())));
    },
  );

  it('writes several letters into a folder, the others when one is refused, and exits 2', async () => {
    writeFileSync(at('notes.txt'), 'Some notes.');
    expect(
      await imr('parse', at('typed.txt'), at('notes.txt'), at('word.docx'), '--out', at('read'), '--json'),
    ).toBe(2);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        letter: at('typed.txt'),
        case: at('read/typed.json'),
        form: 'posted-2016',
        items: 3,
        exact: true,
        warnings: expect.any(Array),
      },
      { letter: at('notes.txt'), error: expect.objectContaining({ code: 'not-a-determination' }) },
      {
        letter: at('word.docx'),
        case: at('read/word.json'),
        form: 'posted-2016',
        items: 3,
        exact: true,
        warnings: [],
      },
    ]);
    expect(readCase('read/word.json').items).toHaveLength(3);
  });

  it('says on standard error what was kept as it stood', async () => {
    const text = readFileSync(at('typed.txt'), 'utf8').replace(
      /Decision based on MTUS Knee[^.]*/,
      'See the guideline',
    );
    writeFileSync(at('odd.txt'), text);
    expect(await imr('parse', at('odd.txt'), '--out', at('odd.json'))).toBe(0);
    expect(err).toEqual([
      'odd.txt: Item 1, reviewer guideline: kept as it stood, because it has a form of its own: "See the guideline."',
    ]);
    expect(readCase('odd.json').items[0]?.bases.reviewer).toEqual({
      kind: 'verbatim',
      asRead: 'See the guideline.',
    });
  });

  it('refuses with the name and the reason what is no letter, and writes nothing', async () => {
    writeFileSync(at('empty.txt'), '');
    writeFileSync(at('cut.pdf'), readFileSync(at('printed.pdf')).subarray(0, 400));
    writeFileSync(at('cut.docx'), readFileSync(at('word.docx')).subarray(0, 2_000));
    writeFileSync(at('picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    for (const [name, reason] of [
      ['empty.txt', /is empty/],
      ['cut.pdf', /damaged/],
      ['cut.docx', /cut\.docx/],
      ['picture.txt', /picture\.txt is not a letter/],
      ['gone.pdf', /gone\.pdf/],
    ] as const) {
      expect([name, await imr('parse', at(name), '--out', at('refused.json'))]).toEqual([name, 2]);
      expect(err.join()).toMatch(reason);
      expect(() => readFileSync(at('refused.json'))).toThrow(/ENOENT/);
    }
  });

  it('asks for what is missing, and for names that do not collide', async () => {
    expect(await imr('parse', '--out', at('x'))).toBe(2);
    expect(await imr('parse', at('typed.txt'))).toBe(2);
    expect(err.join()).toContain('--out is missing');
    expect(await imr('parse', at('typed.txt'), at('Typed.docx'), '--out', at('x'))).toBe(2);
    expect(err.join()).toContain('would both become');
  });
});

describe.runIf(hasPeer)('imr parse of what LibreOffice prints', () => {
  it('reads the same case, where the file disallows copying too', async () => {
    const options = {
      RestrictPermissions: { type: 'boolean', value: 'true' },
      PermissionPassword: { type: 'string', value: 'owner' },
      EnableCopyingOfContent: { type: 'boolean', value: 'false' },
      EnableTextAccessForAccessibilityTools: { type: 'boolean', value: 'false' },
    };
    const to = ['--convert-to', `pdf:writer_pdf_Export:${JSON.stringify(options)}`, '--outdir', at('pdf')];
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    spawnSync('soffice', [profile, '--headless', ...to, at('word.docx')], { encoding: 'utf8' });
    expect(readFileSync(at('pdf/word.pdf'), 'latin1')).toContain('/Encrypt');
    expect(await imr('parse', at('pdf/word.pdf'), '--out', at('pdf/word.json'))).toBe(0);
    expect(err).toEqual([]);
    expect(content(readCase('pdf/word.json'))).toEqual(content(aLetter()));
  });
});
