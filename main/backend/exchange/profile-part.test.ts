import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { printProfileFile, profileHash } from '../letter/profile-file.ts';
import { loadCase } from '../store/case-store.ts';
import { listCases } from '../store/cases.ts';
import { insertProfile, readNewestProfiles, readProfile } from '../store/profiles.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { checkPackage } from './check-package.ts';
import { packCase } from './pack.ts';
import { previewPackage } from './preview.ts';
import { type ExchangeDesk, exchangeDesk } from './testing/exchange-desk.ts';
import { KEY, partsOf, seal, sha256, WORK_FACTOR, zipOf } from './testing/hand-made.ts';
import { unpackCase } from './unpack.ts';

let from: ExchangeDesk;
let to: ExchangeDesk;
beforeAll(async () => {
  from = await exchangeDesk();
  to = await exchangeDesk();
});
afterAll(async () => {
  await from.close();
  await to.close();
});

const NOW = '2026-01-01T00:00:00.000Z';
const file = () => join(from.folder, 'x.imrcase');
const own = (id: string, change: Partial<LetterProfile> = {}): LetterProfile => ({
  ...builtInProfile('posted-2016'),
  ...{ id, version: 1, name: `Letters of ${id}` },
  ...change,
});
const keep = (desk: ExchangeDesk, profile: LetterProfile) =>
  desk.deps.store.write((writer) => insertProfile(writer, profile, NOW));
const kept = ({ id, version }: { id: string; version: number }) =>
  readProfile(to.deps.store.reader, { id, version });
const versions = () => readNewestProfiles(to.deps.store.reader).length;
const imports = () =>
  to.session
    .audit()
    .lines()
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'profile.imported');
const caseBy = ({ id, version }: { id: string; version: number }) =>
  aCase().withCaseBlock().withItem().with({ id: crypto.randomUUID(), profile: { id, version } }).build();
/** Packs a case that names the profile. */
const pack = (profile: { id: string; version: number }) => {
  const imrCase = caseBy(profile);
  from.add(imrCase);
  const options = { caseId: imrCase.id, path: file(), lock: KEY, version: '', workFactor: WORK_FACTOR };
  return packCase(from.deps, options);
};
/** What the case names that is taken in. */
const takenBy = async () => {
  const { caseId } = await unpackCase(to.deps, { path: file(), key: KEY, asCopy: true });
  return loadCase(to.deps.store.reader, caseId).profile;
};
/** A package of another program, with any bytes as its profile. */
const handMade = async (content: Uint8Array, named = { id: 'letter-hostile', version: 1 }) => {
  const parts = partsOf(caseBy(named), [], (manifest) => {
    manifest.profile = { path: 'profile.json', sha256: sha256(content), bytes: content.length };
  });
  await seal(file(), await zipOf([...parts, ['profile.json', content]]));
};

describe('the letter profile of a case', () => {
  it('comes along, is added once, and the case prints by it', async () => {
    const profile = own('letter-mine', { version: 3, organisation: 'Review Organization' });
    keep(from, profile);
    const { manifest } = await pack(profile);
    expect(manifest.profile).toMatchObject({ path: 'profile.json' });
    const source = { path: file(), key: KEY };
    expect((await previewPackage(source, to.deps.store.reader)).parts).toEqual(['profile']);
    expect((await checkPackage(source)).manifest).toEqual(manifest);
    expect(await takenBy()).toEqual({ id: 'letter-mine', version: 3 });
    expect(kept(profile)).toEqual(profile);
    expect(imports()).toMatchObject([
      { subject: { profile: 'letter-mine', version: 3, sha256: profileHash(profile) } },
    ]);
    expect(await takenBy()).toEqual({ id: 'letter-mine', version: 3 });
    expect(imports()).toHaveLength(1);
  });

  it('stays where it is when it comes with the program, or is not known', async () => {
    for (const name of [
      { id: 'posted-2016', version: builtInProfile('posted-2016').version },
      { id: 'letter-unheard-of', version: 1 },
    ]) {
      expect((await pack(name)).manifest.profile).toBeUndefined();
      expect(await takenBy()).toEqual(name);
    }
  });

  it('gets an id of its own where the vault has other words in its place, once for all cases', async () => {
    const theirs = own('letter-both', { organisation: 'Theirs' });
    const ours = own('letter-both', { organisation: 'Ours' });
    keep(from, theirs);
    keep(to, ours);
    await pack(theirs);
    const name = await takenBy();
    expect(name).toEqual({ id: expect.stringMatching(/^letter-[0-9a-f]{8}$/), version: 1 });
    expect(kept(name)).toEqual({ ...theirs, ...name });
    expect(kept(ours)).toEqual(ours);
    const before = versions();
    expect(await takenBy()).toEqual(name);
    expect(versions()).toBe(before);
  });

  it('changes nothing of built-in profiles, of letters by later versions, and of what new cases begin with', async () => {
    const builtIn = own('posted-2016', { version: 99 });
    const older = own('letter-older', { organisation: 'Before' });
    const later = own('letter-chosen', { version: 2, organisation: 'After' });
    for (const profile of [builtIn, older, later]) keep(from, profile);
    keep(to, own('letter-older', { version: 2 }));
    keep(to, own('letter-chosen'));
    const { store } = to.deps;
    store.write((writer) =>
      writeSettings(writer, { ...readSettings(writer), letterProfile: 'letter-chosen' }),
    );
    for (const profile of [builtIn, older, later]) {
      await pack(profile);
      const name = await takenBy();
      expect(name.id).not.toBe(profile.id);
      expect(kept(name)).toEqual({ ...profile, ...name });
      expect(kept(profile)).toBeUndefined();
    }
    const next = own('letter-older', { version: 3 });
    keep(from, next);
    await pack(next);
    expect(await takenBy()).toEqual({ id: 'letter-older', version: 3 });
  });

  it.each<[string, () => string | Uint8Array, string, RegExp]>([
    ['no text', () => Uint8Array.of(0xff), 'package-mismatch', /profile\.json is not JSON/],
    ['no JSON', () => '{', 'package-mismatch', /profile\.json is not JSON/],
    ['another thing', () => '{"schema":"imr-notes/1"}', 'invalid-profile', /profile\.json: schema/],
    ['a later form', () => '{"schema":"imr-profile/2"}', 'newer-profile-schema', /Update IMR Desk/],
    [
      'other words than its hash says',
      () => printProfileFile(own('letter-hostile')).replace('Letters of', 'Words of'),
      'profile-hash',
      /its hash differs/,
    ],
    [
      'an empty text',
      () => printProfileFile(own('letter-hostile', { organisation: ' ' })),
      'invalid-profile',
      /Organization is empty/,
    ],
    ['a path as its id', () => printProfileFile(own('../../etc')), 'invalid-profile', /profile\.json: id/],
    [
      'another profile than the case names',
      () => printProfileFile(own('letter-other')),
      'package-mismatch',
      /not the letter profile that its case names/,
    ],
    [
      'fields without end',
      () =>
        `{"schema":"imr-profile/1","sha256":"${'0'.repeat(64)}","profile":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'invalid-profile',
      /nested too deeply/,
    ],
    ['more than a profile has', () => ' '.repeat(1024 * 1024 + 1), 'invalid-manifest', /profile\.bytes/],
  ])('refuses the package when it is %s, with the reason', async (_, content, code, reason) => {
    await handMade(Buffer.from(content()));
    const before = { cases: listCases(to.deps.store.reader), versions: versions() };
    const source = { path: file(), key: KEY };
    for (const attempt of [() => unpackCase(to.deps, source), () => checkPackage(source)]) {
      await expect(attempt()).rejects.toMatchObject({ kind: 'Invalid', code });
      await expect(attempt()).rejects.toThrow(reason);
      await expect(attempt()).rejects.toThrow('x.imrcase');
    }
    expect({ cases: listCases(to.deps.store.reader), versions: versions() }).toEqual(before);
  });

  it('is taken from other programs', async () => {
    const profile = own('letter-by-hand');
    await handMade(Buffer.from(printProfileFile(profile)), profile);
    expect(await takenBy()).toEqual({ id: 'letter-by-hand', version: 1 });
    expect(kept(profile)).toEqual(profile);
  });
});
