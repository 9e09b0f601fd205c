import { describe, expect, it } from 'vitest';
import type { ImportFile, ImportList } from '../../../shared/contracts/imports.ts';
import { describeImports, describeState, summaryOf } from './import-words.ts';

const file = (more: Partial<ImportFile>): ImportFile => ({
  ...{ id: 1, importId: 'i', parentId: null, name: 'scan.tif', origin: '', state: 'waiting', bytes: 1 },
  ...{ progress: null, documentId: null, pages: null, error: null, canRetry: false },
  ...more,
});
const listOf = (...files: ImportFile[]): ImportList => {
  const counts: ImportList['counts'] = {
    ...{ waiting: 0, working: 0, password: 0, imported: 0 },
    ...{ known: 0, opened: 0, refused: 0, cancelled: 0 },
  };
  for (const { state } of files) counts[state] += 1;
  return { files, counts, more: 0 };
};
const said = (...files: ImportFile[]) => describeImports(summaryOf(listOf(...files)));

describe('what is said of imports', () => {
  it('names the file under way, how far it is, and what else there is', () => {
    const working = file({ state: 'working', progress: { done: 3, of: 40, unit: 'pages' } });
    expect(said(working)).toBe('Importing scan.tif (page 3 of 40)');
    expect(said(working, file({}), file({ state: 'password' }), file({ state: 'refused' }))).toBe(
      'Importing scan.tif (page 3 of 40); 1 more file to go; 1 file needs a password; 1 file could not be imported',
    );
    const copying = file({ state: 'working', progress: { done: 50, of: 200, unit: 'bytes' } });
    expect(said(copying)).toBe('Importing scan.tif (25 %)');
    expect(describeState(file({ state: 'working', progress: { done: 7, of: 0, unit: 'pages' } }))).toBe(
      'Importing (7 pages)',
    );
  });

  it('puts what needs the reviewer first when all is done, and leaves out what is not', () => {
    expect(said()).toBeUndefined();
    expect(said(file({ state: 'opened' }))).toBeUndefined();
    expect(said(file({ state: 'imported' }), file({ state: 'known' }), file({ state: 'refused' }))).toBe(
      '1 file could not be imported; 1 document imported; 1 in the case already',
    );
  });

  it('tells the pages of a document that came in', () => {
    expect(describeState(file({ state: 'imported', pages: 2 }))).toBe('Imported, 2 pages');
  });
});
