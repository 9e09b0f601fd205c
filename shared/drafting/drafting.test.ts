import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chip, plainText } from '../domain/rich-text.ts';
import type { RecordType } from '../encounters/record-type.ts';
import { gapsIn } from '../writing/gaps.ts';
import { factsByPart, proposedFacts, type Told } from './choose.ts';
import type { DraftRecord } from './draft-fact.ts';
import { layOutSummary } from './lay-out.ts';
import { factsOfPage } from './page-facts.ts';
import { DRAFT_PARTS, type DraftPart, eachPart, PART_TITLES } from './parts.ts';
import { statementsIn } from './statements.ts';

const REPORT = `PROGRESS REPORT
Patient: A.B. Sex: F Age: 39
DOI: 2/9/02 Exam date: 10/23/14
The mechanism of injury was slipped and fell on a wet floor.
Subjective complaints
Pain today (0-10) Neck Low back
Low back pain is worse with sitting, since the weekend of the move, and goes on into the
left leg.
Medication: Norco 10/325 mg twice a day.
Objective findings
Lumbar spine 25 5 10 10
- Spasm of the lumbar paraspinals. Straight leg raise is positive on the left.
Diagnoses
1. Lumbar spine sprain (847.2)
2. Right shoulder impingement syndrome
Treatment plan
1. Acupuncture.
`;

function page(text: string, type: RecordType = 'progress-report') {
  return factsOfPage({ text, type, reference: '2015-03-01', section: undefined });
}
const values = (text: string, part: DraftPart, type?: RecordType) =>
  page(text, type)
    .facts.filter((fact) => fact.part === part)
    .map(({ value }) => value);

/** A record with the facts of one page. */
function record(
  id: string,
  date: string | null,
  text: string,
  type: RecordType = 'progress-report',
): DraftRecord {
  const facts = page(text, type).facts.map((fact, index) => ({
    ...fact,
    id: `${id}.${index}`,
    documentId: 'd',
    page: 0,
  }));
  return { id, type, title: type, date, author: null, facts };
}

/** What is told when these ids are picked. */
function toldOf(records: readonly DraftRecord[], ids: readonly string[]): Record<DraftPart, Told[]> {
  const byPart = factsByPart(records);
  return eachPart((part) => byPart[part].filter(({ id }) => ids.includes(id)));
}

const chipsOf = (records: readonly DraftRecord[]) =>
  new Map<string, Chip>(
    records.flatMap(({ facts }) =>
      facts.map(({ id }): [string, Chip] => [id, { evidence: id, printed: `p. ${id}` }]),
    ),
  );

describe('what a page says that a summary may tell', () => {
  it('is found by the part of the report that it stands in, in the words of the page', () => {
    expect(values(REPORT, 'age')).toEqual(['39']);
    expect(values(REPORT, 'sex')).toEqual(['female']);
    expect(values(REPORT, 'injury')).toEqual(['02/09/2002']);
    expect(values(REPORT, 'mechanism').join()).toContain('slipped and fell');
    expect(values(REPORT, 'complaints')).toEqual([
      'Low back pain is worse with sitting, since the weekend of the move, and goes on into the left leg',
    ]);
    expect(values(REPORT, 'examination')).toEqual([
      'Spasm of the lumbar paraspinals',
      'Straight leg raise is positive on the left',
    ]);
    expect(values(REPORT, 'diagnoses')).toEqual([
      'Lumbar spine sprain',
      'Right shoulder impingement syndrome',
    ]);
    expect(values(REPORT, 'medication')).toEqual(['Norco 10/325 mg']);
  });

  it('is no plan: what was asked for was not done', () => {
    expect(values(REPORT, 'treatment')).toEqual([]);
    expect(values('Treatment to date\nHe had acupuncture and a lumbar fusion.', 'treatment')).toEqual([
      'acupuncture',
      'lumbar fusion',
    ]);
  });

  it('goes on on the next page of the record', () => {
    const first = page('Diagnoses\n1. Lumbar spine sprain');
    const next = factsOfPage({
      text: '2. Cervical radiculopathy',
      type: 'progress-report',
      reference: '2015-03-01',
      section: first.section,
    });
    expect(next.facts).toMatchObject([{ part: 'diagnoses', value: 'Cervical radiculopathy' }]);
  });

  it('is of a paper of the dispute what was asked for or decided, of an earlier determination nothing', () => {
    const review = 'Eight further visits are therefore not shown to be medically necessary. Norco is taken.';
    expect(values(review, 'review', 'ur-decision')).toEqual([
      'Eight further visits are therefore not shown to be medically necessary',
    ]);
    expect(values(review, 'medication', 'ur-decision')).toEqual([]);
    expect(page(REPORT, 'prior-imr').facts).toEqual([]);
  });

  it('is found in any text, where it says it stands', () => {
    const piece = fc.constantFrom(...REPORT.split('\n'), 'Impression:', '1.', '', '-');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        for (const { start, end, value } of page(text).facts) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value).not.toMatch(/\n/);
        }
        for (const { start, end } of statementsIn(text, 0, text.length))
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the first draft of a summary', () => {
  it('without facts is gaps alone, with no figure and nothing else in it', () => {
    const draft = layOutSummary({ told: toldOf([], []), requests: [], chips: new Map() });
    expect(gapsIn(plainText(draft)).map(({ name }) => name)).toEqual(
      DRAFT_PARTS.map((part) => PART_TITLES[part].toLowerCase()),
    );
    expect(plainText(draft)).not.toMatch(/\d/);
  });

  it('tells the facts in the usual order, each with its citation behind it', () => {
    const records = [record('r', '2014-10-23', REPORT)];
    const ids = proposedFacts(records);
    const draft = layOutSummary({ told: toldOf(records, ids), requests: ['MRI'], chips: chipsOf(records) });
    const text = plainText(draft);
    expect(text).toContain('is a 39  year old female  with a date of injury of 02/09/2002');
    expect(text).toContain('The request is for MRI.');
    const cited = draft.flatMap(({ content }) => content).filter((inline) => !('text' in inline));
    expect(cited).toHaveLength(ids.length);
    expect(gapsIn(text).map(({ name }) => name)).toEqual([
      'treatment to date',
      'imaging',
      'utilization review',
    ]);
  });

  it('takes the latest record for what changes, and tells what is said again once', () => {
    const old = record('old', '2013-01-05', REPORT.replace('Age: 39', 'Age: 38').replace('Norco', 'Vicodin'));
    const records = [
      record('new', '2014-10-23', REPORT),
      old,
      record('undated', null, REPORT.replace('39', '50')),
    ];
    const chosen = toldOf(records, proposedFacts(records));
    expect(chosen.age.map(({ value }) => value)).toEqual(['39']);
    expect(chosen.diagnoses).toHaveLength(2);
    expect(chosen.diagnoses.every((fact) => fact.record.id === 'new')).toBe(true);
  });

  it('says what is picked and nothing else, whatever is picked', () => {
    const records = [
      record('a', '2014-10-23', REPORT),
      record(
        'b',
        '2014-08-06',
        'IMPRESSION:\n1. Disc bulge at L4-5. No fracture of the lumbar spine.',
        'imaging',
      ),
      record('c', null, 'Eight more visits of therapy were denied by the reviewer.', 'ur-decision'),
    ];
    const all = records.flatMap(({ facts }) => facts.map(({ id }) => id));
    const frame = plainText(layOutSummary({ told: toldOf([], []), requests: [], chips: new Map() }));
    fc.assert(
      fc.property(fc.subarray(all), (ids) => {
        const told = toldOf(records, ids);
        const draft = layOutSummary({ told, requests: [], chips: chipsOf(records) });
        const cited = draft.flatMap(({ content }) =>
          content.flatMap((one) => ('text' in one ? [] : [one.evidence])),
        );
        const single = ['age', 'sex', 'injury'];
        const expected = DRAFT_PARTS.flatMap((part) =>
          single.includes(part) ? told[part].slice(0, 1) : told[part],
        );
        expect(cited).toEqual(expected.map(({ id }) => id));
        // Every figure is a fact's, or the day of its record.
        const figures = plainText(draft).match(/\d+/g) ?? [];
        const known = expected.flatMap(({ value, record: { date } }) => [
          ...(value.match(/\d+/g) ?? []),
          ...(date?.match(/\d+/g) ?? []),
        ]);
        expect(figures.filter((figure) => !known.includes(figure))).toEqual([]);
        if (ids.length === 0) expect(plainText(draft)).toBe(frame);
      }),
      { numRuns: 100 },
    );
  });
});
