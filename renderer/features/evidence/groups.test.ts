import { describe, expect, it } from 'vitest';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { COLOR_MEANINGS, type Evidence, NOTHING_SAID } from '../../../shared/domain/evidence.ts';
import { byDocument, byItem, filtered } from './groups.ts';
import { quoteWord, tipOf } from './words.ts';

function some(id: string, said: Partial<Evidence> = {}, documentId: string | null = 'd1'): ListedEvidence {
  const evidence: Evidence = {
    ...{ id, sha256: '0'.repeat(64), page: 0, rects: [{ left: 0, top: 0, width: 0.5, height: 0.5 }] },
    ...{ quote: `quote of ${id}`, before: '', after: '', extractor: null },
    ...NOTHING_SAID,
    ...{ createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' },
    ...said,
  };
  const state = documentId === null ? 'lost' : 'found';
  return { evidence, state, documentId, printed: `Report, p. ${id}`, note: '' };
}

const ids = (groups: { title: string; evidence: ListedEvidence[] }[]) =>
  groups.map(({ title, evidence }) => [title, ...evidence.map((one) => one.evidence.id)]);

describe('the list of evidence', () => {
  const all = [
    some('a', { note: 'Failed therapy', items: ['i1', 'i2'] }),
    some('b', { color: 'red', items: ['gone'] }, 'd2'),
    some('c', { quote: '', issue: 'imaging' }, null),
  ];

  it('is narrowed by words in quote, note, tags and citation, and by colours', () => {
    const shown = (text: string, colors: Evidence['color'][] = []) =>
      filtered(all, { text, colors }, COLOR_MEANINGS).map(({ evidence }) => evidence.id);
    expect(shown('THERAPY failed')).toEqual(['a']);
    expect(shown('imaging')).toEqual(['c']);
    expect(shown('report')).toEqual(['a', 'b', 'c']);
    expect(shown('against')).toEqual(['b']);
    expect(shown('report', ['amber'])).toEqual(['a', 'c']);
    expect(shown('quote', ['blue'])).toEqual([]);
  });

  it('stands by document with what is lost last, or under each item that it is about', () => {
    const documents = [
      { id: 'd2', name: 'two.pdf' },
      { id: 'd1', name: 'one.pdf' },
      { id: 'd0', name: 'none.pdf' },
    ];
    expect(ids(byDocument(all, documents))).toEqual([
      ['two.pdf', 'b'],
      ['one.pdf', 'a'],
      ['Lost', 'c'],
    ]);
    const items = [
      { id: 'i1', name: 'MRI' },
      { id: 'i2', name: '' },
    ];
    expect(ids(byItem(all, items))).toEqual([
      ['1. MRI', 'a'],
      ['2. No request yet', 'a'],
      ['Of no item', 'b', 'c'],
    ]);
  });

  it('names a box, puts a quote on one line, and shows the note first over a mark', () => {
    expect(quoteWord(some('x', { quote: ' two\n lines ' }).evidence)).toBe('two lines');
    expect(quoteWord(some('x', { quote: '' }).evidence)).toBe('Box on the page');
    expect(tipOf(some('x', { note: 'Score', stance: 'against' }), COLOR_MEANINGS)).toBe(
      'Score\nAgainst · Of note\nReport, p. x',
    );
  });
});
