import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftKey } from '../../../shared/domain/draft.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { keyOf } from '../../../shared/rules/dismissals.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { openDesk, REVIEWER, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  const value = aCase()
    .withCaseBlock()
    .withItem({ outcome: undefined, rationale: richTextFrom('As Dr. Poe holds.') })
    .build();
  const path = join(desk.folder, 'case.json');
  writeFileSync(path, JSON.stringify(value));
  caseId = (await desk.client.cases.importJsonFrom({ path })).caseId;
});
afterEach(() => desk.close());

const copy = 'posted';
const opened = () => desk.client.cases.open({ caseId });
/** The key of the finding of a rule, as the page works it out. */
async function keyFor(rule: string) {
  const { case: imrCase } = await opened();
  const { findings } = checkCase({ imrCase, copy, reviewer: REVIEWER });
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no finding of ${rule}`);
  return keyOf(imrCase, finding);
}
const dismiss = async (rule: string, reason = ' a published name ') =>
  desk.client.checks.dismiss({ caseId, copy, finding: await keyFor(rule), reason });
const list = () => desk.client.checks.list({ caseId });
async function write(rationale: string) {
  const change = { field: 'item.rationale', item: 'item-1', value: richTextFrom(rationale) } as const;
  const revision = (await opened()).revisions[draftKey(change)] ?? 0;
  await desk.client.cases.write({ caseId, revision, change });
}

describe('a finding', () => {
  it('is dismissed with a reason, which is kept; the log tells the rule and no word more', async () => {
    await dismiss('titled-name');
    const key = await keyFor('titled-name');
    expect(await list()).toEqual([{ ...key, reason: 'a published name', dismissedAt: expect.any(String) }]);
    const { entries } = await desk.client.audit.list({});
    const told = entries.filter(({ kind }) => kind === 'finding.dismissed');
    expect(told).toMatchObject([{ subject: { rule: 'titled-name' } }]);
    expect(JSON.stringify(entries)).not.toMatch(/published|Poe/);
    await desk.client.checks.restore({ caseId, finding: key });
    expect(await list()).toEqual([]);
    await expect(desk.client.checks.restore({ caseId, finding: key })).rejects.toMatchObject({
      code: 'no-finding',
    });
  });

  it('is dismissed again with another reason in place of the first', async () => {
    await dismiss('titled-name');
    await dismiss('titled-name', 'the name of a brand');
    expect((await list()).map(({ reason }) => reason)).toEqual(['the name of a brand']);
  });

  it('that blocks cannot be dismissed, nor one whose text has changed, nor without a reason', async () => {
    await expect(dismiss('item-outcome')).rejects.toMatchObject({ code: 'finding-blocks' });
    await expect(dismiss('titled-name', '  ')).rejects.toMatchObject({ kind: 'Invalid' });
    const before = await keyFor('titled-name');
    await write('As Dr. Poe and others hold.');
    await expect(
      desk.client.checks.dismiss({ caseId, copy, finding: before, reason: 'too late' }),
    ).rejects.toMatchObject({ kind: 'NotFound', code: 'no-finding' });
    expect(await list()).toEqual([]);
  });

  it('of a closed case stays as it is', async () => {
    await desk.client.acceptance.decline({ caseId, reason: 'no-time', note: '' });
    await expect(dismiss('titled-name')).rejects.toMatchObject({ code: 'case-closed' });
  });

  it('takes its dismissal with the item, and with the case', async () => {
    await dismiss('titled-name', 'kept for zebra reasons');
    await desk.client.cases.removeItem({ caseId, item: 'item-1' });
    expect(await list()).toEqual([]);
  });
});

describe('another case', () => {
  it('knows nothing of the dismissals of this one', async () => {
    await dismiss('titled-name');
    expect(await desk.client.checks.list(await desk.client.cases.addSample({}))).toEqual([]);
  });
});
