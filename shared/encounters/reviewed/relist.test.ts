import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentsReviewed, documentsReviewedSchema } from '../../domain/documents-reviewed.ts';
import { relist, reworded } from './relist.ts';

const entry = (id: string, text = `Record ${id}`) => ({ text, records: [id] });
const listOf = (...entries: DocumentsReviewed['entries']): DocumentsReviewed => ({
  ...{ style: 'itemised', entries, leftOut: [] },
});
const again = (current: DocumentsReviewed | undefined, ...proposed: { text: string; records: string[] }[]) =>
  relist(current, proposed, 'itemised', []);

describe('the list of documents made anew', () => {
  it("is the index's where the case has none", () => {
    const { list, changes } = again(undefined, entry('a'), entry('b'));
    expect(list).toEqual(listOf(entry('a'), entry('b')));
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'added']);
  });

  it('changes nothing while the index says the same', () => {
    const own = { ...entry('b', 'My words'), proposed: 'Record b' };
    const current = listOf(entry('a'), own, { text: 'A letter', records: [] });
    expect(again(current, entry('a'), entry('b'))).toEqual({ list: current, changes: [] });
  });

  it('tells what the index has new, says otherwise, and has no longer', () => {
    const { list, changes } = again(
      listOf(entry('a'), entry('b')),
      entry('c'),
      entry('a', 'Record a, page 2'),
    );
    expect(changes).toEqual([
      { kind: 'added', text: 'Record c' },
      { kind: 'changed', text: 'Record a, page 2', was: 'Record a' },
      { kind: 'removed', text: 'Record b' },
    ]);
    expect(list.entries).toEqual([entry('c'), entry('a', 'Record a, page 2')]);
  });

  it('keeps what a person worded, and tells what the index says now', () => {
    const own = { ...entry('a', 'My words'), proposed: 'Record a' };
    const changed = again(listOf(own), entry('a', 'Record a, page 2'));
    expect(changed.changes).toEqual([{ kind: 'kept', text: 'My words', says: 'Record a, page 2' }]);
    expect(changed.list.entries).toEqual([{ ...own, proposed: 'Record a, page 2' }]);
    expect(again(changed.list, entry('a', 'Record a, page 2')).changes).toEqual([]);
    const gone = again(listOf(own));
    expect(gone.changes).toEqual([{ kind: 'kept', text: 'My words', says: undefined }]);
    expect(gone.list.entries).toEqual([{ text: 'My words', records: [] }]);
  });

  it('says which wordings go when the style is another one', () => {
    const current = listOf(
      { ...entry('a', 'My words'), proposed: 'Record a' },
      { text: 'A letter', records: [] },
    );
    const provider = { text: 'Q.R., MD: records', records: ['a', 'b'] };
    const { list, changes } = relist(current, [provider], 'by-provider', ['c']);
    expect(changes).toEqual([
      { kind: 'added', text: provider.text },
      { kind: 'dropped', text: 'My words' },
    ]);
    expect(list).toEqual({
      ...{ style: 'by-provider', leftOut: ['c'] },
      entries: [provider, { text: 'A letter', records: [] }],
    });
  });

  it('has nothing more to change once it is taken over, and loses no wording', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const proposed = fc.uniqueArray(fc.record({ id, text: fc.constantFrom('x', 'y', 'z') }), {
      selector: (one) => one.id,
    });
    const current = fc.uniqueArray(
      fc.record({ id, text: fc.constantFrom('x', 'y', 'mine'), byHand: fc.boolean() }),
      { selector: (one) => one.id },
    );
    fc.assert(
      fc.property(current, proposed, (before, after) => {
        const entries = before.map(({ id: one, text, byHand }) => ({
          ...entry(one, text),
          ...(byHand && { proposed: 'x' }),
        }));
        const index = after.map(({ id: one, text }) => entry(one, text));
        const { list } = again(listOf(...entries), ...index);
        expect(documentsReviewedSchema.parse(list)).toEqual(list);
        expect(again(list, ...index)).toEqual({ list, changes: [] });
        const texts = list.entries.map(({ text }) => text);
        for (const one of entries) if (one.proposed !== undefined) expect(texts).toContain(one.text);
      }),
    );
  });
});

describe('an entry in other words', () => {
  it('remembers what the index said, until it says so again', () => {
    const own = reworded(entry('a'), ' My words ');
    expect(own).toEqual({ ...entry('a', 'My words'), proposed: 'Record a' });
    expect(own && reworded(own, 'Record a')).toEqual(entry('a'));
    expect(reworded(entry('a'), '  ')).toBeUndefined();
  });

  it('of a person alone has nothing to go back to', () => {
    expect(reworded({ text: 'A letter', records: [] }, 'Two letters')).toEqual({
      text: 'Two letters',
      records: [],
    });
  });
});
