import { describe, expect, it } from 'vitest';
import type { ListedNote } from '../../../shared/contracts/notes.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { aboutWord, choicesOf, narrowed } from './about.ts';

const SUBJECTS = {
  documents: [{ id: 'd1', name: 'Clinic.pdf' }],
  items: [
    { id: 'i1', name: 'MRI' },
    { id: 'i2', name: '' },
  ],
};
const some = (about: Note['about'], text: string, documentId: string | null = null): ListedNote => ({
  note: {
    ...{ id: text, about, text },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' },
  },
  documentId,
});
const page = (documentId: string | null) =>
  some({ kind: 'page', sha256: '0'.repeat(64), page: 4 }, 'Stamp only', documentId);

describe('notes', () => {
  it('can be about the page in view, an item, or the case', () => {
    expect(choicesOf(SUBJECTS, { documentId: 'd1', page: 4 }).map(({ label }) => label)).toEqual([
      'Clinic.pdf, page 5',
      'Item 1: MRI',
      'Item 2: no request yet',
      'The whole case',
    ]);
    expect(choicesOf({ documents: [], items: [] }, undefined).map(({ about }) => about)).toEqual([
      { kind: 'case' },
    ]);
  });

  it('say what they are about, also when that is gone', () => {
    expect(aboutWord(page('d1'), SUBJECTS)).toBe('Clinic.pdf, page 5');
    expect(aboutWord(page(null), SUBJECTS)).toBe('Page 5 of a record that is not in the case any more');
    expect(aboutWord(some({ kind: 'item', item: 'i9' }, 'x'), SUBJECTS)).toBe('An item that was removed');
  });

  it('are found by their words and by what they are about', () => {
    const all = [
      page('d1'),
      some({ kind: 'item', item: 'i1' }, 'Ask again'),
      some({ kind: 'case' }, 'Stamp'),
    ];
    const found = (text: string) => narrowed(all, SUBJECTS, text).map(({ note }) => note.text);
    expect(found('stamp')).toEqual(['Stamp only', 'Stamp']);
    expect(found('STAMP clinic')).toEqual(['Stamp only']);
    expect(found('mri')).toEqual(['Ask again']);
    expect(found('')).toHaveLength(3);
  });
});
