import { describe, expect, it } from 'vitest';
import { allChanges, matchText, trustText } from './words.ts';

const match = { by: 'file', caseId: 'c', caseNumber: 'CM17-0000001', version: 2, state: 'current' } as const;

describe('what a verification says', () => {
  it('tells the very file of a version from another one that says the same', () => {
    expect(matchText(match)).toBe('This is the very file of version 2 of CM17-0000001.');
    expect(matchText({ ...match, by: 'letter', caseNumber: null })).toBe(
      'Another file that says what version 2 of a case says.',
    );
  });

  it('says when the version does not hold any more', () => {
    expect(matchText({ ...match, state: 'superseded' })).toMatch(/A later version was signed since\.$/);
    expect(matchText({ ...match, state: 'withdrawn' })).toMatch(/The case was withdrawn since\.$/);
  });

  it('names an issuer that is not known', () => {
    expect(trustText({ trust: 'unknown-issuer', issuer: 'CN=Authority' })).toContain('CN=Authority');
  });

  it('says each change once, whichever signatures found it', () => {
    const changed = { what: 'part-changed', message: 'word/document.xml was changed.' };
    const signature = {
      part: 's',
      intact: false,
      hasLine: false,
      covered: [],
      warnings: [],
      changes: [changed],
    };
    const report = { changes: [changed], signatures: [signature, signature] };
    expect(allChanges(report)).toEqual(['word/document.xml was changed.']);
  });
});
