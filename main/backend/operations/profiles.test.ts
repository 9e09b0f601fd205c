import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { printProfileFile, profileHash } from '../letter/profile-file.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { writeProfiles } from './testing/profiles.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const profiles = () => desk.client.profiles;
const at = (name: string) => join(desk.folder, name);
const latest = async () => (await desk.client.audit.list({})).entries[0];
const rowOf = async (id: string) => (await profiles().list({})).find((one) => one.id === id);
const copied = async () => (await profiles().copy({ id: 'posted-2016' })).id;
const newestOf = async (id: string) => (await profiles().read({ id })).profile;
/** Saves a version with something of it changed. */
const saved = async (id: string, change: Partial<LetterProfile>) => {
  const profile = await newestOf(id);
  return profiles().save({ id, basedOn: profile.version, profile: { ...profile, ...change } });
};
const file = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};

describe('a profile', () => {
  it('that comes with the program stays as it is, and is copied to be changed', async () => {
    const [first] = await profiles().list({});
    expect(first).toMatchObject({ id: 'posted-2016', builtIn: true, savedAt: null, removed: false });
    for (const work of [
      () => saved('posted-2016', { name: 'Mine' }),
      () => profiles().remove({ id: 'posted-2016' }),
      () => profiles().keepDraft({ id: 'posted-2016', draft: null }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'built-in-profile' });
    const id = await copied();
    expect(await newestOf(id)).toEqual({
      ...builtInProfile('posted-2016'),
      ...{ id, version: 1, name: 'Copy of Posted letters, 2016 on' },
    });
    const other = await copied();
    expect((await rowOf(other))?.name).toBe('Copy of Posted letters, 2016 on (2)');
    expect(await latest()).toMatchObject({ kind: 'profile.saved', subject: { profile: other, version: 1 } });
  });

  it('keeps every version that was saved, and refuses to save over one that was saved meanwhile', async () => {
    const id = await copied();
    expect(await saved(id, { organisation: 'Review Organization' })).toEqual({ version: 2 });
    const { versions, profile, shipped } = await profiles().read({ id });
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(profile.organisation).toBe('Review Organization');
    expect(shipped.id).toBe('posted-2016');
    const first = await profiles().readVersion({ id, version: 1 });
    expect(first.organisation).toBe('MAXIMUS Federal Services');
    await expect(profiles().save({ id, basedOn: 1, profile: first })).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'profile-changed',
    });
    await expect(profiles().readVersion({ id, version: 3 })).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('is not saved with an error, which is told by its place; the draft keeps it over a lock', async () => {
    const id = await copied();
    const profile = { ...(await newestOf(id)), organisation: '' };
    await expect(profiles().save({ id, basedOn: 1, profile })).rejects.toMatchObject({
      code: 'invalid-profile',
      message: expect.stringContaining('Organization is empty. Write it.'),
      path: 'organisation',
    });
    await profiles().keepDraft({ id, draft: { basedOn: 1, profile } });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect((await profiles().read({ id })).draft).toMatchObject({ basedOn: 1, profile });
    expect(await rowOf(id)).toMatchObject({ hasDraft: true, version: 1 });
    await saved(id, { organisation: 'Review Organization' });
    expect((await profiles().read({ id })).draft).toBeNull();
  });

  it('that is removed is offered no more until it is brought back, and stays known to the letters that have it', async () => {
    const id = await copied();
    const { caseId } = await desk.client.cases.create({});
    const value = { id, version: 1 };
    await desk.client.cases.write({ caseId, revision: 0, change: { field: 'profile', value } });
    await profiles().remove({ id });
    expect(await rowOf(id)).toMatchObject({ removed: true, cases: 1 });
    expect((await desk.client.letter.profiles({})).map((one) => one.id)).toContain(id);
    await profiles().bringBack({ id });
    expect(await rowOf(id)).toMatchObject({ removed: false });
  });
});

describe('a letter', () => {
  it('keeps the version of its profile until another is chosen', async () => {
    const id = await copied();
    await desk.client.settings.save({ letterProfile: id });
    const { caseId } = await desk.client.cases.create({});
    await desk.client.settings.save({ letterProfile: 'posted-2016' });
    await saved(id, { organisation: 'Another Organization' });
    const path = at('letter.docx');
    expect((await desk.client.cases.open({ caseId })).case.profile).toEqual({ id, version: 1 });
    await desk.client.letter.exportTo({ caseId, copy: 'posted', draft: true, path });
    expect(await latest()).toMatchObject({ subject: { profile: id, profileVersion: 1 } });
    const known = (await desk.client.letter.profiles({})).filter((one) => one.id === id);
    expect(known.map(({ version }) => version).sort()).toEqual([1, 2]);
    const value = { id, version: 2 };
    await desk.client.cases.write({ caseId, revision: 0, change: { field: 'profile', value } });
    await desk.client.letter.exportTo({ caseId, copy: 'posted', draft: true, path });
    expect(await latest()).toMatchObject({ subject: { profile: id, profileVersion: 2 } });
  });

  it('prints by a built-in profile as it was with the program that it was written in', async () => {
    const first = await openDesk();
    const { caseId } = await first.client.cases.create({});
    await first.backend.close();
    const shipped = builtInProfile('posted-2016');
    const later = { ...shipped, version: shipped.version + 1, how: 'Worded otherwise.' };
    const { createBackend } = await import('../backend.ts');
    const { forkSpawner } = await import('../jobs/fork-spawner.ts');
    const backend = createBackend({
      ...{ dataDir: first.dataDir, jobs: forkSpawner, clock: () => new Date(), emit: () => undefined },
      assetsDir: writeProfiles(first.folder, [later]),
      reading: false,
    });
    await backend.client.vault.unlock({ passphrase: PASSPHRASE });
    const known = await backend.client.letter.profiles({});
    expect(known.map(({ id, version }) => `${id} ${version}`)).toEqual([
      `posted-2016 ${later.version}`,
      `posted-2016 ${shipped.version}`,
      `seed-2015 ${builtInProfile('seed-2015').version}`,
    ]);
    expect((await backend.client.cases.open({ caseId })).case.profile.version).toBe(shipped.version);
    await backend.close();
    await first.close();
  });
});

describe('a profile as a file', () => {
  it('leaves entered in the log, and comes back the same', async () => {
    const id = await copied();
    await saved(id, { name: 'Ours', organisation: 'Review Organization' });
    const profile = await newestOf(id);
    await profiles().exportTo({ id, path: at('ours.imrprofile') });
    const sha256 = profileHash(profile);
    expect(await latest()).toMatchObject({ kind: 'profile.exported', subject: { profile: id, sha256 } });
    const back = { id, version: 2, name: 'Ours' };
    const path = at('ours.imrprofile');
    expect(await profiles().importFrom({ path })).toEqual({ ...back, outcome: 'known' });
    const elsewhere = await openDesk();
    expect(await elsewhere.client.profiles.importFrom({ path })).toEqual({ ...back, outcome: 'added' });
    expect((await elsewhere.client.profiles.read({ id })).profile).toEqual(profile);
    await elsewhere.close();
  });

  it('gets an id of its own where another profile has its name in the vault', async () => {
    const id = await copied();
    const other = { ...(await newestOf(id)), organisation: 'Another' };
    const path = file('other.imrprofile', printProfileFile(other));
    const imported = await profiles().importFrom({ path });
    expect(imported).toMatchObject({ version: 1, outcome: 'copied' });
    expect(imported.id).not.toBe(id);
    const builtIn = { ...builtInProfile('posted-2016'), version: 9 };
    const asBuiltIn = file('built-in.imrprofile', printProfileFile(builtIn));
    expect(await profiles().importFrom({ path: asBuiltIn })).toMatchObject({ outcome: 'copied' });
    expect((await newestOf('posted-2016')).version).toBe(builtInProfile('posted-2016').version);
  });

  it('is refused by name and reason when it is not whole, not one, too new or hostile, and nothing is added', async () => {
    const good = printProfileFile({ ...builtInProfile('posted-2016'), id: 'theirs' });
    const changed = (edit: (value: Record<string, unknown>) => void, rehash = true) => {
      const value = JSON.parse(good);
      edit(value);
      if (rehash) value.sha256 = profileHash(value.profile);
      return JSON.stringify(value);
    };
    const profileWith = (fields: object) =>
      changed((value) => Object.assign(value.profile as object, fields));
    const refused: [string, string, RegExp][] = [
      ['cut', good.slice(0, 300), /cut\.imrprofile: line \d+, column \d+: the file ends too early/],
      ['hash', changed((v) => Object.assign(v.profile as object, { how: 'x' }), false), /its hash differs/],
      ['newer', changed((v) => Object.assign(v, { schema: 'imr-profile/2' })), /Update IMR Desk/],
      ['case', JSON.stringify({ schema: 'imr-case/1' }), /case\.imrprofile: schema: /],
      ['list', '[]', /not a letter profile/],
      ['unknown', profileWith({ script: 'x' }), /script: unknown field/],
      ['proto', good.replace('"how":', '"__proto__":'), /proto\.imrprofile: /],
      ['id', profileWith({ id: '-- a name' }), /id: /],
      ['empty', profileWith({ summaryLeadIn: ' ' }), /Lead-in of the summary is empty/],
      ['long', profileWith({ how: 'word '.repeat(2000) }), /longer than 4,000 characters/],
      ['control', profileWith({ how: 'a\u0000b' }), /cannot be printed/],
      ['turned', profileWith({ organisation: 'a\u202eb' }), /cannot be printed/],
      ['sections', profileWith({ sections: ['how', 'how', 'items', 'summary'] }), /sections: each part/],
      ['deep', '{"a":'.repeat(200_000), /deep\.imrprofile: /],
      ['large', ' '.repeat(1024 * 1024 + 1), /larger than 1 MB/],
      ['binary', '\u0000\u0001', /line 1, column 1/],
    ];
    const before = await profiles().list({});
    for (const [name, text, message] of refused) {
      const path = file(`${name}.imrprofile`, text);
      await expect(profiles().importFrom({ path }), name).rejects.toMatchObject({
        kind: 'Invalid',
        message: expect.stringMatching(message),
      });
    }
    writeFileSync(at('latin.imrprofile'), Buffer.from([0x7b, 0xff, 0xfe]));
    await expect(profiles().importFrom({ path: at('latin.imrprofile') })).rejects.toThrow('UTF-8');
    await expect(profiles().importFrom({ path: desk.folder })).rejects.toThrow('is a folder');
    await expect(profiles().importFrom({ path: at('none') })).rejects.toMatchObject({ kind: 'NotFound' });
    expect(await profiles().list({})).toEqual(before);
    expect(readFileSync(at('cut.imrprofile'), 'utf8')).toHaveLength(300);
  });
});
