import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../domain/case.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { composeLetter } from './compose.ts';
import { overallDetermination } from './cover.ts';
import type { LetterProfile } from './profile.ts';
import { letterText } from './tree.ts';

const profile = builtInProfile('posted-2016');
const linesOf = (builder: ReturnType<typeof aCase>, copy: 'posted' | 'served' = 'posted') =>
  letterText(composeLetter(builder.build(), profile, copy)).split('\n');

describe('a letter', () => {
  it('prints no case block and no placeholder when the case has none', () => {
    const tree = composeLetter(aCase().withItem().build(), profile, 'posted');
    expect(tree.blocks.some((block) => block.kind === 'case-block')).toBe(false);
    expect(tree.blocks[0]).toEqual({ kind: 'heading', text: 'HOW THE IMR FINAL DETERMINATION WAS MADE' });
  });

  it('prints the case block in four rows with dates as MM/DD/YYYY', () => {
    expect(linesOf(aCase().withCaseBlock()).slice(0, 4)).toEqual([
      'Case Number: CM17-0000001',
      'Date Assigned: 01/24/2017 Date of Injury: 11/09/2016',
      'Decision Date: 02/22/2017 UR Denial Date: 01/14/2017',
      'Priority: Standard Application Received: 01/18/2017',
    ]);
  });

  it('says what is left of a request that was authorised in part', () => {
    const ur = {
      kind: 'partial' as const,
      original: 'PT x 12',
      authorized: 'PT x 6',
      remaining: 'PT x 6 more',
    };
    expect(linesOf(aCase().withItem({ ur }))).toContain(
      'PT x 12 was the original request. PT x 6 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, PT x 6 more is: Upheld',
    );
  });

  it('keeps the whole request in dispute when something else was authorised', () => {
    const ur = { kind: 'substituted' as const, original: 'Drug A', authorized: 'Drug B' };
    expect(linesOf(aCase().withItem({ ur, outcome: 'overturned' }))).toContain(
      'Drug A was the original request. The Claims Administrator authorized Drug B, leaving the original request IMR eligible. The original request, Drug A is: Overturned',
    );
  });

  it('prints an undecided item without a decision, and no other word in its place', () => {
    const builder = aCase().withItem({ outcome: undefined, request: 'X-ray' });
    expect(linesOf(builder)).toContain('X-ray');
  });

  it('puts the label of the rationale before its first paragraph and keeps the others', () => {
    const lines = linesOf(aCase().withItem({ rationale: richTextFrom('First.\nSecond.') }));
    expect(lines.slice(-2)).toEqual(['Decision rationale: First.', 'Second.']);
  });

  it('has its parts in the order of the profile, the case block on the cover, and a letterhead, where it says so', () => {
    const own: LetterProfile = {
      ...profile,
      sections: ['summary', 'items', 'documentsReviewed', 'how'],
      cover: { ...profile.cover, caseBlock: true, letterhead: ['1 Main Street'] },
    };
    const { blocks } = composeLetter(aCase().withCaseBlock().withItem().build(), own, 'served');
    const kinds = blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind));
    expect(kinds.indexOf('case-block')).toBeLessThan(kinds.indexOf('page-break'));
    expect(kinds.filter((kind) => kind === 'case-block')).toHaveLength(1);
    expect(blocks[1]).toMatchObject({ role: 'cover-line', runs: [{ text: '1 Main Street' }] });
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      own.headings.summary,
      own.headings.items,
      own.headings.how,
    ]);
  });

  it('has a header with what the case says, each copy its own, and page numbers, as the profile has them', () => {
    const own: LetterProfile = {
      ...profile,
      page: { header: { posted: '', served: 'Case {caseNumber}, {decisionDate}' }, numbers: 'page' },
    };
    const page = (imrCase: ImrCase, copy: 'posted' | 'served') => composeLetter(imrCase, own, copy).page;
    const imrCase = aCase().withCaseBlock().build();
    expect(page(imrCase, 'served')).toEqual({ header: 'Case CM17-0000001, 02/22/2017', numbers: 'page' });
    expect(page(imrCase, 'posted')).toEqual({ header: '', numbers: 'page' });
    expect(page(aCase().build(), 'served')?.header).toBe('Case ,');
    expect(composeLetter(imrCase, profile, 'served')).not.toHaveProperty('page');
  });

  it('carries a cover with the overall determination on the served copy only', () => {
    const builder = aCase().withItem({ outcome: 'upheld' }).withItem({ outcome: 'overturned' });
    expect(linesOf(builder, 'served').some((line) => line.startsWith('PARTIALLY OVERTURN'))).toBe(true);
    expect(linesOf(builder, 'posted').some((line) => line.startsWith('PARTIALLY OVERTURN'))).toBe(false);
  });

  it('lists the documents reviewed before the summary, in the served copy alone', () => {
    const documentsReviewed = {
      ...{ style: 'itemised' as const, leftOut: [] },
      entries: [{ text: 'Progress report, Q.R., MD, 12/04/2014, pages 1-6', records: ['r1'] }],
    };
    const builder = aCase().with({ documentsReviewed });
    const served = linesOf(builder, 'served');
    const at = served.indexOf('DOCUMENTS REVIEWED');
    expect(served.slice(at, at + 4)).toEqual([
      'DOCUMENTS REVIEWED',
      'The expert reviewer reviewed the following documents of the case file:',
      'Progress report, Q.R., MD, 12/04/2014, pages 1-6',
      'CLINICAL CASE SUMMARY',
    ]);
    expect(linesOf(builder)).toEqual(linesOf(aCase()));
    expect(
      linesOf(aCase().with({ documentsReviewed: { ...documentsReviewed, entries: [] } }), 'served'),
    ).toEqual(linesOf(aCase(), 'served'));
    const quiet = { ...profile, documentsReviewed: { ...profile.documentsReviewed, served: false } };
    const tree = composeLetter(builder.build(), quiet, 'served');
    expect(letterText(tree)).not.toContain('DOCUMENTS REVIEWED');
  });

  it('changes only its own paragraph when one rationale changes', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.stringMatching(/^[A-Za-z ]{1,40}$/), (which, text) => {
        const builder = aCase();
        for (let index = 0; index < 5; index += 1) builder.withItem({ request: `Request ${index}` });
        const before = composeLetter(builder.build(), profile, 'posted');
        const changed = builder.build();
        const item = changed.items[which];
        if (item === undefined) throw new Error('five items were made');
        item.rationale = richTextFrom(`changed ${text}`);
        const after = composeLetter(changed, profile, 'posted');
        const differing = after.blocks.filter((block, index) => {
          return JSON.stringify(block) !== JSON.stringify(before.blocks[index]);
        });
        expect(differing).toHaveLength(1);
        expect(differing[0]).toMatchObject({ place: { field: 'rationale', item: item.id } });
      }),
    );
  });
});

describe('the overall determination', () => {
  it.each([
    [['upheld', 'upheld'], 'uphold'],
    [['overturned'], 'overturn'],
    [['upheld', 'overturned'], 'partial'],
    [['upheld', undefined], undefined],
    [[], undefined],
  ] as const)('of %j is %s', (outcomes, expected) => {
    expect(overallDetermination(outcomes)).toBe(expected);
  });
});
