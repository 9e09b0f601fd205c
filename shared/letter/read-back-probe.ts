import { CASE_SCHEMA, type ImrCase } from '../domain/case.ts';
import { MTUS_CHAPTERS } from '../domain/mtus-chapters.ts';
import { richTextFrom } from '../domain/rich-text.ts';

const [CHAPTER = { title: 'Knee Complaints', year: '2004' }, OTHER = CHAPTER] = MTUS_CHAPTERS;
const CITED = [{ kind: 'other' as const, text: 'Journal of Examples, volume nine' }];
/** With the short words of any request: what parts it from others in a sentence must be more than one of them. */
const REQUEST =
  'Therapy for 12 visits of the knee and of the back, on site, in a gym; with or without a trainer, by No. 2 (as needed), at 10/325 – to be is';
const TEXT = richTextFrom(
  [
    'The injured worker is a 44 year old. In this case, the request was not supported by the records.',
    'There is a decision of the claims administrator. As such, this is what the guideline says.',
  ].join('\n'),
);

/** A case with one of everything that a profile words: each kind of guideline line, both splits, both decisions. */
export const READ_BACK_PROBE: ImrCase = {
  schema: CASE_SCHEMA,
  id: 'probe',
  profile: { id: 'probe', version: 1 },
  caseBlock: {
    caseNumber: 'CM26-0000001',
    dateAssigned: { iso: '2026-03-02' },
    decisionDate: { iso: '2026-03-20' },
    priority: 'Standard',
  },
  parties: [{ role: 'employee', name: 'Employee E.' }],
  credentials: { licensure: ['California', 'Texas'], specialties: ['Orthopedic Surgery', 'Sports Medicine'] },
  documentsReviewed: {
    style: 'itemised',
    entries: [{ text: 'Progress report, 02/03/2026 (pages 10-13)', records: [] }],
    leftOut: [],
  },
  summary: TEXT,
  items: [
    {
      id: 'item-1',
      request: 'Gym membership',
      outcome: 'upheld',
      bodyParts: [],
      bases: {
        administrator: {
          kind: 'mtus',
          grammar: '2015',
          chapters: [{ ...OTHER, sections: [], pages: '78-80' }],
          citations: [],
        },
        reviewer: {
          kind: 'outside',
          grammar: '2015',
          citations: CITED,
          otherGuidelines: 'a text of the clinic',
        },
      },
      rationale: TEXT,
    },
    {
      id: 'item-2',
      request: `${REQUEST} first`,
      ur: {
        kind: 'partial',
        original: `${REQUEST} first`,
        authorized: `${REQUEST} second`,
        remaining: `${REQUEST} third`,
      },
      outcome: 'upheld',
      bodyParts: [],
      bases: {
        administrator: { kind: 'none' },
        reviewer: { kind: 'mtus', chapters: [{ ...CHAPTER, sections: ['Initial Care'] }], citations: [] },
      },
      rationale: TEXT,
    },
    {
      id: 'item-3',
      request: `${REQUEST} fourth`,
      ur: { kind: 'substituted', original: `${REQUEST} fourth`, authorized: `${REQUEST} fifth` },
      outcome: 'overturned',
      bodyParts: [],
      bases: {
        administrator: { kind: 'outside', grammar: '2016', citations: CITED },
        reviewer: {
          kind: 'mtus',
          chapters: [
            { ...CHAPTER, sections: [] },
            { ...OTHER, sections: [] },
          ],
          citations: CITED,
        },
      },
      rationale: TEXT,
    },
    {
      id: 'item-4',
      request: 'X-ray of a foot',
      outcome: 'overturned',
      bodyParts: [],
      bases: { administrator: { kind: 'none' }, reviewer: { kind: 'none' } },
      rationale: TEXT,
    },
  ],
  attestations: [],
};
