import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
let now: Date;
let caseId: string;
beforeEach(async () => {
  now = new Date('2026-11-26T23:57:30Z');
  desk = await openDesk({ clock: () => now });
  ({ caseId } = await desk.client.cases.create({}));
});
afterEach(() => desk.close());

const activity = () => desk.client.activity;
const wait = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
async function work(minutes: number, on = caseId): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await activity().beat({ caseId: on });
    wait(60);
  }
}

describe('time spent on a case', () => {
  it('is summed by day in UTC, stays over a lock, and tells nothing else', async () => {
    await work(5);
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await activity().read({ caseId })).toEqual({
      days: [
        { day: '2026-11-26', minutes: 3 },
        { day: '2026-11-27', minutes: 2 },
      ],
      correction: null,
    });
  });

  it('counts no faster than time passes, over all cases together, and goes on when the clock was set back', async () => {
    const { caseId: other } = await desk.client.cases.create({});
    for (let beat = 0; beat < 10; beat += 1) {
      await activity().beat({ caseId });
      await activity().beat({ caseId: other });
      wait(10);
    }
    expect((await activity().read({ caseId })).days).toEqual([{ day: '2026-11-26', minutes: 2 }]);
    expect((await activity().read({ caseId: other })).days).toEqual([]);
    wait(-86_400);
    await activity().beat({ caseId });
    expect((await activity().read({ caseId })).days).toHaveLength(2);
  });

  it('is not counted for a closed case, nor for one that is gone', async () => {
    await desk.client.acceptance.decline({ caseId, reason: 'no-time', note: '' });
    await expect(activity().beat({ caseId })).rejects.toMatchObject({ code: 'case-closed' });
    await expect(activity().beat({ caseId: 'gone' })).rejects.toMatchObject({ code: 'no-case' });
    await expect(activity().read({ caseId: 'gone' })).rejects.toMatchObject({ code: 'no-case' });
  });

  it('does not make the case look as if it was saved, and stands in no entry of the log', async () => {
    const before = await desk.client.cases.list({});
    const entries = async () => (await desk.client.audit.list({})).entries.length;
    const logged = await entries();
    await work(3);
    expect(await desk.client.cases.list({})).toEqual(before);
    expect(await entries()).toBe(logged);
  });
});

describe('a correction', () => {
  it('is added with its reason, replaced and taken back; the log holds the minutes and not the reason', async () => {
    await work(2);
    await activity().correct({ caseId, minutes: 30, note: ' Read on paper. ' });
    const corrected = await activity().correct({ caseId, minutes: -1, note: 'Was called away.' });
    expect(corrected.correction).toEqual({
      minutes: -1,
      note: 'Was called away.',
      correctedAt: now.toISOString(),
    });
    const { entries } = await desk.client.audit.list({});
    expect(entries[0]).toMatchObject({ kind: 'case.time-corrected', subject: { minutes: -1 } });
    expect(JSON.stringify(entries)).not.toContain('called away');
    expect((await activity().correct({ caseId, minutes: 0, note: '' })).correction).toBeNull();
  });

  it('is refused without a reason, and below nothing', async () => {
    await work(2);
    await expect(activity().correct({ caseId, minutes: 5, note: ' ' })).rejects.toMatchObject({
      kind: 'Invalid',
      code: 'note-missing',
      path: 'note',
    });
    await expect(activity().correct({ caseId, minutes: -3, note: 'x' })).rejects.toMatchObject({
      kind: 'Invalid',
      code: 'negative-time',
    });
    expect((await activity().read({ caseId })).correction).toBeNull();
  });
});
