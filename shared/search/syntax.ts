/** What a search may be made of: an example, and what it finds. The help of the program and docs/search.md show these. */
export const SEARCH_SYNTAX: readonly (readonly [typed: string, finds: string])[] = [
  ['lumbar fusion', 'pages with both words'],
  ['"failed back surgery"', 'the words in this order'],
  ['lumb*', 'words that begin so'],
  ['fusion OR laminectomy', 'either'],
  ['(fusion OR laminectomy) denied', 'parentheses keep words together'],
  ['fusion -cervical', 'pages without the word; NOT cervical is the same'],
  ['pain NEAR/10 function', 'at most ten words between them'],
  ['L4-5', 'also 10/325, 50%, §9792.24.2: signs part words as on paper'],
  ['type:imaging lumbar', 'in records of a type: type:ur, type:rfa, type:progress, type:qme'],
  ['date:2014', 'by date of service: date:3/2014, date:2013..2015, date:>=2014'],
  ['author:smith', 'in records by that author'],
  ['document:application', 'in documents whose name has a word that begins so'],
  ['source:ocr fusion', 'on scans alone; source:text where the file has text itself'],
];
