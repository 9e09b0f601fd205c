import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pick } from '../../../shared/entry/pick.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { inFiles } from '../testing/traces.ts';

const chapter = (text: string): Pick => ({ list: 'chapter', within: '', text, edition: '2004' });

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

describe('what was cited', () => {
  it('is counted, outlives its case, and is kept encrypted', async () => {
    const { picks, cases } = desk.client;
    const { caseId } = await cases.create({});
    await picks.learn({ picks: [chapter('Tangerine Complaints'), chapter('Knee Complaints')] });
    await picks.learn({ picks: [chapter('Knee Complaints')] });
    await cases.remove({ caseId });
    expect((await picks.list({})).map(({ text, uses }) => [text, uses])).toEqual([
      ['Knee Complaints', 2],
      ['Tangerine Complaints', 1],
    ]);
    expect(inFiles(desk, ['Tangerine'])).toEqual([]);
  });

  it('can be forgotten', async () => {
    const { picks } = desk.client;
    await picks.learn({ picks: [chapter('Knee Complaints')] });
    await picks.forget({});
    expect(await picks.list({})).toEqual([]);
  });

  it('is a title, and no text of any length', async () => {
    const { picks } = desk.client;
    for (const text of ['', ' ', 'x'.repeat(301)])
      await expect(picks.learn({ picks: [chapter(text)] })).rejects.toMatchObject({ kind: 'Invalid' });
  });
});
