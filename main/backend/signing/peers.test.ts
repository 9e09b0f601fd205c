import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inline, RichText } from '../../../shared/domain/rich-text.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { profileCiting } from '../../../shared/testing/cited-case.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { temporaryFolder } from '../testing/desk.ts';
import { signDocx } from './sign.ts';
import { signLetter } from './sign-letter.ts';
import { SIGNED_AT, testIdentity } from './testing/identities.ts';
import { withReplaced } from './testing/tamper.ts';

// Other verifiers' word for it: LibreOffice, Apache POI, xmlsec1 and a manifest check, by a script that may lie beside
// the checkout. Those that are not installed are left out; without any of them nothing is tried.
const script = join(import.meta.dirname, '../../../../shared/tools/verify-signature/verify-signature');

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

/** Verdicts by file and verifier. */
function verdicts(files: Readonly<Record<string, Uint8Array>>): Record<string, Record<string, string>> {
  const paths = Object.entries(files).map(([name, docx]) => {
    const path = join(folder.path, `${name}.docx`);
    writeFileSync(path, docx);
    return path;
  });
  const done = spawnSync(script, paths, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
  const found: Record<string, Record<string, string>> = {};
  for (const line of done.stdout.split('\n')) {
    const [, name = '', verifier = '', verdict = ''] = /^\S*\/(\S+)\.docx: (\S+)\s+(\S+)/.exec(line) ?? [];
    if (name !== '' && verdict !== 'ABSENT') found[name] = { ...found[name], [verifier]: verdict };
  }
  return found;
}

/** The longest letter seen: 21 items. @param cite the evidence of each of its words, if it cites any */
function longCase(cite: (at: number) => Inline[] = () => []) {
  const words = (count: number): RichText => [
    { content: Array.from({ length: count }, (_, at) => [{ text: `word${at % 97} ` }, ...cite(at)]).flat() },
  ];
  const builder = aCase()
    .withCaseBlock()
    .with({ summary: words(384) });
  for (let at = 1; at <= 21; at += 1)
    builder.withItem({ request: `Request ${at} <&>`, rationale: words(249) });
  return builder.build();
}

/** About ten citations in a text, some of them of one page. */
function someEvidence(at: number): Inline[] {
  const page = at % 3;
  const note = `Progress report <of Dr. "A"> & others, 12/03/2014, page ${page}`;
  return at % 25 === 0 ? [{ evidence: `e${page}`, printed: `Report, p. ${page}`, note }] : [];
}

describe.runIf(existsSync(script))('other verifiers', () => {
  it('call every kind of signed letter valid, and none of them after one changed byte', async () => {
    const profile = builtInProfile('posted-2016');
    const footnotes = profileCiting('footnotes');
    const identity = testIdentity({ name: 'Reviewer 1042' });
    const short = aCase().withCaseBlock().withItem().build();
    const sign = async (options: Partial<Parameters<typeof signLetter>[0]>) =>
      (
        await signLetter({
          imrCase: short,
          profile,
          copy: 'returned',
          identity,
          line: false,
          now: SIGNED_AT,
          ...options,
        })
      ).docx;
    const authority = testIdentity({ name: 'Test Authority', isAuthority: true });
    const plain = await sign({});
    const letters = {
      plain,
      line: await sign({ line: true }),
      long: await sign({ imrCase: longCase() }),
      footnoted: await sign({ imrCase: longCase(someEvidence), profile: footnotes }),
      'footnoted-line': await sign({ imrCase: longCase(someEvidence), profile: footnotes, line: true }),
      served: await sign({ copy: 'served', line: true, signer: 'organisation' }),
      posted: await sign({ copy: 'posted' }),
      chain: await sign({ identity: testIdentity({ name: 'Director, M. "D"', issuer: authority }) }),
      twice: signDocx(plain, testIdentity({ name: 'Second' }), { signedAt: SIGNED_AT }),
    };
    const changed = Object.fromEntries(
      Object.entries(letters).map(([name, docx]) => [
        `${name}-changed`,
        withReplaced(docx, 'word/document.xml', 'Upheld', 'upheld'),
      ]),
    );
    const { footnoted, 'footnoted-line': footnotedLine } = letters;
    const notes = Object.fromEntries(
      Object.entries({ footnoted, footnotedLine }).map(([name, docx]) => [
        `${name}-notes-changed`,
        withReplaced(docx, 'word/footnotes.xml', '12/03/2014', '12/08/2014'),
      ]),
    );
    const found = verdicts({ ...letters, ...changed, ...notes });
    expect(Object.keys(found)).toHaveLength(20);
    for (const [name, byVerifier] of Object.entries(found)) {
      expect(Object.keys(byVerifier).length, name).toBeGreaterThan(0);
      for (const [verifier, verdict] of Object.entries(byVerifier))
        expect([name, verifier, verdict]).toEqual([
          name,
          verifier,
          name.endsWith('-changed') ? 'INVALID' : 'VALID',
        ]);
    }
  }, 240_000);
});
