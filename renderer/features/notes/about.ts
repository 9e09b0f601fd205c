import type { InputOf } from '../../../shared/contracts/contract.ts';
import type { ListedNote, noteContracts } from '../../../shared/contracts/notes.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { PagePlace } from '../workspace/reading-place.ts';

/** What a new note is about, as the contract takes it. */
export type NewAbout = InputOf<typeof noteContracts.add>['about'];

interface Named {
  id: string;
  name: string;
}

/** What there is to note of the open case. */
export interface Subjects {
  documents: readonly Named[];
  /** With the request as the name. */
  items: readonly Named[];
}

/** A thing that a note can be about, for a list to choose from. */
export interface AboutChoice {
  key: string;
  label: string;
  about: NewAbout;
}

/** What can be noted here: the page in view first, then the items, then the case as a whole. */
export function choicesOf({ documents, items }: Subjects, inView: PagePlace | undefined): AboutChoice[] {
  const document = documents.find(({ id }) => id === inView?.documentId);
  const page: AboutChoice[] =
    document === undefined || inView === undefined
      ? []
      : [{ key: 'page', label: pageLabel(document.name, inView.page), about: { kind: 'page', ...inView } }];
  return [
    ...page,
    ...items.map(({ id }, at) => ({
      key: id,
      label: itemLabel(items, at),
      about: { kind: 'item' as const, item: id },
    })),
    { key: 'case', label: 'The whole case', about: { kind: 'case' as const } },
  ];
}

/** As much of a note as tells where it leads. */
export type PlacedNote = Pick<ListedNote, 'documentId'> & { note: Pick<Note, 'id' | 'about'> };

/** What a note is about, in words. */
export function aboutWord(
  { note: { about }, documentId }: PlacedNote,
  { documents, items }: Subjects,
): string {
  switch (about.kind) {
    case 'case':
      return 'The whole case';
    case 'item': {
      const at = items.findIndex(({ id }) => id === about.item);
      return at < 0 ? 'An item that was removed' : itemLabel(items, at);
    }
    case 'page': {
      const document = documents.find(({ id }) => id === documentId);
      return document === undefined
        ? `Page ${about.page + 1} of a record that is not in the case any more`
        : pageLabel(document.name, about.page);
    }
  }
}

/** Notes in which every word that was typed stands, in the note or in what it is about. */
export function narrowed(notes: readonly ListedNote[], subjects: Subjects, text: string): ListedNote[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return notes.filter((listed) => {
    const whole = `${listed.note.text}\n${aboutWord(listed, subjects)}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}

function pageLabel(name: string, page: number): string {
  return `${name}, page ${page + 1}`;
}

function itemLabel(items: readonly Named[], at: number): string {
  return `Item ${at + 1}: ${items[at]?.name || 'no request yet'}`;
}
