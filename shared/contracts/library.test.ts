import { expect, it } from 'vitest';
import { libraryContracts } from './library.ts';
import { libraryDocumentContracts } from './library-documents.ts';

const { importPacks, correctChapter, dropCorrection, removeSource } = libraryContracts;
const { edit, outlineAgain, remove } = libraryDocumentContracts;

it.each([importPacks, correctChapter, dropCorrection, removeSource, edit, outlineAgain, remove])(
  '$name has the library asked anew, and what fits an item, with whether it is in force',
  ({ invalidates }) => {
    const asked = ['library.sources', 'library.search', 'library.section', 'lookup.suggest', 'lookup.about'];
    expect(invalidates).toEqual(expect.arrayContaining(asked));
  },
);

it('a document that leaves with its source is quoted by nothing any more', () => {
  expect(removeSource.invalidates).toEqual(expect.arrayContaining(['libraryDocuments.quotations']));
});
