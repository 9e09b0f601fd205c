import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterProfileSchema } from '../../../shared/letter/profile.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { testIdentity, unsignedLetter } from '../signing/testing/identities.ts';
import { addMinute, writeCorrection } from '../store/case-time.ts';
import { checkPackage } from './check-package.ts';
import { readLetter } from './letters.ts';
import { packReturn, type ReturnOptions } from './pack-return.ts';
import { type PackageSink, readPackage } from './read-package.ts';
import { type ExchangeDesk, exchangeDesk } from './testing/exchange-desk.ts';
import { KEY, WORK_FACTOR } from './testing/hand-made.ts';
import { unpackCase } from './unpack.ts';

const imrCase = aCase().withCaseBlock().withItem().with({ id: 'returned' }).build();
const profile = builtInProfile('posted-2016');
const NOTHING = { records: false, audit: false, timeSpent: false };
const ALL = { records: true, audit: true, timeSpent: true };
let desk: ExchangeDesk;
let options: ReturnOptions;
beforeAll(async () => {
  desk = await exchangeDesk();
  desk.add(imrCase);
  writeFileSync(at('scan.pdf'), await aPdf(2, 'returned'));
  await desk.deps.records.importFiles(imrCase.id, [at('scan.pdf')]);
  writeFileSync(at('letter.docx'), await unsignedLetter());
  options = {
    caseId: imrCase.id,
    path: at('r.imrcase'),
    lock: KEY,
    version: '',
    workFactor: WORK_FACTOR,
    letters: [{ ...(await readLetter(at('letter.docx'))), copy: 'signed' }],
    profile: { ...profile, returns: ALL },
    parts: NOTHING,
  };
});
afterAll(() => desk.close());

const at = (name: string) => join(desk.folder, name);
const pack = (change: Partial<ReturnOptions> = {}) => packReturn(desk.deps, { ...options, ...change });
const check = () => checkPackage({ path: options.path, key: KEY });
async function reports(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const ignore = async () => undefined;
  const report: PackageSink['report'] = async (name, content) => {
    found[name] = Buffer.from(content).toString('utf8');
  };
  await readPackage(
    { path: options.path, key: KEY },
    { head: ignore, document: ignore, letter: ignore, report },
  );
  return found;
}

describe('a return package', () => {
  it('holds letters, case and what verifying found, and no more unless asked; it is no case to take in', async () => {
    await pack();
    const { manifest, sender } = await check();
    expect(manifest).toMatchObject({
      kind: 'return',
      documents: [],
      letters: [{ name: 'letter.docx', copy: 'signed' }],
      verification: { path: 'verification.json' },
    });
    expect([manifest.audit, manifest.timeSpent]).toEqual([undefined, undefined]);
    expect(sender).toEqual({ kind: 'unsigned' });
    const attempt = unpackCase(desk.deps, { path: options.path, key: KEY });
    await expect(attempt).rejects.toMatchObject({ code: 'return-package' });
  });

  it('holds the records, the time and the extract of the log where both profile and reviewer say so', async () => {
    desk.deps.store.write((writer) => {
      for (let minute = 0; minute < 125; minute += 1) addMinute(writer, imrCase.id, '2026-11-25');
      addMinute(writer, imrCase.id, '2026-11-26');
      const correctedAt = '2026-11-26T10:00:00.000Z';
      writeCorrection(writer, imrCase.id, { minutes: -6, note: 'Interrupted.', correctedAt });
    });
    await pack({ parts: ALL });
    const { manifest, minutes } = await check();
    expect(manifest.documents).toMatchObject([{ name: 'scan.pdf', pages: 2 }]);
    expect(minutes).toBe(120);
    const { timeSpent = '', audit = '', verification = '' } = await reports();
    expect(JSON.parse(timeSpent)).toEqual({
      schema: 'imr-time/1',
      days: [
        { day: '2026-11-25', minutes: 125 },
        { day: '2026-11-26', minutes: 1 },
      ],
      correction: { minutes: -6, note: 'Interrupted.', correctedAt: '2026-11-26T10:00:00.000Z' },
      measuredMinutes: 126,
      totalMinutes: 120,
    });
    expect(JSON.parse(verification)).toMatchObject({ letters: [{ verdict: 'unsigned' }] });
    const lines = audit.trimEnd().split('\n');
    expect(lines).toEqual(desk.deps.audit.lines(imrCase.id).slice(0, lines.length));
    expect(manifest.audit?.entries).toBe(lines.length);
    // No more than the case's own: the desk's unlocking is nobody's business.
    expect(lines.every((line) => JSON.parse(line).caseId !== null)).toBe(true);
    expect(lines.map((line) => JSON.parse(line).kind)).toContain('record.imported');
  });

  it('sends nothing back that the profile keeps, by the name of the profile', async () => {
    for (const part of ['records', 'audit', 'timeSpent'] as const) {
      const attempt = pack({
        parts: { ...NOTHING, [part]: true },
        profile: { ...profile, returns: { ...ALL, [part]: false } },
      });
      await expect(attempt).rejects.toMatchObject({ kind: 'Precondition', code: 'not-by-profile' });
      await expect(attempt).rejects.toThrow(profile.name);
    }
  });

  it('can carry the case as it was signed in place of the case as it is', async () => {
    const frozen = { ...imrCase, extra: { frozen: true } };
    await pack({ imrCase: frozen });
    const ignore = async () => undefined;
    const sink = { head: ignore, document: ignore, letter: ignore, report: ignore };
    const read = await readPackage({ path: options.path, key: KEY }, sink);
    expect(read.imrCase).toEqual(frozen);
  });

  it('is signed by an identity, which the log names; an expired one signs nothing and nothing is written', async () => {
    const identity = testIdentity();
    await pack({ signer: identity });
    const { sender } = await check();
    expect(sender).toMatchObject({ kind: 'signed', name: 'Reviewer 1042', known: null, validity: 'valid' });
    const last = JSON.parse(desk.deps.audit.lines(imrCase.id).at(-1) ?? '');
    expect(last).toMatchObject({
      kind: 'case.exported',
      subject: { signer: sender.kind === 'signed' ? sender.sha256 : '' },
    });
    const expired = testIdentity({ to: new Date('2026-02-01T00:00:00Z') });
    const attempt = pack({ signer: expired, path: at('none.imrcase') });
    await expect(attempt).rejects.toMatchObject({ code: 'certificate-expired' });
    await expect(readLetter(at('none.imrcase'))).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('is refused without letters, with the same twice, or with what is no letter', async () => {
    const [letter] = options.letters;
    if (letter === undefined) throw new Error('no letter');
    await expect(pack({ letters: [] })).rejects.toMatchObject({ code: 'no-letter' });
    await expect(pack({ letters: [letter, letter] })).rejects.toMatchObject({ code: 'duplicate-letter' });
    await expect(readLetter(at('scan.pdf'))).rejects.toMatchObject({ code: 'not-a-letter' });
  });
});

it('a profile from before the choice sends no records back, and the rest', () => {
  const { returns, ...before } = profile;
  expect(returns).toEqual(letterProfileSchema.parse(before).returns);
  expect(letterProfileSchema.parse(before).returns).toEqual({ records: false, audit: true, timeSpent: true });
});
