import { expect, it } from 'vitest';
import { citationWords } from './cite.ts';

it('a citation names the record, its day and its page, and in a footnote the document, too', () => {
  const page = { type: 'Progress report', date: '2014-12-03', document: 'Clinic records.pdf', page: 11 };
  expect(citationWords(page)).toEqual({
    printed: 'Progress report 12/03/2014, p. 12',
    note: 'Progress report, 12/03/2014, Clinic records, page 12',
  });
  expect(citationWords({ ...page, date: undefined }).printed).toBe('Progress report, p. 12');
  expect(citationWords({ ...page, label: 'ABC-000123' })).toEqual({
    printed: 'Progress report 12/03/2014, p. 12, ABC-000123',
    note: 'Progress report, 12/03/2014, Clinic records, page 12, ABC-000123',
  });
  expect(citationWords({ ...page, type: '', date: undefined })).toEqual({
    printed: 'Clinic records, p. 12',
    note: 'Clinic records, page 12',
  });
});
