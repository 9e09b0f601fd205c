import { afterEach, describe, expect, it } from 'vitest';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { enterRecords, type TypedRecord } from '../search/testing/enter-records.ts';
import { type RecordsStore, recordsStore } from '../search/testing/records-store.ts';
import { updateCaseHead } from '../store/cases.ts';
import { readMentions, readMentionsSlowly } from './read-mentions.ts';
import { recordsInput } from './records-input.ts';

let records: RecordsStore;
afterEach(() => records.close());

/** A case of records, one page each, in one document. */
function caseOf(...pages: (Omit<TypedRecord, 'documentId' | 'first' | 'count'> & { text: string })[]): void {
  records = recordsStore({ d1: pages.map(({ text }) => text) });
  const { store } = records;
  const imrCase = aCase()
    .withCaseBlock({ dateOfInjury: { iso: '2012-01-01' }, urDenialDate: { iso: '2016-12-01' } })
    .with({ id: 'c1' })
    .build();
  store.write((writer) => updateCaseHead(writer, imrCase));
  store.write((writer) => writer.run("UPDATE document SET added_at = '2017-02-01T00:00:00Z'"));
  enterRecords(
    store,
    'c1',
    pages.map(({ text: _, ...record }, first) => ({ documentId: 'd1', first, count: 1, ...record })),
  );
}
const mentions = () => readMentions(records.store.reader, 'c1');

describe('what the records of a case tell of other papers', () => {
  it('are earlier determinations, with what they are of, and pages that speak of some', () => {
    caseOf(
      { type: 'application', text: 'Case number CM17-0000001' },
      {
        type: 'prior-imr',
        date: '2014-05-06',
        text: 'Case Number: CM14-0012345 Norco 10/325 mg: Overturned',
      },
      { type: 'ur-decision', date: '2015-03-04', text: 'Acupuncture, 6 visits: certified' },
      { type: 'ur-decision', date: '2016-12-01', text: 'Norco was previously certified.' },
      { type: 'correspondence', text: 'Your case CM17-0000001 was assigned.' },
    );
    expect(mentions().earlier).toMatchObject([
      {
        of: 'imr',
        caseNumber: 'CM14-0012345',
        date: '2014-05-06',
        treatments: ['drug hydrocodone/acetaminophen'],
        on: { documentId: 'd1', page: 1, record: 'Earlier IMR determination, 05/06/2014' },
      },
      {
        of: 'review',
        date: '2015-03-04',
        treatments: ['category Rehabilitation * Acupuncture *'],
        on: { page: 2 },
      },
      { of: 'review', date: null, on: { page: 3, words: expect.stringContaining('previously certified') } },
    ]);
  });

  it('go by the last utilization review in the file where the case does not say when it was denied', () => {
    caseOf(
      { type: 'ur-decision', date: '2014-08-29', text: 'Physical therapy, 12 visits: certified' },
      { type: 'ur-decision', date: '2016-12-01', text: 'Spinal stabilization program: denied' },
    );
    const { store } = records;
    store.write((writer) => writer.run('UPDATE case_file SET ur_denial_date_iso = NULL'));
    expect(mentions().earlier).toMatchObject([{ of: 'review', date: '2014-08-29' }]);
  });

  it('are records that request, review and reports name and the index does not have, each once', () => {
    caseOf(
      {
        type: 'rfa',
        date: '2016-11-20',
        text: 'See MRI of the knee dated 03/04/2014 and QME report of 05/06/2014.',
      },
      { type: 'ur-decision', date: '2016-12-01', text: 'MRI of the knee dated 03/04/2014 was reviewed.' },
      {
        type: 'progress-report',
        date: '2016-11-01',
        text: 'Operative report of 02/02/2013; MRI of 01/01/2009.',
      },
      { type: 'medical-legal', date: '2014-06-01', text: 'Examined on 05/06/2014' },
      { type: 'imaging', date: '2013-02-02', text: 'X-ray' },
    );
    expect(mentions().missing.map(({ what, iso, by, on }) => `${by} ${what} ${iso} ${on.page}`)).toEqual([
      'reports Operative report 2013-02-02 2',
      'dispute MRI of the knee 2014-03-04 0',
    ]);
    expect(mentions().days['medical-legal']).toEqual(['2014-05-06', '2014-06-01']);
  });

  it('are worked out once for each state of the index, slowly or at once, and never while pages are unread', async () => {
    caseOf({ type: 'progress-report', date: '2016-11-01', text: 'He is better.' });
    const { reader } = records.store;
    const made = readMentions(reader, 'c1');
    expect(made.isRead).toBe(false);
    expect(readMentions(reader, 'c1')).toBe(made);
    expect(await readMentionsSlowly(reader, 'c1')).toBe(made);
    expect(records.store.write((writer) => readMentions(writer, 'c1'))).toBe(made);
    enterRecords(records.store, 'c1', []);
    expect(readMentions(reader, 'c1')).not.toBe(made);
  });
});

describe('which pages of a case were in view', () => {
  it('is told by record', () => {
    caseOf(
      { type: 'rfa', date: '2016-11-20', text: 'Request' },
      { type: 'imaging', date: '2014-03-04', text: 'MRI' },
    );
    const { store } = records;
    store.write((writer) => writer.run("INSERT INTO page_view (document_id, idx) VALUES ('d1', 0)"));
    expect(recordsInput(store.reader, 'c1').seen()).toMatchObject({
      pages: 2,
      unseen: 1,
      records: [{ name: 'Imaging, 03/04/2014', unseen: 1, next: { documentId: 'd1', page: 1 } }],
      evidence: 0,
    });
  });
});
