import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { aPack } from '../../../shared/guidelines/testing/packs.ts';
import { openPack, packHash, writePack } from '../guidelines/pack-zip.ts';
import type { Identity } from '../signing/identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ clock: () => new Date('2026-06-01T12:00:00Z') });
});
afterAll(() => desk.close());

const library = () => desk.client.library;
const at = (name: string) => join(desk.folder, name);
const latest = async () => (await desk.client.audit.list({})).entries[0];
const titles = async () => (await library().sources({})).map(({ title, edition }) => `${title} ${edition}`);
const file = async (pack: GuidelinePack, name = 'x.imrguide', identity?: Identity) => {
  writeFileSync(at(name), await writePack(pack, new Date('2026-05-01T00:00:00Z'), identity));
  return at(name);
};
const imported = async (pack: GuidelinePack, duplicates?: 'beside' | 'replace') =>
  library().importPackFrom({ path: await file(pack), ...(duplicates === undefined ? {} : { duplicates }) });
const sourceOf = async (pack: GuidelinePack) => {
  const told = await imported(pack);
  if (told.outcome === 'differs') throw new Error(`${told.title} is here with other content`);
  return told.sourceId;
};

describe('the library', () => {
  it('holds what comes with the program, once, however often the vault is opened', async () => {
    const before = await library().sources({});
    expect(before.map(({ key, kind }) => [key, kind])).toEqual([
      ['mtus-map', 'shipped'],
      ['california-imr-law', 'shipped'],
    ]);
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await library().sources({})).toEqual(before);
    const [{ sourceId } = { sourceId: '' }] = before;
    await expect(library().removeSource({ sourceId })).rejects.toMatchObject({ code: 'shipped-source' });
  });

  it('tells editions by the day that is asked for, in the form in which a letter cites them', async () => {
    const found = async (day: string) =>
      (await library().search({ query: 'low back', day })).hits
        .slice(0, 2)
        .map(({ chapter, inForce }) => `${chapter.edition} ${inForce}`);
    expect(await found('2018-05-01')).toEqual(['2016 yes', '2004 no']);
    expect(await found('2020-05-01')).toEqual(['2019 yes', '2016 no']);
    const { hits } = await library().search({ query: 'tapering' });
    const [hit] = hits;
    expect(hit).toMatchObject({ inForce: 'no', confirmed: false, effective: { confirmed: false } });
    const place = await library().section({ sectionId: hit?.sectionId ?? 0 });
    expect(place.printed).toContain(
      'Chronic Pain Medical Treatment 2016, Section(s): Weaning of Medications',
    );
    await expect(library().section({ chapterId: 2 ** 50 - 1 })).rejects.toMatchObject({ code: 'no-section' });
  });

  it('says how a query was read, and that filters are not for it', async () => {
    const { hits, notes } = await library().search({ query: 'date:2014' });
    expect([hits, notes.length]).toEqual([[], 1]);
    const { expansions } = await library().search({ query: 'acupuncure' });
    expect(expansions.map(({ kind, terms }) => [kind, terms])).toEqual([['spelling', ['acupuncture']]]);
    expect((await library().search({ query: 'chiro', typing: true, limit: 1 })).hasMore).toBe(true);
  });
});

describe('a pack', () => {
  it('is taken in once, with who signed it, and leaves again as the same pack', async () => {
    const pack = aPack({ id: 'once' });
    const path = await file(pack, 'signed.imrguide', testIdentity());
    const first = await library().importPackFrom({ path });
    expect(first).toMatchObject({ outcome: 'added', editions: [], signer: { name: expect.any(String) } });
    expect(await latest()).toMatchObject({
      kind: 'library.imported',
      subject: { sha256: packHash(pack), signer: expect.any(String) },
    });
    expect(await imported(pack)).toMatchObject({ outcome: 'known', title: 'Invented Guide' });
    const sourceId = await sourceOf(pack);
    await library().exportPackTo({ sourceId, path: at('out.imrguide') });
    expect((await openPack(readFileSync(at('out.imrguide')), 'out')).pack).toEqual(pack);
    expect(await latest()).toMatchObject({ kind: 'library.exported' });
    await library().removeSource({ sourceId });
    expect(await latest()).toMatchObject({ kind: 'library.removed', subject: { sha256: packHash(pack) } });
    await expect(library().outline({ sourceId })).rejects.toMatchObject({ code: 'no-source' });
    await expect(library().exportPackTo({ sourceId, path: at('o') })).rejects.toMatchObject({
      code: 'no-source',
    });
  });

  it('that is cited tells in how many items and cases', async () => {
    const sourceId = await sourceOf(
      aPack({ id: 'cited', title: 'Cited', citation: { kind: 'guideline', title: 'Cited' } }),
    );
    expect(await library().citedIn({ sourceId })).toEqual({ items: 0, cases: 0 });
    const { caseId } = await desk.client.cases.create({});
    const items = ['One', 'Two'].map((request) => ({ request, bodyParts: [] }));
    for (const item of (await desk.client.cases.addItems({ caseId, items })).items) {
      const places = [{ chapter: 'Wrist', section: 'Splints' }];
      const citations = [{ kind: 'guideline' as const, title: 'Cited', edition: '2026', places }];
      const value = { kind: 'outside' as const, citations };
      await desk.client.cases.write({
        caseId,
        revision: 0,
        change: { field: 'item.basis.reviewer', item, value },
      });
    }
    expect(await library().citedIn({ sourceId })).toEqual({ items: 2, cases: 1 });
  });

  it('of a new edition stands beside the older one, and what differs is told', async () => {
    const older = aPack({ id: 'guide-2025', title: 'Beside', edition: '2025' });
    await imported(older);
    const chapters = [
      {
        ...{ id: 'wrist', title: 'Wrist' },
        sections: [
          { id: 'splints', title: 'Splints', text: 'Changed.' },
          { id: 'new', title: 'New' },
        ],
      },
    ];
    const newer = await imported(aPack({ id: 'guide-2026', title: 'Beside', edition: '2026', chapters }));
    expect(newer).toMatchObject({
      outcome: 'added',
      replaced: false,
      editions: [{ edition: '2025', added: 1, removed: 1, changed: 1 }],
    });
    expect(await titles()).toEqual(expect.arrayContaining(['Beside 2025', 'Beside 2026']));
  });

  it('of an edition that is here with other content changes nothing before somebody said what to do', async () => {
    const pack = (licence: string) => aPack({ id: 'twice', title: 'Twice', licence });
    await imported(pack('First.'));
    const told = await imported(pack('Second.'));
    expect(told).toMatchObject({ outcome: 'differs', present: { edition: '2026', changed: 0 } });
    const count = async () => (await titles()).filter((one) => one.startsWith('Twice')).length;
    expect(await count()).toBe(1);
    expect(await imported(pack('Second.'), 'replace')).toMatchObject({ outcome: 'added', replaced: true });
    expect(await count()).toBe(1);
    expect(await imported(pack('Third.'), 'beside')).toMatchObject({ outcome: 'added', replaced: false });
    expect(await count()).toBe(2);
  });

  it('that was changed, or is none, is refused by name and reason, and nothing of it is taken in', async () => {
    const before = await titles();
    const path = await file(aPack({ id: 'bad' }), 'bad.imrguide', testIdentity());
    const refused = (bytes: Buffer) => {
      writeFileSync(path, bytes);
      return expect(library().importPackFrom({ path })).rejects;
    };
    const good = readFileSync(path);
    const changed = Buffer.from(good);
    changed.write('Wrost', changed.indexOf('"Wrist"') + 1);
    await refused(changed).toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining('bad.imrguide'),
    });
    await refused(good.subarray(0, 200)).toMatchObject({ code: 'guidelines-damaged' });
    await refused(Buffer.alloc(0)).toMatchObject({ kind: 'Invalid' });
    const cycle = aPack();
    cycle.chapters[0]?.sections.splice(
      0,
      2,
      { id: 'a', title: 'A', parent: 'b' },
      { id: 'b', title: 'B', parent: 'a' },
    );
    await file(cycle, 'bad.imrguide');
    await expect(library().importPackFrom({ path })).rejects.toMatchObject({
      code: 'invalid-guidelines',
      message: expect.stringContaining('bad.imrguide: chapters[0].sections[0].parent'),
    });
    expect(await titles()).toEqual(before);
  });
});

describe('a chapter of what came with the program', () => {
  const mtus = async () => {
    const found = (await library().sources({})).find(({ key }) => key === 'mtus-map');
    return found?.sourceId ?? '';
  };
  const found = async (query: string, day?: string) =>
    (await library().search({ query, ...(day === undefined ? {} : { day }) })).hits.map(
      ({ sourceKey, chapter, inForce }) => `${sourceKey} ${chapter.edition} ${inForce}`,
    );
  const eye = { key: 'eye-disorders-2017', title: 'Eye Disorders', edition: '2017' };

  it('is corrected in a source of its own, and found there alone until the correction is taken back', async () => {
    const before = await found('eye disorders');
    expect(before[0]).toBe('mtus-map 2017 yes');
    const effective = { from: '2017-12-01', until: '2026-01-01', confirmed: true };
    const { sourceId } = await library().correctChapter({ sourceId: await mtus(), ...eye, effective });
    expect(await latest()).toMatchObject({ kind: 'library.corrected' });
    expect(await found('eye disorders')).toEqual(['mtus-map-own 2017 no', ...before.slice(1)]);
    const outline = await library().outline({ sourceId: await mtus() });
    expect(outline.chapters.filter(({ isCorrected }) => isCorrected).map(({ key }) => key)).toEqual([
      eye.key,
    ]);
    const next = {
      key: null,
      title: 'Eye Disorders',
      edition: '2026',
      effective: { from: '2026-01-01', confirmed: false },
    };
    await library().correctChapter({ sourceId, ...next });
    expect(await found('eye disorders')).toEqual([
      'mtus-map-own 2026 yes',
      'mtus-map-own 2017 no',
      ...before.slice(1),
    ]);
    expect(await found('eye disorders', '2020-01-01')).toContain('mtus-map-own 2017 yes');
    // What the check of a letter goes by.
    expect(await library().corrections({})).toEqual([
      { title: 'Eye Disorders', year: '2017', from: '2017-12-01', until: '2026-01-01' },
      { title: 'Eye Disorders', year: '2026', from: '2026-01-01', unconfirmed: true },
    ]);

    // Through a lock, and with what came with the program brought up to date.
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect((await found('eye disorders'))[0]).toBe('mtus-map-own 2026 yes');
    expect(await library().dropCorrection({ sourceId, key: eye.key })).toEqual({ sourceId: await mtus() });
    expect(await found('eye disorders')).toEqual([...before, 'mtus-map-own 2026 yes']);
    await library().removeSource({ sourceId });
    expect(await found('eye disorders')).toEqual(before);
    expect(await library().corrections({})).toEqual([]);
  });

  it('is not corrected to what no pack may say, nor added twice, nor in a source that came from elsewhere', async () => {
    const sourceId = await mtus();
    const effective = { confirmed: true };
    const correct = (of: object) =>
      expect(library().correctChapter({ sourceId, ...eye, effective, ...of })).rejects;
    await correct({ edition: 'new' }).toMatchObject({ message: expect.stringContaining('four digits') });
    const swapped = { from: '2020-01-01', until: '2019-01-01', confirmed: true };
    await correct({ effective: swapped }).toMatchObject({ code: 'invalid-guidelines' });
    await correct({ key: 'nowhere' }).toMatchObject({ code: 'no-chapter' });
    await correct({ key: null }).toMatchObject({ code: 'chapter-there' });
    await expect(library().dropCorrection({ sourceId, key: eye.key })).rejects.toMatchObject({
      code: 'no-chapter',
    });
    const other = await sourceOf(aPack({ id: 'elsewhere', title: 'Elsewhere' }));
    await correct({ sourceId: other }).toMatchObject({ code: 'not-corrected-here' });
    expect((await library().sources({})).filter(({ copiedFrom }) => copiedFrom !== null)).toEqual([]);
  });
});
