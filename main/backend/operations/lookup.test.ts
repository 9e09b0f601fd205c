import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlaceHead, PlaceKey } from '../../../shared/contracts/lookup.ts';
import type { Basis } from '../../../shared/domain/basis.ts';
import { aPack } from '../../../shared/guidelines/testing/packs.ts';
import { writePack } from '../guidelines/pack-zip.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

const IN_2017 = '2017-02-01';
const TODAY = '2026-06-01';

const NOON = new Date(`${TODAY}T12:00:00Z`);

let desk: TestDesk;
let now = NOON;
beforeAll(async () => {
  desk = await openDesk({ clock: () => now });
});
afterEach(() => {
  vi.unstubAllEnvs();
  now = NOON;
});
afterAll(() => desk.close());

const lookup = () => desk.client.lookup;
const shoulder = { request: 'MRI of the right shoulder', bodyParts: [] };
const named = ({ chapter, section }: PlaceHead) =>
  `${chapter.title} ${chapter.edition}${section === null ? '' : `: ${section.title}`}`;
const keyOf = ({ sourceKey, chapter, section }: PlaceHead): PlaceKey => ({
  ...{ source: sourceKey, chapter: chapter.key, section: section?.key ?? null },
});
const suggested = async (day: string) => (await lookup().suggest({ item: shoulder, day }))[0];
const importPack = async (pack: ReturnType<typeof aPack>) => {
  const path = join(desk.folder, `${pack.id}.imrguide`);
  writeFileSync(path, await writePack(pack, new Date('2026-05-01T00:00:00Z')));
  const told = await desk.client.library.importPackFrom({ path });
  return told.outcome === 'differs' ? '' : told.sourceId;
};
const anAcoem = () =>
  aPack({
    ...{ id: 'own-shoulder', source: 'acoem-odg', edition: '2020' },
    citation: { kind: 'guideline', title: 'Own Guideline' },
    chapters: [
      {
        ...{ id: 'shoulder', title: 'Shoulder' },
        sections: [
          {
            ...{ id: 'mri', title: 'MRI' },
            criteria: [{ id: 'one', text: 'Six weeks of care have failed.', kind: 'prerequisite' }],
          },
        ],
      },
    ],
  });

describe('looking up an item', () => {
  it('has the chapter of the part of the body that is in force on the day, with its sections', async () => {
    expect(await suggested(IN_2017)).toMatchObject({ step: 'mtus', why: ['shoulder'] });
    const before = await suggested(IN_2017);
    expect(before && [before.chapter, ...before.sections].map(named).slice(0, 2)).toEqual([
      'Shoulder Complaints 2004',
      'Shoulder Complaints 2004: Special Studies',
    ]);
    const now = await suggested(TODAY);
    expect(now && named(now.chapter)).toBe('Shoulder Disorders 2023');
  });

  it('has imported guidelines in the order of the sequence, and says how many criteria they have', async () => {
    const sourceId = await importPack(anAcoem());
    const chapters = await lookup().suggest({ item: shoulder, day: TODAY });
    const steps = chapters.map(({ step }) => step);
    expect([...new Set(steps)].slice(0, 2)).toEqual(['mtus', 'acoem-odg']);
    const own = chapters.find(({ step }) => step === 'acoem-odg');
    expect(own?.sections).toMatchObject([{ section: { title: 'MRI' }, criteria: 1 }]);
    expect(own && named(own.chapter)).toBe('Shoulder 2020');
    await desk.client.library.removeSource({ sourceId });
  });

  it('offers the edition in force in place of one that is not', async () => {
    const chapter = (await suggested(IN_2017))?.chapter;
    const about = await lookup().about({ place: { chapterId: chapter?.chapterId ?? 0 }, day: TODAY });
    expect(about.instead && named(about.instead)).toBe('Shoulder Disorders 2023');
    const then = await lookup().about({ place: { chapterId: chapter?.chapterId ?? 0 }, day: IN_2017 });
    expect(then.instead).toBeNull();
    await expect(lookup().about({ place: { chapterId: 2 ** 50 - 1 } })).rejects.toMatchObject({
      code: 'no-section',
    });
  });

  it('takes an edition for in force from the day on that the laptop shows, not from that of Greenwich', async () => {
    const effective = { from: '2026-06-02', confirmed: true };
    const sourceId = await importPack({ ...anAcoem(), effective });
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const inForce = async () => {
      const { library } = desk.client;
      const hit = (await library.search({ query: 'mri' })).hits.find((one) => one.sourceId === sourceId);
      const chapter = (await lookup().suggest({ item: shoulder })).find(({ step }) => step === 'acoem-odg');
      return [
        ...[hit, chapter?.chapter, await library.section({ sectionId: hit?.sectionId ?? 0 })],
        ...[(await library.outline({ sourceId })).source],
        (await library.sources({})).find((one) => one.sourceId === sourceId),
      ].map((one) => one?.inForce);
    };
    now = new Date('2026-06-02T03:00:00Z');
    expect(await inForce()).toEqual(['no', 'no', 'no', 'no', 'no']);
    now = new Date('2026-06-02T08:00:00Z');
    expect(await inForce()).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    await desk.client.library.removeSource({ sourceId });
  });
});

describe('favourites and what was used', () => {
  it('are there until they are taken away, through another import of their pack', async () => {
    const sourceId = await importPack(anAcoem());
    const own = (await lookup().suggest({ item: shoulder })).find(({ step }) => step === 'acoem-odg');
    const [section] = own?.sections ?? [];
    const whole = (await suggested(TODAY))?.chapter;
    if (section === undefined || whole === undefined) throw new Error('nothing was suggested');
    await lookup().setFavourite({ place: keyOf(section), isFavourite: true });
    await lookup().setFavourite({ place: keyOf(whole), isFavourite: true });
    await lookup().noteUse({ place: keyOf(section) });
    const marked = async () => {
      const { favourites, recent } = await lookup().marked({});
      return [favourites.map(named).sort(), recent.map(named)];
    };
    expect(await marked()).toEqual([
      ['Shoulder 2020: MRI', 'Shoulder Disorders 2023'],
      ['Shoulder 2020: MRI'],
    ]);
    await desk.client.library.removeSource({ sourceId });
    expect(await marked()).toEqual([['Shoulder Disorders 2023'], []]);
    const again = await importPack(anAcoem());
    expect((await marked())[0]).toContain('Shoulder 2020: MRI');
    const { favourites } = await lookup().marked({});
    const mri = favourites.find(({ section: one }) => one?.title === 'MRI');
    expect(await lookup().about({ place: { sectionId: mri?.sectionId ?? 0 } })).toMatchObject({
      isFavourite: true,
    });
    await lookup().setFavourite({ place: keyOf(section), isFavourite: false });
    expect((await marked())[0]).toEqual(['Shoulder Disorders 2023']);
    await desk.client.library.removeSource({ sourceId: again });
  });
});

describe('a chapter that the reviewer corrected', () => {
  it('stays a favorite, with its corrected days, and gives way to the edition that is in force by them', async () => {
    const { library } = desk.client;
    const eyes = async () =>
      (await library.search({ query: 'eye disorders' })).hits.filter(({ section }) => section === null);
    const [before] = await eyes();
    if (before === undefined) throw new Error('nothing was found');
    expect(before).toMatchObject({ chapter: { edition: '2017' }, inForce: 'yes' });
    await lookup().setFavourite({ place: keyOf(before), isFavourite: true });

    const { sourceId } = before;
    const { key, title, edition } = before.chapter;
    const effective = { until: '2026-01-01', confirmed: true };
    await library.correctChapter({ sourceId, key, title, edition, effective });
    const newer = { key: null, title, edition: '2026', effective: { from: '2026-01-01', confirmed: true } };
    const { sourceId: own } = await library.correctChapter({ sourceId, ...newer });
    const corrected = (await eyes()).find(({ chapter }) => chapter.edition === '2017');
    const marked = async () =>
      (await lookup().marked({})).favourites.filter(({ chapter }) => chapter.title === title);
    expect(await marked()).toMatchObject([{ sourceId: own, inForce: 'no', chapter: { edition: '2017' } }]);
    const about = await lookup().about({ place: { chapterId: corrected?.chapterId ?? 0 } });
    expect(about).toMatchObject({
      isFavourite: true,
      instead: { sourceId: own, chapter: { edition: '2026' } },
    });

    await library.removeSource({ sourceId: own });
    expect(await marked()).toMatchObject([{ sourceId, inForce: 'yes' }]);
    await lookup().setFavourite({ place: keyOf(before), isFavourite: false });
    expect(await marked()).toEqual([]);
  });
});

describe('cited in', () => {
  it('names the items whose bases cite the section, or the chapter', async () => {
    const { caseId } = await desk.client.cases.create({});
    const cite = async (request: string, reviewer: Basis) => {
      const { items } = await desk.client.cases.addItems({ caseId, items: [{ request, bodyParts: [] }] });
      const item = items[0] ?? '';
      const change = { field: 'item.basis.reviewer' as const, item, value: reviewer };
      await desk.client.cases.write({ caseId, revision: 0, change });
    };
    const chapter = { title: 'Shoulder Complaints', year: '2004', sections: ['Special Studies'] };
    await cite('MRI of the shoulder', { kind: 'mtus', chapters: [chapter], citations: [] });
    await cite('Labs', {
      kind: 'outside',
      citations: [{ kind: 'regulation', law: 'Labor Code', section: '4604.5' }],
    });
    const hits = async (query: string) => (await desk.client.library.search({ query, day: IN_2017 })).hits;
    const citedIn = async (hit: Pick<PlaceHead, 'sectionId' | 'chapterId'> | undefined) => {
      const place =
        hit?.sectionId == null ? { chapterId: hit?.chapterId ?? 0 } : { sectionId: hit.sectionId };
      const { listed } = (await lookup().about({ place })).citedIn;
      return listed.map(({ request, item, who, outcome }) => [request, item, who, outcome]);
    };
    const special = (await hits('shoulder "special studies"')).find(
      ({ section }) => section?.title === 'Special Studies',
    );
    expect(await citedIn(special)).toEqual([['MRI of the shoulder', 1, 'reviewer', null]]);
    expect(await citedIn(special && { ...special, sectionId: null })).toHaveLength(1);
    const other = (await hits('shoulder "physical methods"'))[0];
    expect(await citedIn(other)).toEqual([]);
    const law = (await hits('"caps on visits"'))[0];
    expect(await citedIn(law)).toEqual([['Labs', 2, 'reviewer', null]]);
  });
});
