import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, plainText, type RichText, richTextFrom } from '../domain/rich-text.ts';
import { findInText, replaceInText, type TextMatch, type TextQuery } from './find-in-text.ts';

const query = (find: string, options: Partial<TextQuery> = {}): TextQuery => ({
  find,
  matchCase: false,
  wholeWords: false,
  ...options,
});
const by = (matches: readonly TextMatch[], words: string) =>
  matches.map((match) => ({ ...match, by: words }));
const found = (text: string, asked: TextQuery) =>
  findInText(text, asked).map(({ start, end }) => text.slice(start, end));

describe('finding in a text', () => {
  it('takes capitals for small letters unless they are to differ', () => {
    expect(found('Knee pain. The knee.', query('knee'))).toEqual(['Knee', 'knee']);
    expect(found('Knee pain. The knee.', query('knee', { matchCase: true }))).toEqual(['knee']);
  });

  it('finds whole words alone where it is asked to', () => {
    expect(found('therapy, therapies, Therapy', query('therapy', { wholeWords: true }))).toEqual([
      'therapy',
      'Therapy',
    ]);
    expect(found('L4-5 and L4-55', query('L4-5', { wholeWords: true }))).toEqual(['L4-5']);
    expect(found('(x) and (x)', query('(x)', { wholeWords: true }))).toEqual(['(x)', '(x)']);
  });

  it('takes what is typed as it stands, and both apostrophes for one', () => {
    expect(found('a.c abc $& [x]', query('a.c'))).toEqual(['a.c']);
    expect(found('a.c abc $& [x]', query('$&'))).toEqual(['$&']);
    expect(found("patient’s and patient's", query("patient's"))).toHaveLength(2);
  });

  it('finds nothing for nothing', () => {
    expect(findInText('abc', query(''))).toEqual([]);
  });
});

const mark = fc.constantFrom(undefined, 'bold' as const, 'italic' as const);
const run = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '.', 'é'), minLength: 1, maxLength: 6 }), mark)
  .map(([text, one]): Inline => (one === undefined ? { text } : { text, marks: [one] }));
const chip = fc
  .integer({ min: 1, max: 9 })
  .map((id): Inline => ({ evidence: `e${id}`, printed: `p. ${id}` }));
const rich: fc.Arbitrary<RichText> = fc.array(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 1, arbitrary: chip }), { maxLength: 6 })
    .map((content) => ({ content })),
  { maxLength: 4 },
);
const asked = fc.record({
  find: fc.string({ unit: fc.constantFrom('a', 'b', '.', 'é'), maxLength: 3 }),
  matchCase: fc.boolean(),
  wholeWords: fc.boolean(),
});

describe('replacing in a text', () => {
  it('keeps the look of what is replaced, and the citations', () => {
    const text: RichText = [
      {
        content: [
          { text: 'The knee ', marks: ['bold'] },
          { evidence: 'e1', printed: 'p. 1' },
          { text: 'and the kn' },
          { evidence: 'e2', printed: 'p. 2' },
          { text: 'ee.', marks: ['italic'] },
        ],
      },
    ];
    const matches = findInText(plainText(text), query('knee'));
    expect(replaceInText(text, by(matches, 'hip'))).toEqual([
      {
        content: [
          { text: 'The hip ', marks: ['bold'] },
          { evidence: 'e1', printed: 'p. 1' },
          { text: 'and the hip' },
          { evidence: 'e2', printed: 'p. 2' },
          { text: '.', marks: ['italic'] },
        ],
      },
    ]);
  });

  it('leaves what is not replaced: some of the places alone', () => {
    const text = richTextFrom('knee knee\nknee');
    const [, second, third] = findInText(plainText(text), query('knee'));
    expect(
      plainText(
        replaceInText(
          text,
          by(
            [second, third].filter((one) => one !== undefined),
            'hip',
          ),
        ),
      ),
    ).toBe('knee hip\nhip');
  });

  it('says in its plain text what replacing in the plain text says, and keeps every citation in order', () => {
    fc.assert(
      fc.property(
        rich,
        asked,
        fc.string({ maxLength: 3 }).filter((by) => !by.includes('\n')),
        (text, wanted, other) => {
          const plain = plainText(text);
          const matches = findInText(plain, wanted);
          const after = replaceInText(text, by(matches, other));
          let expected = '';
          let at = 0;
          for (const { start, end } of matches) {
            expected += plain.slice(at, start) + other;
            at = end;
          }
          expect(plainText(after)).toBe(expected + plain.slice(at));
          const chips = (one: RichText) =>
            one.flatMap(({ content }) => content.filter((inline) => !('text' in inline)));
          expect(chips(after)).toEqual(chips(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
