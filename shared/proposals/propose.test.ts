import { describe, expect, it } from 'vitest';
import { TODAY } from '../encounters/testing/page.ts';
import type { Paper } from './paper.ts';
import { propose } from './propose.ts';
import { APPLICATION, aPaper, DECISION, NOTICE } from './testing/papers.ts';

const application = aPaper('application', [APPLICATION], '2015-02-27', 0);
const notice = aPaper('correspondence', [NOTICE], '2015-03-13', 1);
const decision = aPaper('ur-decision', [DECISION], '2015-02-05', 2);
const proposed = (...papers: Paper[]) => propose(papers, TODAY);
const block = (...papers: Paper[]) =>
  Object.fromEntries(proposed(...papers).block.map(({ field, value }) => [field, value]));

describe('the case block', () => {
  it('is proposed from the application, the notice of assignment and the decision, with its pages', () => {
    expect(block(application, notice, decision)).toEqual({
      caseNumber: 'CM15-0000001',
      dateAssigned: '2015-03-13',
      dateOfInjury: '2002-02-09',
      urDenialDate: '2015-02-05',
      priority: 'Standard',
      applicationReceived: '2015-03-03',
    });
    const { evidence } =
      proposed(application, notice).block.find(({ field }) => field === 'dateOfInjury') ?? {};
    expect(evidence?.map(({ asRead, at, recordId }) => [asRead, at.page, recordId])).toEqual([
      ['02/09/2002', 0, 'application 0'],
      ['02/09/2002', 1, 'correspondence 1'],
    ]);
  });

  it('has only the fields that a paper gives', () => {
    expect(block(decision)).toEqual({ dateOfInjury: '2002-02-09', urDenialDate: '2015-02-05' });
    expect(block()).toEqual({});
    // What an office received is not when the application was.
    expect(block(aPaper('correspondence', ['Dear A. Sample:\nRequest received: 01/29/2015']))).toEqual({});
  });

  it('says where papers disagree, and is less sure', () => {
    const other = aPaper('rfa', ['= REQUEST FOR AUTHORIZATION\n\nDate of Injury: 02/08/2002'], undefined, 7);
    const find = (...papers: Paper[]) =>
      proposed(...papers).block.find(({ field }) => field === 'dateOfInjury');
    const alone = find(application, notice);
    const both = find(application, notice, other);
    expect(both).toMatchObject({ value: '2002-02-09', others: [{ value: '2002-02-08', at: { page: 7 } }] });
    expect(both?.confidence).toBeLessThan(alone?.confidence ?? 0);
  });

  it('takes the decision that the application names, not the last one', () => {
    const later = aPaper('ur-decision', [DECISION.replace('02/05/2015', '06/01/2015')], '2015-06-01', 9);
    const { items } = proposed(application, decision, later);
    expect(items[0]?.wordings[1]?.recordId).toBe('ur-decision 2');
  });
});

describe('the disputed items', () => {
  it('are those of the application, with what utilization review made of each', () => {
    expect(proposed(application, notice, decision).items).toMatchObject([
      {
        request: 'Physical therapy 2x4 lumbar',
        outcome: 'modified',
        authorized: { text: 'PT, 4 sessions' },
        quantity: { amount: 8, unit: 'visits' },
        bodyParts: [{ name: 'low back (lumbar spine)' }],
        wordings: [{ at: { page: 0 } }, { text: '8 sessions of PT, lumbar', at: { page: 2 } }],
      },
      { request: 'Norco 10/325 mg #90', outcome: 'denied', quantity: { amount: 90 }, authorized: null },
      { request: 'TENS unit, 30 day rental', outcome: 'denied' },
    ]);
  });

  it('are those of the decision that were not certified, where no application lists any', () => {
    const [first, ...others] = proposed(decision).items;
    expect(first).toMatchObject({ request: '8 sessions of PT, lumbar', outcome: 'modified' });
    expect(others).toHaveLength(2);
  });

  it('belong to what is left of the decision where their words have nothing in common', () => {
    const asked = APPLICATION.replace('3. TENS unit, 30 day\nrental', '3. Home device as described');
    const { items } = proposed(aPaper('application', [asked], '2015-02-27'), decision);
    expect(items[2]).toMatchObject({
      request: 'Home device as described',
      outcome: 'denied',
      wordings: [{}, { text: 'TENS unit 30 day rental' }],
    });
  });

  it('have no outcome where no decision was found', () => {
    expect(proposed(application).items.map(({ outcome }) => outcome)).toEqual([null, null, null]);
  });
});
