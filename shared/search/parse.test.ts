import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuery } from './explain.ts';
import { MAX_QUERY_CHARS, parseQuery } from './parse.ts';
import type { QueryNode } from './query.ts';

/** A query as it was read, in a form that shows its structure. */
function read(typed: string, typing = false): string {
  const { node } = parseQuery(typed, { typing });
  return node === undefined ? '' : shown(node);
}

function shown(node: QueryNode): string {
  switch (node.kind) {
    case 'term': {
      const words =
        node.exact || node.tokens.length > 1 ? `"${node.tokens.join(' ')}"` : node.tokens.join(' ');
      return `${words}${node.prefix ? '*' : ''}${node.unfinished ? '…' : ''}`;
    }
    case 'near':
      return `NEAR/${node.within}(${node.terms.map(shown).join(' ')})`;
    case 'or':
      return `(${node.parts.map(shown).join(' OR ')})`;
    case 'and':
      return [...node.parts.map(shown), ...node.without.map((part) => `-${shown(part)}`)].join(' ');
  }
}

const notes = (typed: string) => parseQuery(typed).notes.map(({ code }) => code);

describe('a query', () => {
  it.each([
    ['lumbar spine', 'lumbar spine'],
    ['"lumbar spine"', '"lumbar spine"'],
    ['“lumbar spine”', '"lumbar spine"'],
    ['lumb*', 'lumb*'],
    ['"lumbar sp*"', '"lumbar sp"*'],
    ['"lumbar sp"*', '"lumbar sp"*'],
    ['mri -cervical', 'mri -cervical'],
    ['mri NOT cervical', 'mri -cervical'],
    ['mri –cervical', 'mri -cervical'],
    ['-cervical mri', 'mri -cervical'],
    ['mri OR ct scan', '(mri OR ct scan)'],
    ['(mri OR ct) scan', '(mri OR ct) scan'],
    ['mri | ct', '(mri OR ct)'],
    ['mri -(cervical thoracic)', 'mri -cervical thoracic'],
    ['NEAR("lumbar spine" mri, 5)', 'NEAR/5("lumbar spine" mri)'],
    ['NEAR(lumbar mri)', 'NEAR/10(lumbar mri)'],
    ['NEAR(L4 5)', 'l4'],
    ['lumbar NEAR/3 mri', 'NEAR/3(lumbar mri)'],
    ['lumbar NEAR mri', 'NEAR/10(lumbar mri)'],
    ['failed NEAR/8 "conservative care" therapy', 'NEAR/8(failed "conservative care") therapy'],
    ['a NEAR/3 b NEAR/3 c', 'NEAR/3(a b c)'],
  ])('%s is read as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
    expect(notes(typed)).toEqual([]);
  });

  it.each([
    ['L4-5', '"l4 5"'],
    ['L4 - L5', 'l4 l5'],
    ['10/325', '"10 325"'],
    ["doctor's", '"doctor s"'],
    ['50%', '50'],
    ['§ 9792.6', '"9792 6"'],
    ['P&S', '"p s"'],
    ['pain, lumbar.', 'pain lumbar'],
    ['and or not near', 'and or not near'],
    ['re: MRI', 're mri'],
    ['10:30', '"10 30"'],
    ['c++ ^foo {bar} [baz]', 'c foo bar baz'],
    ['a  &  b', 'a b'],
  ])('of signs, %s, is read as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    ['"lumbar spine', '"lumbar spine"', 'open-quotation'],
    ['(mri ct', 'mri ct', 'open-parenthesis'],
    ['mri) ct', 'mri ct', 'stray-parenthesis'],
    ['OR mri', 'mri', 'stray-operator'],
    ['mri OR', 'mri', 'stray-operator'],
    ['mri OR OR ct', '(mri OR ct)', 'stray-operator'],
    ['mri NOT', 'mri', 'stray-operator'],
    ['NEAR mri', 'mri', 'stray-operator'],
    ['mri NEAR/3', 'mri', 'stray-operator'],
    ['mri NEAR/3 (ct scan)', 'mri ct scan', 'near-of-groups'],
    ['lum*bar', '"lum bar"', 'star-inside'],
    ['-mri', '', 'only-exclusions'],
    ['mri OR -ct', 'mri', 'only-exclusions'],
    ['§ %', '', 'no-words'],
    ['', '', 'no-words'],
    ['()', '', 'no-words'],
    ['mri OR type:rfa ct', '(mri OR ct)', 'filter-in-or'],
    ['mri date:soon', 'mri', 'filter-value'],
    ['mri type:', 'mri', 'filter-value'],
  ])('that makes no sense, %s, is read as "%s" and says why: %s', (typed, expected, note) => {
    expect(read(typed)).toBe(expected);
    expect(notes(typed)).toContain(note);
  });

  it('that is being typed may go on, and is not corrected yet', () => {
    expect(read('mri lumb', true)).toBe('mri lumb…');
    expect(read('mri lumb ', true)).toBe('mri lumb');
    expect(read('mri lu', true)).toBe('mri lu');
    expect(read('mri 325', true)).toBe('mri 325');
    expect(parseQuery('"lumbar spi', { typing: true }).notes).toEqual([]);
    expect(parseQuery('mri date:', { typing: true }).notes).toEqual([]);
  });

  it('has filters beside its words', () => {
    const { filters, node } = parseQuery(
      'mri type:rfa,ur document:"older records" -source:ocr date:2016 author:smith',
    );
    expect(node).toMatchObject({ kind: 'term', tokens: ['mri'] });
    expect(filters).toEqual([
      { field: 'type', negated: false, values: [['rfa'], ['ur']] },
      { field: 'document', negated: false, values: [['older', 'records']] },
      { field: 'source', negated: true, values: ['ocr'] },
      { field: 'date', negated: false, values: [{ from: '2016-01-01', to: '2016-12-31' }] },
      { field: 'author', negated: false, values: [['smith']] },
    ]);
  });

  it('can be of filters alone', () => {
    const parsed = parseQuery('source:ocr');
    expect(parsed).toMatchObject({ node: undefined, notes: [] });
    expect(explainQuery(parsed)).toBe('Pages, with recognized text');
  });

  it('is cut where it is endless, and not nested without end', () => {
    expect(notes('word '.repeat(1_000))).toContain('shortened');
    expect(notes('x'.repeat(MAX_QUERY_CHARS + 1))).toContain('shortened');
    expect(notes(`${'('.repeat(100)}mri${')'.repeat(100)}`)).toContain('too-deep');
    expect(read(`${'('.repeat(100)}mri${')'.repeat(100)}`)).toBe('mri');
  });

  it('is told in words', () => {
    expect(explainQuery(parseQuery('lumbar mri -cervical'))).toBe(
      'Pages with “lumbar” and “mri”, without “cervical”',
    );
    expect(explainQuery(parseQuery('"lumbar spine" OR lumb*'))).toBe(
      'Pages with “lumbar spine” word for word or “lumb…”',
    );
    expect(explainQuery(parseQuery('a NEAR/5 b date:3/2016'))).toBe(
      'Pages with “a” and “b” within 5 words of each other, in records of 2016-03-01 to 2016-03-31',
    );
    expect(explainQuery(parseQuery(''))).toBe('');
  });

  it('of any characters at all is read, and told, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (typed, typing) => {
        const parsed = parseQuery(typed, { typing });
        expect(typeof explainQuery(parsed)).toBe('string');
        if (parsed.node === undefined && parsed.filters.length === 0) expect(parsed.notes).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
