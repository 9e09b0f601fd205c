import { describe, expect, it } from 'vitest';
import type { RichText } from '../domain/rich-text.ts';
import { outdatedIn, renewed } from './outdated.ts';

const chip = (evidence: string, printed: string, note?: string) => ({
  evidence,
  printed,
  ...(note !== undefined && { note }),
});
const OLD = chip('e1', 'Other 12/03/2014, p. 2', 'Other, 12/03/2014, Clinic, page 2');
const NOW = {
  printed: 'Progress report 12/04/2014, p. 2',
  note: 'Progress report, 12/04/2014, Clinic, page 2',
};
const SAME = chip('e2', 'MRI, p. 3');
const TEXT: RichText = [
  { content: [{ text: 'Pain is 7 of 10 ', marks: ['bold'] }, OLD, { text: '. ' }, SAME] },
  { list: 'bullet', content: [OLD, chip('gone', 'Lost, p. 1')] },
];
const cited = new Map([
  ['e1', NOW],
  ['e2', { printed: 'MRI, p. 3', note: 'MRI, p. 3' }],
]);

describe('citations after the index was corrected', () => {
  it('are outdated where their page is called otherwise now, each time they stand', () => {
    const one = { evidence: 'e1', was: { printed: OLD.printed, note: OLD.note }, now: NOW };
    expect(outdatedIn(TEXT, cited)).toEqual([one, one]);
    const renamed = new Map([['e2', { printed: 'MRI, p. 3', note: 'MRI, Hospital, page 3' }]]);
    expect(outdatedIn(TEXT, renamed).map(({ evidence }) => evidence)).toEqual(['e2']);
  });

  it('are renewed alone: the text, its marks, other citations and those that are lost stay', () => {
    const made = renewed(TEXT, cited);
    const now = { evidence: 'e1', ...NOW };
    expect(made).toEqual([
      { content: [{ text: 'Pain is 7 of 10 ', marks: ['bold'] }, now, { text: '. ' }, SAME] },
      { list: 'bullet', content: [now, chip('gone', 'Lost, p. 1')] },
    ]);
    expect(outdatedIn(made, cited)).toEqual([]);
    expect(renewed(TEXT, new Map())).toEqual(TEXT);
  });
});
