import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../domain/rich-text.ts';
import { composeInlines } from './citations.ts';
import type { EvidenceStyle } from './profile.ts';
import type { Run } from './tree.ts';

/** `pain [A]. Then [B|long B]` to a text with chips. */
function written(line: string): Inline[] {
  return line.split(/(\{[^}]*\})/).flatMap((part): Inline[] => {
    if (part === '') return [];
    const [, printed, note] = /^\{([^|]*)\|?(.*)\}$/.exec(part) ?? [];
    if (printed === undefined) return [{ text: part }];
    return [{ evidence: 'e', printed, ...(note === '' ? {} : { note }) }];
  });
}

/** Footnotes as `<text>`. */
const shown = (runs: readonly Run[]) =>
  runs.map((run) => ('text' in run ? run.text : `<${run.footnote}>`)).join('');
const print = (line: string, style: EvidenceStyle) => shown(composeInlines(written(line), style));

describe('a citation', () => {
  it.each([
    // written, none, parentheses, footnotes
    ['Pain was 7/10 {A}. Then', 'Pain was 7/10. Then', 'Pain was 7/10 (A). Then', 'Pain was 7/10.<A> Then'],
    ['Pain{A}, worse', 'Pain, worse', 'Pain (A), worse', 'Pain,<A> worse'],
    ['Pain {A} was worse', 'Pain was worse', 'Pain (A) was worse', 'Pain<A> was worse'],
    ['Pain {A}was worse', 'Pain was worse', 'Pain (A) was worse', 'Pain<A> was worse'],
    ['Pain{A}was worse', 'Pain was worse', 'Pain (A) was worse', 'Pain<A> was worse'],
    ['Pain {A} .', 'Pain.', 'Pain (A).', 'Pain.<A>'],
    ['Pain. {A} Then', 'Pain. Then', 'Pain. (A) Then', 'Pain.<A> Then'],
    ['at the end {A}', 'at the end', 'at the end (A)', 'at the end<A>'],
    ['{A} The worker', 'The worker', '(A) The worker', '<A> The worker'],
    ['“no pain {A}.” He', '“no pain.” He', '“no pain (A).” He', '“no pain<A>.” He'],
    ['twice {A}; then', 'twice; then', 'twice (A); then', 'twice<A>; then'],
  ])('in %j prints in three ways', (line, none, parentheses, footnotes) => {
    expect(print(line, 'none')).toBe(none);
    expect(print(line, 'parentheses')).toBe(parentheses);
    expect(print(line, 'footnotes')).toBe(footnotes);
  });

  it('has a note of its own for footnotes, or prints the same', () => {
    expect(print('Pain {A, p. 1|Report A, 12/03/2014, p. 1}.', 'footnotes')).toBe(
      'Pain.<Report A, 12/03/2014, p. 1>',
    );
    expect(print('Pain {A, p. 1|Report A, 12/03/2014, p. 1}.', 'parentheses')).toBe('Pain (A, p. 1).');
    expect(print('Pain {A| }.', 'footnotes')).toBe('Pain.<A>');
  });

  it.each([
    ['Pain {A} {B}.', 'Pain (A; B).', 'Pain.<A; B>'],
    ['Pain {A}, {B}; {A}.', 'Pain (A; B).', 'Pain.<A; B>'],
    ['Pain {A}. {B} Then', 'Pain (A). (B) Then', 'Pain.<A; B> Then'],
  ])('joins the ones beside it in %j', (line, parentheses, footnotes) => {
    expect(print(line, 'none')).toBe(line.includes('Then') ? 'Pain. Then' : 'Pain.');
    expect(print(line, 'parentheses')).toBe(parentheses);
    expect(print(line, 'footnotes')).toBe(footnotes);
  });

  it.each([
    ['Pain ({A}) was', 'Pain was', 'Pain (A) was', 'Pain<A> was'],
    ['Pain (see {A}).', 'Pain (see).', 'Pain (see A).', 'Pain (see<A>).'],
    ['Pain [{A}].', 'Pain.', 'Pain [A].', 'Pain.<A>'],
    ['a) pain {A} (mild)', 'a) pain (mild)', 'a) pain (A) (mild)', 'a) pain<A> (mild)'],
  ])('keeps to the brackets of the writer in %j', (line, none, parentheses, footnotes) => {
    expect(print(line, 'none')).toBe(none);
    expect(print(line, 'parentheses')).toBe(parentheses);
    expect(print(line, 'footnotes')).toBe(footnotes);
  });

  it('that would print nothing prints nothing', () => {
    for (const style of ['none', 'parentheses', 'footnotes'] as const)
      expect(print('Pain { }.', style)).toBe('Pain.');
  });

  it('leaves the looks of the words around it', () => {
    const runs = composeInlines(
      [
        { text: 'Severe ', marks: ['bold'] },
        { evidence: 'e', printed: 'A' },
        { text: '. Then', marks: ['italic'] },
      ],
      'footnotes',
    );
    expect(runs).toEqual([
      { text: 'Severe', bold: true },
      { text: '.', italic: true },
      { footnote: 'A' },
      { text: ' Then', italic: true },
    ]);
  });
});

describe('a text with citations', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}[.,;]?$/);
  const chip = fc.record({ evidence: fc.constant('e'), printed: fc.constantFrom('A', 'B', 'C') });
  const content: fc.Arbitrary<Inline[]> = fc.array(
    fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => ({ text: `${words.join(' ')} ` })),
      chip,
    ),
    { maxLength: 8 },
  );

  it('loses none of its words and gains no space but between them', () => {
    fc.assert(
      fc.property(content, fc.constantFrom('none', 'footnotes'), (inlines, style) => {
        const words = inlines.map((one) => ('text' in one ? one.text : '')).join('');
        const printed = composeInlines(inlines, style)
          .map((run) => ('text' in run ? run.text : ''))
          .join('');
        expect(printed.trim()).toBe(words.trim().replace(/ +/g, ' '));
        expect(printed.trim()).not.toMatch(/ [.,;]| {2}/);
      }),
    );
  });

  it('says the same with parentheses, but for the parentheses', () => {
    fc.assert(
      fc.property(content, (inlines) => {
        const bare = shown(composeInlines(inlines, 'none')).trim();
        const printed = shown(composeInlines(inlines, 'parentheses'));
        expect(printed.replace(/ ?\([ABC](; [ABC])*\)/g, '').trim()).toBe(bare);
      }),
    );
  });

  it('without any comes out as it is written', () => {
    const text = fc.string({ minLength: 1 }).map((one) => ({ text: one }));
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom('none', 'parentheses', 'footnotes'), (runs, style) => {
        expect(composeInlines(runs, style)).toEqual(runs);
      }),
    );
  });
});
