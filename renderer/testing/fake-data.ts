import sample from '../../assets/sample/sample.case.json';
import seed from '../../assets/sample/seed.case.json';
import type { CaseRow, CaseState } from '../../shared/contracts/cases.ts';
import { type ImrCase, parseCase } from '../../shared/domain/case.ts';
import type { Outcome } from '../../shared/domain/item.ts';
import { isBlank } from '../../shared/domain/rich-text.ts';

/** A case as the fake bridge keeps it. */
export interface FakeCase {
  case: ImrCase;
  state: CaseState;
  priority: string | null;
  pages: number;
  savedAt: string;
  revisions: Record<string, number>;
}

/** An empty case. */
export function emptyCase(id: string): FakeCase {
  return fakeCase(id, { items: [] }, { state: 'received', pages: 0 });
}

type Parts = Partial<Pick<FakeCase, 'state' | 'priority' | 'pages' | 'savedAt'>>;

function fakeCase(id: string, content: object, parts: Parts): FakeCase {
  const value = {
    schema: 'imr-case/1',
    id,
    profile: { id: 'posted-2016', version: 1 },
    credentials: { licensure: ['California'], specialties: ['Physical Medicine & Rehabilitation'] },
    ...content,
  };
  const base = { state: 'in review', priority: null, pages: 0, revisions: {} } as const;
  return {
    ...base,
    savedAt: new Date().toISOString(),
    ...parts,
    case: parseCase(value, 'fake data'),
  };
}

/** The row that the table of cases shows. */
export function rowOf(one: FakeCase): CaseRow {
  const block = one.case.caseBlock;
  return {
    id: one.case.id,
    caseNumber: block?.caseNumber ?? null,
    state: one.state,
    priority: one.priority,
    decisionDate: block?.decisionDate?.iso ?? null,
    applicationReceived: block?.applicationReceived?.iso ?? null,
    items: one.case.items.length,
    decided: one.case.items.filter((item) => item.outcome !== undefined && !isBlank(item.rationale)).length,
    pages: one.pages,
    firstRequest: one.case.items[0]?.request ?? null,
    savedAt: one.savedAt,
  };
}

const item = (id: string, request: string, outcome?: Outcome) => ({
  id,
  request,
  ...(outcome !== undefined && { outcome, rationale: [{ content: [{ text: 'Decided.' }] }] }),
});

/** The product's sample case, without its records. */
export function sampleCase(id: string): FakeCase {
  return { ...fakeCase(id, {}, { pages: 64 }), case: parseCase({ ...sample, id }, 'sample case') };
}

/** A case of two items that is decided and complete. */
export function finishedCase(id: string): FakeCase {
  const { items } = parseCase({ ...seed, id }, 'seed case');
  const finished = parseCase(
    {
      ...seed,
      id,
      profile: { id: 'posted-2016', version: 1 },
      caseBlock: { caseNumber: 'CM16-0000123', ...FINISHED_DATES, priority: 'Standard' },
      parties: [{ role: 'administrator', name: 'Administrator A.' }],
      items: [
        ...items,
        {
          ...item('mri', 'MRI of the lumbar spine without contrast', 'overturned'),
          bases: { administrator: { kind: 'none' }, reviewer: LOW_BACK },
        },
      ],
    },
    'finished case',
  );
  return { ...fakeCase(id, {}, { pages: 64, priority: 'Standard' }), case: finished };
}

const LOW_BACK = {
  kind: 'mtus',
  chapters: [{ title: 'Low Back Complaints', year: '2004', sections: ['Special Studies'] }],
};
const FINISHED_DATES = Object.fromEntries(
  ['dateAssigned', 'dateOfInjury', 'decisionDate', 'urDenialDate', 'applicationReceived'].map(
    (field, index) => [field, { iso: `2016-1${index % 3}-0${index + 1}` }],
  ),
);

const DAY_MS = 86_400_000;

/** Cases in every state, to look at the table with. */
export function someCases(): FakeCase[] {
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
  const numbered = (number: string, ...items: object[]) => ({ caseBlock: { caseNumber: number }, items });
  return [
    fakeCase(
      'c1',
      numbered(
        'CM16-0000101',
        item('i1', 'Physical therapy 2 times a week for 4 weeks, lumbar spine', 'upheld'),
        item('i2', 'MRI of the lumbar spine without contrast'),
        item('i3', 'Norco 10/325 mg #120', 'upheld'),
      ),
      { priority: 'Standard', pages: 412, savedAt: ago(0.01) },
    ),
    fakeCase(
      'c2',
      numbered('CM16-0000098', item('i1', 'Right knee arthroscopy with partial medial meniscectomy')),
      {
        state: 'accepted',
        priority: 'Expedited',
        pages: 1204,
        savedAt: ago(1),
      },
    ),
    fakeCase('c3', numbered('CM16-0000087', item('i1', 'Functional capacity evaluation', 'overturned')), {
      state: 'ready',
      priority: 'Standard',
      pages: 86,
      savedAt: ago(4),
    }),
    fakeCase(
      'c4',
      { items: [item('i1', 'Acupuncture, 6 visits, cervical spine')] },
      { state: 'received', pages: 31, savedAt: ago(6) },
    ),
    fakeCase(
      'c5',
      numbered('CM16-0000009', item('i1', 'Cervical epidural steroid injection C5-6', 'upheld')),
      {
        state: 'clarification requested',
        priority: 'Standard',
        pages: 238,
        savedAt: ago(40),
      },
    ),
    fakeCase('c6', numbered('CM15-0000771', item('i1', 'Gabapentin 600 mg #90', 'overturned')), {
      state: 'returned',
      priority: 'Standard',
      pages: 150,
      savedAt: ago(400),
    }),
  ];
}
