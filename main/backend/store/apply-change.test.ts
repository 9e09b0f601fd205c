import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseSchema } from '../../../shared/domain/case.ts';
import type { DraftChange } from '../../../shared/domain/draft.ts';
import { plainText, richTextFrom } from '../../../shared/domain/rich-text.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { applyChange } from './apply-change.ts';
import { saveCase } from './case-store.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

describe('writing the fields of a case', () => {
  let desk: TestDesk;
  let caseId: string;
  let item: string;
  beforeEach(async () => {
    desk = await openDesk();
    caseId = (await desk.client.cases.create({})).caseId;
    item = (await desk.client.cases.addItem({ caseId })).item;
  });
  afterEach(() => desk.close());
  const write = (change: DraftChange, revision = 0) => desk.client.cases.write({ caseId, revision, change });
  const opened = async () => (await desk.client.cases.open({ caseId })).case;

  it('sets and clears each of them', async () => {
    const basis = {
      kind: 'mtus' as const,
      chapters: [{ title: 'Low Back', year: '2016', sections: ['Physical therapy'] }],
      citations: [{ kind: 'other' as const, text: 'A journal' }],
    };
    const ur = { kind: 'substituted' as const, original: '8 visits', authorized: '4 visits' };
    const changes: DraftChange[] = [
      { field: 'profile', value: { id: 'posted-2015', version: 2 } },
      { field: 'caseBlock', value: { caseNumber: 'CM17-0000001', dateOfInjury: { iso: '2002-02-09' } } },
      { field: 'credentials', value: { licensure: ['Oregon'], specialties: [] } },
      { field: 'parties', value: [{ role: 'provider', name: 'Provider B' }] },
      { field: 'summary', value: richTextFrom('Summary') },
      { field: 'item.request', item, value: 'Eight visits' },
      { field: 'item.quantity', item, value: { amount: 8, unit: 'visits' } },
      { field: 'item.category', item, value: 'Physical therapy' },
      { field: 'item.bodyParts', item, value: [{ name: 'lumbar spine', level: 'L4-5' }] },
      { field: 'item.ur', item, value: ur },
      { field: 'item.outcome', item, value: 'overturned' },
      { field: 'item.rationale', item, value: richTextFrom('Because') },
      { field: 'item.basis.administrator', item, value: { kind: 'none' } },
      { field: 'item.basis.reviewer', item, value: basis },
    ];
    for (const change of changes) expect((await write(change)).revision).toBe(1);
    expect(await opened()).toMatchObject({
      profile: { id: 'posted-2015', version: 2 },
      caseBlock: { caseNumber: 'CM17-0000001', dateOfInjury: { iso: '2002-02-09' } },
      credentials: { licensure: ['Oregon'], specialties: [] },
      parties: [{ role: 'provider', name: 'Provider B' }],
      summary: richTextFrom('Summary'),
      items: [
        {
          request: 'Eight visits',
          quantity: { amount: 8, unit: 'visits' },
          category: 'Physical therapy',
          bodyParts: [{ name: 'lumbar spine', level: 'L4-5' }],
          ur,
          outcome: 'overturned',
          rationale: richTextFrom('Because'),
          bases: { administrator: { kind: 'none' }, reviewer: basis },
        },
      ],
    });
    const clearing: DraftChange[] = [
      { field: 'caseBlock', value: null },
      { field: 'item.quantity', item, value: null },
      { field: 'item.category', item, value: null },
      { field: 'item.ur', item, value: null },
      { field: 'item.outcome', item, value: null },
      { field: 'item.basis.administrator', item, value: null },
      { field: 'item.basis.reviewer', item, value: null },
    ];
    for (const change of clearing) expect((await write(change, 1)).revision).toBe(2);
    const cleared = await opened();
    expect(cleared.caseBlock).toBeUndefined();
    expect(cleared.items[0]).toEqual({
      id: item,
      request: 'Eight visits',
      bodyParts: [{ name: 'lumbar spine', level: 'L4-5' }],
      bases: {},
      rationale: richTextFrom('Because'),
    });
  });

  it('keeps two fields apart: one does not make the other stale', async () => {
    await write({ field: 'item.request', item, value: 'a' });
    await write({ field: 'item.rationale', item, value: richTextFrom('b') });
    expect(await opened()).toMatchObject({ items: [{ request: 'a', rationale: richTextFrom('b') }] });
  });

  it('refuses a parent that is not there, the item itself, and a circle', async () => {
    const second = (await desk.client.cases.addItem({ caseId })).item;
    await write({ field: 'item.parent', item: second, value: item });
    const refused = { kind: 'Invalid', code: 'invalid-change' };
    await expect(write({ field: 'item.parent', item, value: 'nobody' })).rejects.toMatchObject(refused);
    await expect(write({ field: 'item.parent', item, value: item })).rejects.toMatchObject(refused);
    await expect(write({ field: 'item.parent', item, value: second })).rejects.toMatchObject(refused);
    expect((await desk.client.cases.open({ caseId })).revisions).toEqual({ [`item.parent/${second}`]: 1 });
  });

  it('refuses a field of an item or a case that is gone', async () => {
    for (const change of [
      { field: 'item.request', item: 'gone', value: 'x' },
      { field: 'item.outcome', item: 'gone', value: 'upheld' },
      { field: 'item.basis.reviewer', item: 'gone', value: { kind: 'none' } },
    ] as const) {
      await expect(write(change)).rejects.toMatchObject({ kind: 'NotFound', code: 'no-item' });
    }
    await desk.client.cases.remove({ caseId });
    await expect(write({ field: 'item.request', item, value: 'x' })).rejects.toMatchObject({
      code: 'no-case',
    });
  });

  it('removes an item with its revisions; what depended on it stands alone and is newer than the page knows', async () => {
    const second = (await desk.client.cases.addItem({ caseId })).item;
    await write({ field: 'item.parent', item: second, value: item });
    await write({ field: 'item.request', item, value: 'x' });
    await desk.client.cases.removeItem({ caseId, item });
    const after = await desk.client.cases.open({ caseId });
    expect(after.case.items).toEqual([{ id: second, request: '', bodyParts: [], bases: {}, rationale: [] }]);
    expect(after.revisions).toEqual({ [`item.parent/${second}`]: 2 });
    await expect(write({ field: 'item.parent', item: second, value: null }, 1)).rejects.toMatchObject({
      kind: 'Conflict',
    });
  });

  it('moves an item to any place, also past the end', async () => {
    const second = (await desk.client.cases.addItem({ caseId })).item;
    const third = (await desk.client.cases.addItem({ caseId })).item;
    const order = async () => (await opened()).items.map((one) => one.id);
    await desk.client.cases.moveItem({ caseId, item: third, to: 0 });
    expect(await order()).toEqual([third, item, second]);
    await desk.client.cases.moveItem({ caseId, item: third, to: 99 });
    expect(await order()).toEqual([item, second, third]);
    const added = (await desk.client.cases.addItem({ caseId })).item;
    expect(await order()).toEqual([item, second, third, added]);
  });
});

describe('the history of a text', () => {
  let test: TestStore;
  beforeEach(() => {
    test = testStore();
    const blank = caseSchema.parse({
      schema: 'imr-case/1',
      id: 'c',
      profile: { id: 'p', version: 1 },
      credentials: { licensure: [], specialties: [] },
    });
    test.store.write((writer) => saveCase(writer, blank, 'received', '2026-11-23T10:00:00.000Z'));
  });
  afterEach(() => test.close());

  it('keeps what stood there before, at most once in five minutes', () => {
    const times = ['10:00:00', '10:00:01', '10:00:02', '10:04:59', '10:05:02', '10:05:03'];
    for (const [known, time] of times.entries()) {
      const change: DraftChange = { field: 'summary', value: richTextFrom(`text ${known}`) };
      test.store.write((writer) =>
        applyChange(writer, { caseId: 'c', known, change }, `2026-11-23T${time}.000Z`),
      );
    }
    const rows = test.store.reader.all('SELECT value FROM draft_revision ORDER BY revision');
    expect(rows.map((row) => plainText(JSON.parse(Object(row).value)))).toEqual(['text 0', 'text 3']);
  });
});
