import { describe, expect, it } from 'vitest';
import type { Party } from '../../domain/case.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { checkCase } from '../index.ts';
import { isAboutIdentifiers } from './index.ts';

/** What the rules say of a text in the summary, by the words that they mark; `!` blocks, `?` warns. */
function marked(parties: Party[], summary: string): string[] {
  const imrCase = aCase()
    .withCaseBlock()
    .withItem()
    .with({ parties, summary: richTextFrom(summary) })
    .build();
  return checkCase({ imrCase, copy: 'posted' })
    .findings.filter(isAboutIdentifiers)
    .flatMap(({ severity, excerpts = [] }) =>
      excerpts.map(({ text }) => `${severity === 'blocking' ? '!' : '?'} ${text}`),
    );
}
const employee = (name: string): Party[] => [{ role: 'employee', name }];
const provider = (name: string): Party[] => [{ role: 'provider', name }];

describe("the employee's name", () => {
  it.each([
    ['Rosa Alvarado', 'Then Alvarado fell.', '! Alvarado'],
    ['Rosa Alvarado', 'Alvarado reports pain.', '! Alvarado'],
    ['Rosa Alvarado', 'Mr. ALVARADO fell.', '! ALVARADO'],
    ['Rosa Alvarado', "Rosa Alvarado's knee gave way.", '! Rosa Alvarado'],
    ['Rosa Alvarado', 'Alvarado, Rosa fell.', '! Alvarado, Rosa'],
    ['Rosa Alvarado', 'R. Alvarado fell.', '! R. Alvarado'],
    ['Rosa Alvarado', 'Rosa M. Alvarado fell.', '! Rosa M. Alvarado'],
    ['Rosa Alvarado', 'rosa alvarado fell.', '! rosa alvarado'],
    ['Rosa Alvarado', 'as alvarado states', '? alvarado'],
    ['Rosa Alvarado', 'Ms. Rosa states that', '! Rosa'],
    ['Ximena Alvarado', 'Then Ximena fell.', '? Ximena'],
    ['Ximena Alvarado', 'Mr. A. fell.', '? A'],
    ['Ximena Alvarado', 'The injured worker, X.A., fell.', '? X.A.'],
    ['Ximena Alvarado', 'The patient XA reports pain.', '? XA'],
    ['Alvarado, Ximena', 'Then Alvarado fell.', '! Alvarado'],
    ['Ms. Ximena Alvarado', 'Then Alvarado fell.', '! Alvarado'],
    ['Ximena Alvarado Jr.', 'Then Alvarado fell.', '! Alvarado'],
    ['Ximena "Mena" Alvarado', 'Mena Alvarado fell.', '! Mena Alvarado'],
    ['José Muñoz', 'Then Munoz fell.', '! Munoz'],
    ['Jose Munoz', 'Then Muñoz fell.', '! Muñoz'],
    ['Jose Mun\u0303oz', 'Then Muñoz fell.', '! Muñoz'],
    ['Ana García-López', 'Then Garcia Lopez fell.', '! Garcia Lopez'],
    ['Ana García-López', 'Then García\u2011López fell.', '! García\u2011López'],
    ['Ana García-López', 'Then Lopez fell.', '! Lopez'],
    ['García López, Ana', 'Then Garcia fell.', '! Garcia'],
    ['Ana de la Cruz', 'Then De La Cruz fell.', '! De La Cruz'],
    ['Ana de la Cruz', 'Then DelaCruz fell.', '! DelaCruz'],
    ['Siobhan O’Brannon', "Then O'Brannon's knee hurt.", "! O'Brannon"],
    ['Siobhan OBrannon', 'Then O\u2019Brannon fell.', '! O\u2019Brannon'],
    ['Ximena Alvarado', 'Then Al\u00advarado fell.', '! Al\u00advarado'],
    ['Ximena Alvarado', 'Then X.\u00a0Alvarado fell.', '! X.\u00a0Alvarado'],
  ])('of %s in "%s"', (name, summary, found) => {
    expect(marked(employee(name), summary)).toEqual([found]);
  });

  it.each([
    ['Alice Long', 'Mr. Long fell.', '! Long'],
    ['Alice Long', 'Alice Long fell.', '! Alice Long'],
    ['Alice Long', 'Long, Alice fell.', '! Long, Alice'],
    ['Alice Long', 'The claimant Long reports pain.', '! Long'],
    ['Alice Long', 'It is noted that Long reports pain.', '? Long'],
    ['Alice Long', 'It was seen by A. Long in 2016.', '! A. Long'],
    ['April May', 'Ms. May fell.', '! May'],
    ['April May', 'Then it was seen that April May fell.', '! April May'],
    ['Mark Young', 'On examination Young was tender.', '? Young'],
    ['Li Ng', 'Mr. Ng fell.', '! Ng'],
    ['Tom Hawkins', 'Tom Hawkins fell.', '! Tom Hawkins'],
    ['Tom Hawkins', 'Later Hawkins fell.', '? Hawkins'],
  ])('that is also a word, of %s in "%s"', (name, summary, found) => {
    expect(marked(employee(name), summary)).toEqual([found]);
  });

  it.each([
    ['Alice Long', 'A long history. Long walks hurt. Long Arm Splint and Long Term Care. All day long.'],
    ['Alice Long', 'A long history, as long as may be.'],
    ['Alice Young', 'The patient is a young man. Young adults heal.'],
    ['April May', 'In May 2016 and on May 3 the pain may recur. May it help. From April to May she rested.'],
    ['Alice Pain', 'Chronic Pain Guidelines. Pain is rated 7/10. Pain Management, and back pain.'],
    ['Art Head', 'The state of the art. Head and neck were normal. The femoral head.'],
    ['Tom Hawkins', 'Hawkins impingement sign was positive. Positive Hawkins, Neer and Speed tests.'],
    ['Tom Hawkins', "Neer's, Hawkins', empty can and cross-arm tests were negative."],
    ['Sachs Hill', 'A Hill-Sachs lesion was seen.'],
    ['Dana Baker', "A Baker's cyst was seen behind the knee."],
    ['Li Ng', '5 ng per mL. NG tube.'],
    ['Bill Do', 'To do so, do not. The bill was due.'],
    ['Alice Alvarado', 'An Alvarado, California clinic.'],
    ['Alice Alvarado', 'As shown by Alvarado et al. in 2011.'],
  ])('of %s is not seen in "%s"', (name, summary) => {
    expect(marked(employee(name), summary)).toEqual([]);
  });

  it('is doubtful in a citation, where an author may have it', () => {
    const imrCase = aCase()
      .withCaseBlock()
      .withItem({
        bases: {
          administrator: { kind: 'none' },
          reviewer: {
            kind: 'outside',
            citations: [{ kind: 'other', text: 'Alvarado R, Spine 2011;36:12-19' }],
          },
        },
      })
      .with({ parties: employee('Ximena Alvarado') })
      .build();
    const { findings } = checkCase({ imrCase, copy: 'posted' });
    expect(findings).toMatchObject([
      { severity: 'warning', place: { field: 'item.basis.reviewer', item: 'item-1' } },
    ]);
  });
});

describe('the names of other parties', () => {
  it.each([
    [provider('Dr. Wei Zhao'), 'Dr. Zhao saw her.', '! Zhao'],
    [provider('Wei Zhao, M.D.'), 'Zhao, MD, saw her.', '! Zhao'],
    [provider('Zhao MD'), 'Dr. Zhao saw her.', '! Zhao'],
    [provider('Ann May, DC'), 'Dr. May saw her.', '! May'],
    [provider('Wei Zhao, MD / Ann Poe, DC'), 'Dr. Poe saw her.', '! Poe'],
    [
      provider('Valley Orthopedic Institute'),
      'At Valley Orthopedic Institute she',
      '! Valley Orthopedic Institute',
    ],
    [
      [{ role: 'facility', name: 'Mercy & Grace Hospital' }],
      'At Mercy and Grace Hospital she',
      '! Mercy and Grace Hospital',
    ],
    [
      [{ role: 'employer', name: 'Acme Freight, Inc.' }],
      'Employed by Acme Freight as a driver.',
      '! Acme Freight',
    ],
    [
      [{ role: 'employer', name: 'Golden State Foods LLC' }],
      'She worked for Golden State Foods.',
      '! Golden State Foods',
    ],
    [[{ role: 'employer', name: 'Zorbex' }], 'Employed by Zorbex.', '! Zorbex'],
    [[{ role: 'employer', name: 'Target' }], 'She works for Target as a clerk.', '? Target'],
    [
      [{ role: 'administrator', name: 'Zedgewick Claims Management Services' }],
      'It was denied by Zedgewick on that day.',
      '! Zedgewick',
    ],
    [[{ role: 'employer', name: 'Los Robles Unified School District' }], 'Employed by LRUSD.', '? LRUSD'],
    [
      [{ role: 'attorney', name: 'Law Offices of Jane Quillfeather' }],
      'Ms. Quillfeather wrote.',
      '! Quillfeather',
    ],
  ] as [Party[], string, string][])('%j in "%s"', (parties, summary, found) => {
    expect(marked(parties, summary)).toEqual([found]);
  });

  it.each([
    [{ role: 'facility', name: 'Physical Therapy Center' }, 'Physical Therapy at a physical therapy center.'],
    [
      { role: 'facility', name: 'Pain Management Clinic' },
      'Pain Management was sought. A pain management clinic.',
    ],
    [{ role: 'employer', name: 'Target' }, 'Target heart rate was reached. The target is pain relief.'],
    [{ role: 'employer', name: 'Golden State Foods' }, 'Foods. The golden state of things.'],
    [{ role: 'facility', name: 'Modern Radiology Imaging Center' }, 'An MRI was done.'],
    [{ role: 'provider', name: 'Dr. Tom Speed' }, "Speed's test was negative. At speed."],
  ] as [Party, string][])('%j is not seen in "%s"', (party, summary) => {
    expect(marked([party], summary)).toEqual([]);
  });
});

describe('names with a title that are no party', () => {
  it.each([
    ['It was requested by Dr. Zhao on that day.', '? Dr. Zhao'],
    ['Per Dr. Wei Zhao it helps.', '? Dr. Wei Zhao'],
    ['Wei Zhao, M.D., examined her.', '? Wei Zhao'],
    ['Mr. Quillfeather fell.', '? Mr. Quillfeather'],
  ])('"%s"', (summary, found) => {
    expect(marked([], summary)).toEqual([found]);
  });

  it.each([
    'The Dr. may prescribe. Dr. Scholl insoles help.',
    'MS Contin 15 mg. Ms and mr are abbreviations.',
    'Physical Medicine, MD licensed. Seen by the doctor.',
  ])('not in "%s"', (summary) => {
    expect(marked([], summary)).toEqual([]);
  });
});
