import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import { plainText, richTextFrom } from '../../../shared/domain/rich-text.ts';
import { duplicateOf } from '../../../shared/entry/arrange-items.ts';
import { decide, dependOn } from '../../../shared/entry/decide.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { letterText } from '../../../shared/letter/tree.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { carryOver } from '../../../shared/writing/carry-over.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

// The longest letter seen in 194 posted ones has 21 items: this one is decided as the page does it, by the same operations.
const ITEMS = 21;
const CASE_BLOCK = {
  caseNumber: 'CM17-0000021',
  dateAssigned: { iso: '2017-01-24' },
  dateOfInjury: { iso: '2016-11-09' },
  decisionDate: { iso: '2017-02-22' },
  urDenialDate: { iso: '2017-01-14' },
  priority: 'Standard',
  applicationReceived: { iso: '2017-01-18' },
};

let desk: TestDesk;
let page: { imrCase: ImrCase; revisions: Record<string, number> };
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const reopen = async (caseId: string) => {
  const open = await desk.client.cases.open({ caseId });
  page = { imrCase: open.case, revisions: { ...open.revisions } };
};
/** Writes what a page would, against the revisions that it knows. */
const write = async (changes: readonly DraftChange[]) => {
  for (const change of changes) {
    const key = draftKey(change);
    const caseId = page.imrCase.id;
    const known = page.revisions[key] ?? 0;
    const { revision } = await desk.client.cases.write({ caseId, revision: known, change });
    page.revisions[key] = revision;
    page.imrCase = applyChange(page.imrCase, change);
  }
};
const item = (index: number) => {
  const found = page.imrCase.items[index];
  if (found === undefined) throw new Error(`no item ${index}`);
  return found;
};

describe('a letter of 21 items', () => {
  it('is entered, decided and changed item by item, and says in the end what was decided', async () => {
    const { cases } = desk.client;
    const { caseId } = await cases.create({});
    await cases.addItems({
      caseId,
      items: [
        { request: 'Right knee arthroscopy', bodyParts: [{ name: 'knee', side: 'right' }] },
        ...Array.from({ length: 9 }, (_, at) => ({ request: `Brace, type ${at + 1}`, bodyParts: [] })),
        ...Array.from({ length: 10 }, (_, at) => ({
          request: `Acupuncture ${at + 3} visits`,
          quantity: { amount: at + 3, unit: 'visits' },
          bodyParts: [],
        })),
      ],
    });
    await reopen(caseId);
    // Item 21 is a copy of item 20 with its texts.
    const copy = { ...duplicateOf(item(19), 'copy'), request: 'Acupuncture 13 visits' };
    await cases.arrangeItems({ caseId, put: [{ item: copy, at: 20 }], remove: [] });
    await reopen(caseId);
    expect(page.imrCase.items).toHaveLength(ITEMS);
    await write([
      { field: 'caseBlock', value: CASE_BLOCK },
      { field: 'credentials', value: { licensure: ['California'], specialties: ['Orthopedic Surgery'] } },
      { field: 'summary', value: richTextFrom('The injured worker is a 50 year old male with knee pain.') },
    ]);

    // Nine ancillaries follow the surgery, whichever way round they are entered.
    for (let at = 1; at <= 9; at += 1) await write(dependOn(page.imrCase, item(at).id, item(0).id).changes);
    await write([
      {
        field: 'item.basis.reviewer',
        item: item(0).id,
        value: {
          kind: 'mtus',
          chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Surgical Considerations'] }],
          citations: [
            { kind: 'study', author: 'Doe J, et al', title: 'A trial', journal: 'Spine', year: '2009' },
          ],
        },
      },
      { field: 'item.basis.administrator', item: item(0).id, value: { kind: 'none' } },
      {
        field: 'item.rationale',
        item: item(0).id,
        value: richTextFrom('The criteria are not met. As such, the request is not medically necessary.'),
      },
    ]);
    await write(decide(page.imrCase, item(0).id, 'upheld').changes);
    expect(page.imrCase.items.filter(({ outcome }) => outcome === 'upheld')).toHaveLength(10);

    // Eleven treatments of one kind: one rationale, carried over with each item's own number of visits.
    for (let at = 10; at < ITEMS; at += 1) {
      const { id } = item(at);
      const first = item(10);
      const rationale =
        at === 10
          ? richTextFrom(
              'The request for Acupuncture 3 visits has no report of gain. As such, the request is not medically necessary.',
            )
          : carryOver(first.rationale, { from: first, to: item(at), reference: '2017-02-22' });
      await write([
        { field: 'item.basis.administrator', item: id, value: { kind: 'none' } },
        {
          field: 'item.basis.reviewer',
          item: id,
          value: {
            kind: 'mtus',
            chapters: [{ title: 'Acupuncture Treatment', year: '2007', sections: [] }],
            citations: [],
          },
        },
        { field: 'item.rationale', item: id, value: rationale },
      ]);
      await write(decide(page.imrCase, id, 'upheld').changes);
    }
    await write(decide(page.imrCase, item(20).id, 'overturned').changes);

    const stored = (await cases.open({ caseId })).case;
    expect(JSON.parse(JSON.stringify(page.imrCase))).toEqual(stored);
    const { findings } = checkCase({ imrCase: stored, copy: 'posted' });
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    const letter = letterText(composeLetter(stored, builtInProfile('posted-2016'), 'posted'));
    expect(letter.match(/: Upheld$/gm)).toHaveLength(20);
    expect(letter).toContain('Acupuncture 13 visits: Overturned');
    expect(letter).toContain('Doe J, et al. A trial. Spine. 2009.');
    expect(plainText(stored.items[14]?.rationale ?? [])).toContain('The request for Acupuncture 7 visits');
    expect(plainText(stored.items[20]?.rationale ?? [])).toMatch(/the request is medically necessary\.$/);

    // The surgery is necessary after all: its nine ancillaries are open again, and the letter says no more of them.
    await write(decide(page.imrCase, item(0).id, 'overturned').changes);
    const after = (await cases.open({ caseId })).case;
    expect(after.items.filter(({ outcome }) => outcome === undefined)).toHaveLength(9);
    expect(after.items[1]).toMatchObject({ parent: item(0).id, bases: {}, rationale: [] });
    expect(plainText(after.items[0]?.rationale ?? [])).toMatch(/the request is medically necessary\.$/);
  });
});
