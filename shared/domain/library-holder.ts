/**
 * The reviewer's own guideline documents are kept, read and annotated as records are, under this id in place of a case's.
 * It is no case: it is in no list of them, cannot be opened, packed, exported or destroyed as one, and the search of all cases
 * does not see its pages.
 */
export const LIBRARY_HOLDER = 'library-documents';
