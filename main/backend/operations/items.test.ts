import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/domain/rich-text.ts';
import { undoOfArrangement } from '../../../shared/entry/undo-arrangement.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
let cases: TestDesk['client']['cases'];
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  ({ cases } = desk.client);
  ({ caseId } = await cases.create({}));
});
afterEach(() => desk.close());

const THERAPY = {
  request: 'Physical therapy, 12 visits',
  quantity: { amount: 12, unit: 'visits' },
  category: 'Rehabilitation * Physical Therapy/Occupational Therapy (PT/OT) *',
  bodyParts: [{ name: 'knee', side: 'left' as const }],
  ur: {
    kind: 'partial' as const,
    original: 'Physical therapy, 12 visits',
    authorized: '6 visits',
    remaining: 'Physical therapy, 6 visits',
  },
};
const blank = (id: string, request: string) => ({ id, request, bodyParts: [], bases: {}, rationale: [] });
const itemsOf = async () => (await cases.open({ caseId })).case.items;

describe('adding items with what was asked for', () => {
  it('puts them after those that are there, in their order, whole', async () => {
    const { item } = await cases.addItem({ caseId });
    const { items } = await cases.addItems({
      caseId,
      items: [THERAPY, { request: ' MRI of the left knee ', bodyParts: [] }],
    });
    const stored = await itemsOf();
    expect(stored.map(({ id }) => id)).toEqual([item, ...items]);
    expect(stored[1]).toMatchObject({ ...THERAPY, bases: {}, rationale: [] });
    expect(stored[2]).toMatchObject({ request: 'MRI of the left knee', bodyParts: [] });
    expect(stored[1]?.outcome).toBeUndefined();
  });

  it('leaves their fields to be written like any other', async () => {
    const { items } = await cases.addItems({ caseId, items: [THERAPY] });
    const item = items[0] ?? '';
    await cases.write({ caseId, revision: 0, change: { field: 'item.request', item, value: 'Acupuncture' } });
    expect((await itemsOf())[0]).toMatchObject({ request: 'Acupuncture', quantity: THERAPY.quantity });
  });

  it('adds none where one has no request, or the case takes nothing', async () => {
    const items = [THERAPY, { request: '  ', bodyParts: [] }];
    await expect(cases.addItems({ caseId, items })).rejects.toMatchObject({ kind: 'Invalid' });
    await desk.client.acceptance.decline({ caseId, reason: 'no-time', note: '' });
    const attempt = cases.addItems({ caseId, items: [THERAPY] });
    await expect(attempt).rejects.toMatchObject({ kind: 'Precondition', code: 'case-closed' });
    expect(await itemsOf()).toEqual([]);
  });
});

describe('arranging items', () => {
  const three = async () => {
    const { items } = await cases.addItems({
      caseId,
      items: ['A', 'B', 'C'].map((request) => ({ request, bodyParts: [] })),
    });
    return items;
  };
  const requests = async () => (await itemsOf()).map(({ request }) => request).join(' ');

  it('puts whole items where they belong, writes over those that are there, and takes others out', async () => {
    const [a = '', b = '', c = ''] = await three();
    const put = [
      { item: blank('new', 'A2'), at: 0 },
      { item: { ...blank(c, 'C2'), outcome: 'upheld' as const }, at: 2 },
    ];
    await cases.arrangeItems({ caseId, put, remove: [b] });
    expect(await requests()).toBe('A2 A C2');
    expect((await itemsOf())[2]?.outcome).toBe('upheld');
    expect((await itemsOf())[1]?.id).toBe(a);
  });

  it('takes itself back, with what depended on an item that was taken out', async () => {
    const [a = '', b = ''] = await three();
    await cases.write({ caseId, revision: 0, change: { field: 'item.parent', item: b, value: a } });
    const before = await itemsOf();
    const arrangement = { put: [{ item: blank('new', 'N'), at: 1 }], remove: [a] };
    await cases.arrangeItems({ caseId, ...arrangement });
    expect(await requests()).toBe('B N C');
    expect((await itemsOf())[0]?.parent).toBeUndefined();
    await cases.arrangeItems({ caseId, ...undoOfArrangement(before, arrangement) });
    expect(await itemsOf()).toEqual(before);
  });

  it('lets no page write over what it has not seen, and keeps the text that was there', async () => {
    const [a = ''] = await three();
    await cases.arrangeItems({ caseId, put: [{ item: blank(a, 'A2'), at: 0 }], remove: [] });
    const stale = { field: 'item.request' as const, item: a, value: 'old' };
    await expect(cases.write({ caseId, revision: 0, change: stale })).rejects.toMatchObject({
      code: 'stale-revision',
    });
    const kept = await desk.client.writing.revisions({ caseId, field: 'item.request', item: a });
    expect(kept.map(({ text }) => plainText(text))).toEqual(['A']);
  });

  it('does all of it or nothing', async () => {
    const [, b = ''] = await three();
    const orphan = { ...blank('new', 'N'), parent: 'nowhere' };
    await expect(
      cases.arrangeItems({ caseId, put: [{ item: orphan, at: 0 }], remove: [b] }),
    ).rejects.toMatchObject({ kind: 'Invalid', code: 'invalid-change' });
    await expect(cases.arrangeItems({ caseId, put: [], remove: ['nowhere'] })).rejects.toMatchObject({
      kind: 'NotFound',
    });
    expect(await requests()).toBe('A B C');
  });
});
