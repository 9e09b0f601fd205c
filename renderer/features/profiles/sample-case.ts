import { CASE_SCHEMA, caseSchema } from '../../../shared/domain/case.ts';

const REPORT = {
  evidence: 'sample-1',
  printed: 'Progress report 02/03/2026, p. 12',
  note: 'Progress report of the treating physician, 02/03/2026, page 12',
};
const SCAN = {
  evidence: 'sample-2',
  printed: 'MRI 01/20/2026, p. 3',
  note: 'MRI of the right knee, 01/20/2026, page 3',
};
const text = (words: string) => [{ content: [{ text: words }] }];

/** Made up to show every part of a letter: a split request, both decisions, each kind of guideline line, lists, evidence. */
export const SAMPLE_CASE = caseSchema.parse({
  schema: CASE_SCHEMA,
  id: 'sample-of-profiles',
  profile: { id: 'posted-2016', version: 1 },
  caseBlock: {
    caseNumber: 'CM26-0000001',
    dateAssigned: { iso: '2026-03-02' },
    dateOfInjury: { iso: '2025-06-11' },
    decisionDate: { iso: '2026-03-20' },
    urDenialDate: { iso: '2026-02-10' },
    priority: 'Standard',
    applicationReceived: { iso: '2026-02-19' },
  },
  parties: [
    { role: 'employee', name: 'Employee E.' },
    { role: 'administrator', name: 'Claims Administrator C.' },
  ],
  credentials: { licensure: ['California'], specialties: ['Orthopedic Surgery', 'Sports Medicine'] },
  documentsReviewed: {
    style: 'itemised',
    entries: [
      { text: 'Progress report, treating physician, 02/03/2026 (pages 10-13)', records: [] },
      { text: 'MRI of the right knee, 01/20/2026 (pages 2-4)', records: [] },
      { text: 'Utilization review determination, 02/10/2026 (pages 20-26)', records: [] },
    ],
  },
  summary: text(
    'The injured worker is a 44 year old female who fell on the right knee. Diagnoses include a tear of the medial meniscus. Treatment to date has included physical therapy and medication. The worker reports pain of 6/10 and locking of the knee.',
  ),
  items: [
    {
      id: 'sample-item-1',
      request: 'Physical therapy, right knee, 12 visits',
      ur: {
        kind: 'partial',
        original: 'Physical therapy, right knee, 12 visits',
        authorized: 'Physical therapy, right knee, 6 visits',
        remaining: '6 more visits',
      },
      bases: {
        administrator: {
          kind: 'outside',
          citations: [{ kind: 'other', text: 'Official Disability Guidelines (ODG) Knee & Leg' }],
        },
        reviewer: {
          kind: 'mtus',
          chapters: [
            { title: 'Knee Complaints', year: '2004', sections: ['Initial Care', 'Activity Alteration'] },
          ],
        },
      },
      outcome: 'upheld',
      rationale: [
        {
          content: [
            {
              text: 'The guideline recommends a home program after a supervised trial. Six visits were authorized ',
            },
            REPORT,
            { text: '.' },
          ],
        },
        {
          content: [
            {
              text: 'The file holds no report of the gain from those visits. As such, the request is not medically necessary.',
            },
          ],
        },
      ],
    },
    {
      id: 'sample-item-2',
      request: 'Arthroscopy of the right knee',
      bases: {
        administrator: { kind: 'none' },
        reviewer: {
          kind: 'mtus',
          chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Surgical Considerations'] }],
          citations: [{ kind: 'other', text: 'Journal of Knee Surgery, 2015, 28(4), 301-9' }],
        },
      },
      outcome: 'overturned',
      rationale: [
        { content: [{ text: 'The guideline names two criteria:' }] },
        { list: 'bullet', content: [{ text: 'mechanical symptoms, which are recorded ' }, REPORT] },
        { list: 'bullet', content: [{ text: 'a tear that imaging shows ' }, SCAN] },
        { content: [{ text: 'Both are met. As such, the request is medically necessary.' }] },
      ],
    },
  ],
});
