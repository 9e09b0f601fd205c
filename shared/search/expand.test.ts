import { describe, expect, it } from 'vitest';
import { expandQuery, type Switches } from './expand.ts';
import { matchExpression } from './match-expression.ts';
import { Matcher } from './matcher.ts';
import { parseQuery } from './parse.ts';
import { listVocabulary } from './testing/list-vocabulary.ts';

interface Options {
  switches?: Switches;
  spelling?: boolean;
  typing?: boolean;
}

/** What a query finds among pages, and what it made of its words. */
function search(
  query: string,
  pages: readonly string[],
  { switches = {}, spelling = true, typing = false }: Options = {},
) {
  const { node } = parseQuery(query, { typing });
  if (node === undefined) throw new Error('nothing to search for');
  const { plan, expansions } = expandQuery(node, listVocabulary(pages), { switches, spelling });
  const matcher = new Matcher(plan);
  return {
    found: pages.filter((page) => matcher.ranges(page) !== undefined),
    also: Object.fromEntries(expansions.map(({ id, terms, on }) => [`${id}${on ? '' : ' (off)'}`, terms])),
    expression: matchExpression(plan),
  };
}

describe('synonyms', () => {
  const pages = [
    'Physical therapy helped.',
    'PT x 12',
    'Pt is a nurse.',
    'Physiotherapy',
    'the physical exam',
    'Norco 10',
    'hydrocodone',
  ];

  it('are found of a term of several words, and of its abbreviation', () => {
    expect(search('physical therapy', pages).found).toEqual([
      'Physical therapy helped.',
      'PT x 12',
      'Physiotherapy',
    ]);
    expect(search('PT', pages).found).toEqual(['Physical therapy helped.', 'PT x 12', 'Physiotherapy']);
    expect(search('norco', pages).found).toEqual(['Norco 10', 'hydrocodone']);
    expect(search('hydrocodone', pages).found).toEqual(['Norco 10', 'hydrocodone']);
  });

  it('are told, as far as some record has them, and can be left out', () => {
    expect(search('physical therapy', pages).also).toEqual({
      'synonyms:physical-therapy': ['PT', 'physiotherapy'],
    });
    const off = { switches: { 'synonyms:physical-therapy': false } };
    expect(search('physical therapy', pages, off)).toMatchObject({
      found: ['Physical therapy helped.'],
      also: { 'synonyms:physical-therapy (off)': ['PT', 'physiotherapy'] },
    });
  });

  it('are none of what stands in quotation marks, or is excluded', () => {
    expect(search('"physical therapy"', pages).found).toEqual(['Physical therapy helped.']);
    expect(search('physical -therapy', pages).found).toEqual(['the physical exam']);
  });

  it('in small letters are meant in small letters', () => {
    expect(search('pt nurse', pages).found).toEqual(['Pt is a nurse.']);
  });

  it('stand in NEAR, too', () => {
    expect(search('PT NEAR/3 helped', pages).found).toEqual(['Physical therapy helped.']);
  });

  it('that hold a shorter one are not told: they are found by it', () => {
    expect(search('mri', ['magnetic resonance imaging', 'MRI scan']).also).toEqual({
      'synonyms:mri': ['magnetic resonance'],
    });
  });
});

describe('other forms of a word', () => {
  const pages = [
    'two injections',
    'an injection',
    'injected',
    'denies pain',
    'denied',
    'vertebrae',
    'L4-L5 disc',
    '50 mg',
    'xray',
  ];

  it.each([
    ['injection', ['two injections', 'an injection']],
    ['deny', ['denies pain', 'denied']],
    ['vertebra', ['vertebrae']],
    ['L4-5', ['L4-L5 disc']],
    ['50mg', ['50 mg']],
    ['x-rays', ['xray']],
    ['x-ray', ['xray']],
  ])('%s finds %j', (query, found) => {
    expect(search(query, pages).found).toEqual(found);
  });

  it('are told, and can be left out', () => {
    expect(search('injection', pages).also).toMatchObject({ 'forms:injection': ['injections'] });
    expect(search('injection', pages, { switches: { 'forms:injection': false } }).found).toEqual([
      'an injection',
    ]);
  });
});

describe('other spellings', () => {
  it('are found of a word that is nowhere: slips of the hand, and of recognition', () => {
    const pages = ['gabapentin 300', 'lurnbar spine', 'lamin ectomy', 'cyclobenzaprine', 'hydroc0done'];
    expect(search('gabapentim', pages).found).toEqual(['gabapentin 300']);
    expect(search('lumbar', pages).found).toEqual(['lurnbar spine']);
    expect(search('laminectomy', pages).found).toEqual(['lamin ectomy']);
    expect(search('cyclobenzeprene', pages).found).toEqual(['cyclobenzaprine']);
    expect(search('hydrocodone', pages).also).toMatchObject({ 'spelling:hydrocodone': ['hydroc0done'] });
  });

  it('of a word that there is are not other words that there are', () => {
    expect(search('cervical', ['vertical line', 'medical']).found).toEqual([]);
    expect(search('ulnar', ['lunar']).found).toEqual([]);
  });

  it('are offered, but not taken, of a word that is found', () => {
    const pages = ['lumbar', 'lurnbar'];
    expect(search('lumbar', pages)).toMatchObject({
      found: ['lumbar'],
      also: { 'misread:lumbar (off)': ['lurnbar'] },
    });
    expect(search('lumbar', pages, { switches: { 'misread:lumbar': true } }).found).toEqual(pages);
  });

  it('can be switched off altogether, and are none of short words and of figures', () => {
    expect(search('gabapentim', ['gabapentin'], { spelling: false }).found).toEqual([]);
    expect(search('leg', ['lag', 'log']).found).toEqual([]);
    expect(search('12345', ['12346']).found).toEqual([]);
  });
});

describe('beginnings', () => {
  it('are looked for word by word where they are few', () => {
    const pages = ['lumbar', 'lumbago', 'lunch'];
    expect(search('lumb*', pages)).toMatchObject({
      found: ['lumbar', 'lumbago'],
      expression: '"lumb" OR "lumbago" OR "lumbar"',
    });
  });

  it('are looked for as such where they are many', () => {
    const pages = Array.from({ length: 400 }, (_, at) => `lumb${at}x`);
    expect(search('lumb*', pages)).toMatchObject({ found: pages, expression: '"lumb" *' });
  });

  it('are what is being typed, beside the word as it stands', () => {
    const pages = ['an mri', 'magnetic resonance', 'mritis'];
    expect(search('mri', pages, { typing: true }).found).toEqual(pages);
  });
});
