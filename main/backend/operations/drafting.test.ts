import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
});
afterEach(() => desk.close());

const REPORT = [
  "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
  'Patient: A.B. Sex: F Age: 39 Exam date: 10/23/2014',
  'Date of injury: 02/09/2002',
  'Subjective complaints',
  'Low back pain is worse with sitting.',
  'Diagnoses',
  '1. Lumbar spine sprain (847.2)',
];

describe('what the records say that a summary may tell', () => {
  it('is told with the page and the words of it, record by record', async () => {
    const path = join(desk.folder, 'a.pdf');
    writeFileSync(path, await aTextPdf([{ lines: REPORT }]));
    await importNow(desk.client, caseId, [path]);
    await desk.client.encounters.settled({ caseId, ocr: false });
    const { records, unread, isCut } = await desk.client.drafting.facts({ caseId });
    expect({ unread, isCut }).toEqual({ unread: 0, isCut: false });
    expect(records).toMatchObject([{ type: 'progress-report', date: '2014-10-23' }]);
    const facts = records.flatMap((record) => record.facts);
    const said = new Map(facts.map(({ part, value }) => [part, value]));
    expect(Object.fromEntries(said)).toEqual({
      age: '39',
      sex: 'female',
      injury: '02/09/2002',
      complaints: 'Low back pain is worse with sitting',
      diagnoses: 'Lumbar spine sprain',
    });
    for (const { part, value, documentId, page, start, end } of facts) {
      const [read] = await desk.client.text.pages({ documentId, from: page, to: page + 1 });
      if (part === 'diagnoses') expect(read?.text.slice(start, end)).toContain(value);
    }
  });

  it('keeps the order that was made by hand with the case, and the usual one until then', async () => {
    expect(await desk.client.drafting.order({ caseId })).toEqual({ records: [], facts: [] });
    const order = { records: ['r2', 'r1'], facts: ['d:0:12:treatment'] };
    await desk.client.drafting.saveOrder({ caseId, order });
    expect(await desk.client.drafting.order({ caseId })).toEqual(order);
    const { caseId: other } = await desk.client.cases.create({});
    expect(await desk.client.drafting.order({ caseId: other })).toEqual({ records: [], facts: [] });
    await expect(desk.client.drafting.saveOrder({ caseId: 'none', order })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });

  it('is nothing for a case without records, and an error for a case that is not there', async () => {
    expect(await desk.client.drafting.facts({ caseId })).toEqual({ records: [], unread: 0, isCut: false });
    await expect(desk.client.drafting.facts({ caseId: 'none' })).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
