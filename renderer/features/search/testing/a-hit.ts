import type { SearchHit } from '../../../../shared/contracts/search.ts';

/** A page that was found. */
export function aHit(documentId: string, page: number): SearchHit {
  return {
    kind: 'page',
    caseId: 'case',
    documentId,
    page,
    record: null,
    isRecognised: false,
    matches: 1,
    snippet: { text: 'lumbar', ranges: [{ start: 0, end: 6 }], isCut: { before: false, behind: false } },
  };
}
