import { describe, expect, it } from 'vitest';
import { builtInProfile } from '../testing/profiles.ts';
import type { LetterProfile } from './profile.ts';
import { profileDifferences } from './profile-differences.ts';
import { profileProblems } from './profile-problems.ts';
import { profileTexts } from './profile-texts.ts';

const posted = builtInProfile('posted-2016');
const problems = (change: Partial<LetterProfile>) =>
  profileProblems({ ...posted, ...change }, posted).map((one) => [one.severity, one.path, one.message]);

/** The profile with the text at a path replaced. */
function withText(path: string, text: string): LetterProfile {
  const copy: unknown = structuredClone(posted);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = Reflect.get(at as object, key);
  Reflect.set(at as object, last, text);
  return copy as LetterProfile;
}

describe('a letter profile', () => {
  it('that ships has no problem at all', () => {
    for (const id of ['posted-2016', 'seed-2015'] as const) {
      const shipped = builtInProfile(id);
      expect(profileProblems(shipped, shipped)).toEqual([]);
    }
  });

  it('has an error for each text that is empty, unless nothing is printed in its place', () => {
    for (const { path, label, isOptional } of profileTexts(posted)) {
      const errors = profileProblems(withText(path, ' ')).filter(({ severity }) => severity === 'error');
      const expected = isOptional ? [] : [`${label} is empty. Write it.`];
      expect(
        errors.map(({ message }) => message),
        path,
      ).toEqual(expected);
    }
  });

  it('has an error for each placeholder that a sentence lost, and a warning for one that nothing fills in', () => {
    for (const { path, text, needs, mayUse } of profileTexts(posted)) {
      for (const name of needs) {
        const lost = profileProblems(withText(path, text.replaceAll(`{${name}}`, 'x')));
        expect(lost.map((one) => [one.severity, one.path])).toContainEqual(['error', path]);
        expect(lost[0]?.message).toContain(`lacks {${name}}`);
      }
      for (const name of mayUse) expect(profileProblems(withText(path, `{${name}}`))).toEqual([]);
      const odd = profileProblems(withText(path, `${text} {surname}`));
      expect(odd.find(({ message }) => message.includes('{surname}'))).toMatchObject({ path });
    }
  });

  it('warns of a fixed sentence that is worded otherwise or left out, and names its source', () => {
    expect(problems({ how: 'We did it.' })).toEqual([
      [
        'warning',
        'how',
        'How the determination was made is not worded as it comes with IMR Desk. It is fixed by 8 CCR 9792.10.6 and Labor Code 139.5.',
      ],
    ]);
    const paragraphs = posted.cover.paragraphs.slice(0, 2);
    expect(problems({ cover: { ...posted.cover, paragraphs } })).toEqual([
      ['warning', 'cover.paragraphs.2', 'Legal paragraph 3 is left out. It is fixed by Labor Code 4610.6.'],
    ]);
  });

  it('has errors where a letter could not be read back: parts, labels or decisions that look alike', () => {
    const labels = { ...posted.labels, reviewer: 'claims administrator guideline:' };
    expect(problems({ labels })[0]?.slice(0, 2)).toEqual(['error', 'labels.reviewer']);
    const headings = { ...posted.headings, summary: 'DOCUMENTS REVIEWED' };
    expect(problems({ headings })[0]?.[1]).toBe('headings.summary');
    const decisions = { upheld: 'Upheld', overturned: 'Not upheld' };
    expect(problems({ decisions }).filter(([severity]) => severity === 'error')).toEqual([
      ['error', 'decisions.overturned', expect.stringContaining('One of the two words')],
    ]);
  });

  it('has an error where a closing sentence says the other decision, or none', () => {
    const closing = { upheld: 'It is medically necessary.', overturned: 'That is all.' };
    expect(problems({ closing }).map(([severity, path]) => [severity, path])).toEqual([
      ['error', 'closing.upheld'],
      ['error', 'closing.overturned'],
    ]);
  });

  it('has errors for a language that is none, a text that is too long, and characters that do not print', () => {
    expect(problems({ language: 'not a language' })[0]?.[1]).toBe('language');
    expect(problems({ name: 'n'.repeat(81) })[0]?.[2]).toContain('longer than 80 characters');
    expect(problems({ organisation: 'a\u202eb' })[0]?.[2]).toContain('cannot be printed');
    const cover = { ...posted.cover, letterhead: Array.from({ length: 31 }, (_, at) => `Line ${at}`) };
    expect(problems({ cover })[0]?.[1]).toBe('cover.letterhead');
  });
});

describe('two versions of a profile', () => {
  it('differ in what was changed alone, texts and choices, with what was before and after', () => {
    expect(profileDifferences(posted, { ...posted, version: 3, id: 'other' })).toEqual([]);
    const after: LetterProfile = {
      ...posted,
      organisation: 'Review Organization',
      sections: ['summary', 'how', 'documentsReviewed', 'items'],
      cover: { ...posted.cover, letterhead: ['1 Main Street'] },
    };
    expect(profileDifferences(posted, after).map(({ path, before, after }) => [path, before, after])).toEqual(
      [
        ['organisation', 'MAXIMUS Federal Services', 'Review Organization'],
        [
          'sections',
          'How the determination was made, Documents reviewed, Clinical case summary, Issues, decisions and rationales',
          'Clinical case summary, How the determination was made, Documents reviewed, Issues, decisions and rationales',
        ],
        ['cover.letterhead.0', '', '1 Main Street'],
      ],
    );
  });
});
