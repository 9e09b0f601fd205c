import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
