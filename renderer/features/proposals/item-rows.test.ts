import { expect, it } from 'vitest';
import { type ItemProposal, itemRows, missingRows } from './item-rows.ts';

const proposed = (request: string, outcome: ItemProposal['outcome'] = 'denied'): ItemProposal => ({
  ...{ request, outcome, bodyParts: [], authorized: null, confidence: 0.9 },
  wordings: [{ text: request, recordId: 'r', at: { documentId: 'd', page: 0, start: 0, end: 5 } }],
});

it('offers the disputed items that the case lacks, and knows those that it has', () => {
  const proposals = [
    proposed('Physical therapy 2x4 lumbar spine (8 visits)'),
    proposed('MRI of the lumbar spine', 'certified'),
    proposed('Norco 10/325 mg #60'),
    proposed('Acupuncture, 6 visits', null),
  ];
  const rows = itemRows(proposals, ['Ibuprofen 800 mg', 'PT 2x4 lumbar'], '2016-11-03');
  expect(rows.map(({ there }) => there)).toEqual([1, undefined, undefined, undefined]);
  expect(missingRows(rows).map(({ proposal }) => proposal.request)).toEqual([
    'Norco 10/325 mg #60',
    'Acupuncture, 6 visits',
  ]);
});
