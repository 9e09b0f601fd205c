import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from './matcher.ts';
import { occurrencesIn } from './occurrences.ts';
import type { Plan, PlanPhrase } from './plan.ts';
import { snippetOf } from './snippet.ts';

const phrase = (...tokens: string[]): PlanPhrase => ({ tokens, prefix: false });
const any = (...of: PlanPhrase[]): Plan => ({ kind: 'any', of });

/** The pieces of a text that a plan marks; undefined for no hit. */
function marked(plan: Plan, text: string): string[] | undefined {
  return new Matcher(plan).ranges(text)?.map(({ start, end }) => text.slice(start, end));
}

describe('what is found in a text', () => {
  it('is marked in the text as it is written', () => {
    expect(marked(any(phrase('l4', '5')), 'at L4-5, and L4/5; not L4-50')).toEqual(['L4-5', 'L4/5']);
    expect(marked(any(phrase('doctor', 's')), 'the doctor’s note')).toEqual(['doctor’s']);
    expect(marked(any(phrase('meniere')), 'Ménières')).toBeUndefined();
    expect(marked(any(phrase('meniere', 's')), 'Ménière’s')).toEqual(['Ménière’s']);
    expect(marked(any({ tokens: ['lumb'], prefix: true }), 'Lumbago, lumbar. Plumb')).toEqual([
      'Lumbago',
      'lumbar',
    ]);
  });

  it('has no place within another, and none that overlaps', () => {
    expect(marked(any(phrase('a', 'b'), phrase('b', 'c'), phrase('b')), 'a b c b')).toEqual([
      'a b',
      'c',
      'b',
    ]);
  });

  it('by capitals is in capitals', () => {
    const capitals = any({ ...phrase('pt'), capitals: true });
    expect(marked(capitals, 'Pt. has PT')).toEqual(['PT']);
    expect(marked(capitals, 'Pt. is late')).toBeUndefined();
  });

  it('near each other is marked where it is near, and not elsewhere', () => {
    const near: Plan = { kind: 'near', within: 1, parts: [[phrase('a')], [phrase('b')]] };
    expect(marked(near, 'a x x a x b')).toEqual(['a', 'b']);
    expect(marked(near, 'a x x b')).toBeUndefined();
  });

  it('is none where something is excluded', () => {
    const without: Plan = { kind: 'all', of: [any(phrase('a'))], without: [any(phrase('b'))] };
    expect(marked(without, 'a b')).toBeUndefined();
    expect(marked(without, 'a c')).toEqual(['a']);
  });

  it('is the same whether letters or tokens are gone through', () => {
    const token = fc.constantFrom('a', 'ab', 'b', '1');
    const phrases = fc.array(
      fc.record({ tokens: fc.array(token, { minLength: 1, maxLength: 3 }), prefix: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    );
    const text = fc.string({
      unit: fc.constantFrom('a', 'A', 'b', '1', ' ', '-', '’', 'é', '\n'),
      maxLength: 30,
    });
    const places = (found: ReturnType<typeof occurrencesIn>) =>
      [...found.of.values()].map((list) => list.map(({ start, end }) => [start, end]));
    // A letter beyond ASCII, behind everything, has the tokens gone through.
    const byTokens = (written: string) => `${written} é`;
    fc.assert(
      fc.property(text, phrases, (written, wanted) => {
        const whole = occurrencesIn(byTokens(written), wanted, true);
        expect(places(occurrencesIn(written, wanted, false))).toEqual(places(whole));
        expect([...occurrencesIn(written, wanted, true).of.values()]).toEqual([...whole.of.values()]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a snippet', () => {
  const shown = (text: string, word: string, length?: number) => {
    const {
      text: cut,
      ranges,
      isCut,
    } = snippetOf(text, new Matcher(any(phrase(word))).ranges(text) ?? [], length);
    const pieces = ranges.map(({ start, end }) => cut.slice(start, end));
    return { text: `${isCut.before ? '… ' : ''}${cut}${isCut.behind ? ' …' : ''}`, pieces };
  };

  it('is a short text whole, its lines as one', () => {
    expect(shown('The lumbar\n\nspine\tis  fine.', 'spine')).toEqual({
      text: 'The lumbar spine is fine.',
      pieces: ['spine'],
    });
  });

  it('is cut around the hit, between words', () => {
    const text = `${'before '.repeat(50)}the HIT stands here ${'behind '.repeat(50)}`;
    expect(shown(text, 'hit', 60)).toEqual({
      text: '… before before the HIT stands here behind behind behind …',
      pieces: ['HIT'],
    });
  });

  it('shows the place where most of what was asked for stands', () => {
    const text = `pain. ${'x '.repeat(200)} lumbar pain`;
    const ranges = new Matcher(any(phrase('lumbar'), phrase('pain'))).ranges(text) ?? [];
    expect(snippetOf(text, ranges).text).toContain('lumbar pain');
  });

  it('is the beginning of a page on which nothing is marked', () => {
    expect(snippetOf('\n First page', [])).toEqual({
      text: 'First page',
      ranges: [],
      isCut: { before: false, behind: false },
    });
  });

  it('marks in its own text what is marked in the page’s', () => {
    const word = fc.constantFrom('pain', 'lumbar', 'x', '\n\n', 'a-very-long-word-that-does-not-end');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.integer({ min: 10, max: 200 }), (words, length) => {
        const text = words.join(' ');
        const ranges = new Matcher(any(phrase('pain'))).ranges(text) ?? [];
        const snippet = snippetOf(text, ranges, length);
        for (const { start, end } of snippet.ranges) expect(snippet.text.slice(start, end)).toBe('pain');
        expect(snippet.ranges.length > 0).toBe(ranges.length > 0);
        expect(snippet.text.length).toBeLessThan(length + 60);
      }),
    );
  });
});
