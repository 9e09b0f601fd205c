import { describe, expect, it } from 'vitest';
import {
  type DocumentChange,
  forgetDocument,
  historyOf,
  noteChange,
  noteMoved,
  reversed,
} from './document-history.ts';

const named = (documentId: string, to: string): DocumentChange => ({
  kind: 'name',
  documentId,
  from: 'a',
  to,
});
const moved = (documentId: string, to: number): DocumentChange => ({
  kind: 'place',
  documentId,
  from: 0,
  to,
});

describe('what was changed of documents', () => {
  it('is taken back and brought back in turn, each case by itself', () => {
    noteChange('one', named('d', 'b'));
    noteChange('one', moved('d', 2));
    noteMoved('one', 'undone');
    expect(historyOf('one')).toEqual({ done: [named('d', 'b')], undone: [moved('d', 2)] });
    expect(historyOf('other').done).toEqual([]);
    noteMoved('one', 'done');
    expect(historyOf('one').done).toEqual([named('d', 'b'), moved('d', 2)]);
  });

  it('cannot be brought back after another change', () => {
    noteChange('two', named('d', 'b'));
    noteMoved('two', 'undone');
    noteMoved('two', 'undone');
    noteChange('two', named('d', 'c'));
    expect(historyOf('two')).toEqual({ done: [named('d', 'c')], undone: [] });
  });

  it('is forgotten with its document, and places with any', () => {
    noteChange('three', named('gone', 'b'));
    noteChange('three', named('stays', 'b'));
    noteChange('three', moved('stays', 1));
    forgetDocument('three', 'gone');
    expect(historyOf('three').done).toEqual([named('stays', 'b')]);
  });

  it('is undone by its reverse', () => {
    expect(reversed(named('d', 'b'))).toEqual({ kind: 'name', documentId: 'd', from: 'b', to: 'a' });
    expect(reversed(moved('d', 2))).toEqual({ kind: 'place', documentId: 'd', from: 2, to: 0 });
  });
});
