import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../parse-pack.ts';
import { documentFactsSchema, factsByName } from './document-facts.ts';
import { packOfDocument } from './document-pack.ts';
import { headingsOf } from './headings.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { linesOfPage, type TextLine } from './text-lines.ts';

const FACTS = factsByName('ACOEM_Knee Disorders 2024.pdf');
/** An outline of `level title @page` lines. */
const outline = (...entries: string[]): OutlineEntry[] =>
  entries.map((entry, index) => {
    const [, level = '', title = '', page = ''] = /^(\d) (.*) @(\d+)$/.exec(entry) ?? [];
    return { key: `h${index + 1}`, level: Number(level), title, page: Number(page) };
  });
const shown = (entries: readonly OutlineEntry[]) =>
  entries.map(({ level, title, page }) => `${level} ${title} @${page}`);

/** Lines of text as a page prints them: `size text`. */
function linesAt(page: number, ...lines: string[]): TextLine[] {
  return lines.map((line, index) => {
    const [, size = '10', text = ''] = /^(\d+) (.*)$/.exec(line) ?? [];
    return { text, page, size: Number(size), top: 0.1 + index / 50, isAlone: true, isRecognised: false };
  });
}
const BODY = Array.from(
  { length: 8 },
  () => '10 the patient is expected to take part in an active program of care',
);

describe('an outline', () => {
  it('has levels without gaps, and leaves out a title that only stands around the chapters', () => {
    const headings = [
      { title: 'Knee Disorders', level: 1, page: 0 },
      { title: ' Diagnosis\n of pain ', level: 4, page: 1 },
      { title: 'Imaging', level: 6, page: 1 },
      { title: '', level: 1, page: 2 },
      { title: 'Therapy', level: 2, page: 3 },
    ];
    expect(shown(outlineOf(headings))).toEqual(['1 Diagnosis of pain @1', '2 Imaging @1', '1 Therapy @3']);
    expect(shown(outlineOf(headings.slice(0, 2)))).toEqual(['1 Knee Disorders @0', '2 Diagnosis of pain @1']);
  });

  it('of any headings can be kept: keys are unlike, levels begin with 1 and go down one by one', () => {
    const heading = fc.record({
      title: fc.string(),
      level: fc.integer({ min: 1, max: 40 }),
      page: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 60 }), (headings) => {
        const made = outlineOf(headings);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        for (const [index, { level }] of made.entries()) {
          expect(level).toBeLessThanOrEqual((made[index - 1]?.level ?? 0) + 1);
        }
      }),
    );
  });
});

describe('headings of a text', () => {
  it('are its larger lines, by their size, but not what stands over each page', () => {
    const over = '12 Guideline of knee care, page 1';
    const pages = [
      linesAt(0, over, '20 Knee Disorders', ...BODY),
      linesAt(1, over, '14 Physical therapy', ...BODY, '14 Aquatic therapy', ...BODY),
      linesAt(2, over, '20 Shoulder Disorders', ...BODY),
      linesAt(3, over, ...BODY),
    ];
    const withEdges = pages.flat().map((line) => (line.size === 12 ? { ...line, top: 0.03 } : line));
    expect(shown(outlineOf(headingsOf(withEdges)))).toEqual([
      '1 Knee Disorders @0',
      '2 Physical therapy @1',
      '2 Aquatic therapy @1',
      '1 Shoulder Disorders @2',
    ]);
  });

  it('may come again and again inside of pages: only what hardly stands elsewhere is no heading', () => {
    const pages = [1, 2, 3, 4].map((number) => linesAt(number, `16 Part ${number}`, ...BODY));
    const atTop = pages
      .flat()
      .map((line) => (line.size === 16 && line.page < 4 ? { ...line, top: 0.02 } : line));
    expect(headingsOf(atTop)).toHaveLength(4);
    expect(headingsOf(atTop.filter(({ page }) => page < 4))).toEqual([]);
  });

  it('are numbered lines where letters have one size, by the depth of the numbers, without lists of contents', () => {
    const pages = [
      linesAt(0, '10 Chapter 1 Knee ..................... 1', '10 1.1 Therapy . . . . . . 2'),
      linesAt(
        1,
        '10 Chapter 1 Knee',
        ...BODY,
        '10 1.1 Therapy',
        ...BODY,
        '10 1.1.1 Aquatic therapy',
        ...BODY,
      ),
      linesAt(2, '10 Chapter 2 Shoulder', ...BODY, '10 24 visits are the most that are covered, ', ...BODY),
    ];
    expect(shown(outlineOf(headingsOf(pages.flat())))).toEqual([
      '1 Chapter 1 Knee @1',
      '2 1.1 Therapy @1',
      '3 1.1.1 Aquatic therapy @1',
      '1 Chapter 2 Shoulder @2',
    ]);
  });

  it('are lines in capitals that stand alone where nothing else tells them', () => {
    const lines = linesAt(0, '10 KNEE DISORDERS', ...BODY, '10 SHOULDER', ...BODY);
    expect(headingsOf(lines).map(({ title }) => title)).toEqual(['KNEE DISORDERS', 'SHOULDER']);
    expect(headingsOf(linesAt(0, '10 KNEE', '10 SHOULDER', '10 ELBOW'))).toEqual([]);
    expect(headingsOf([])).toEqual([]);
  });

  it('of two lines are one', () => {
    const lines = linesAt(0, '16 Complex Regional Pain', '16 Syndrome of the hand', ...BODY);
    const two = lines.map((line) => (line.size === 16 ? { ...line, isAlone: false } : line));
    expect(headingsOf(two).map(({ title }) => title)).toEqual(['Complex Regional Pain Syndrome of the hand']);
  });

  it('are told from lines of the words of a page', () => {
    const word = (text: string, height: number, ends: 'space' | 'line' | 'block') => ({
      ...{ text, height, ends, left: 0.1, top: 0.1, width: 0.1, direction: 0 as const },
    });
    const words = [word('Knee', 0.02, 'space'), word('care', 0.018, 'block'), word('one', 0.01, 'line')];
    const lines = linesOfPage({ page: 2, height: 800, words, isRecognised: false });
    expect(lines.map(({ text, size, isAlone }) => [text, size, isAlone])).toEqual([
      ['Knee care', 16, true],
      ['one', 8, false],
    ]);
    const long = Array.from({ length: 200_000 }, () => word('a', 0.01, 'space'));
    const [line, ...more] = linesOfPage({ page: 0, height: 800, words: long, isRecognised: false });
    expect([line?.size, line?.top, more]).toEqual([8, 0.1, []]);
  });
});

describe('a document as a pack', () => {
  const pages = [
    'Knee Disorders\nA title page.',
    'Physical therapy\nTen visits over eight weeks are recommended for most patients.\nAquatic\ntherapy\nWhere weight must be kept off.',
    'It goes on here.\nShoulder\nDisorders\nText of the shoulder chapter which is long enough to be a text of its own.',
  ];
  const entries = outline(
    '1 Knee Disorders @0',
    '2 Physical therapy @1',
    '3 Aquatic therapy @1',
    '1 Shoulder Disorders @2',
  );
  const criteria = [
    {
      key: 'c1',
      text: 'Weight must be kept off.',
      kind: 'indication' as const,
      page: 1,
      quote: 'weight must be kept off',
    },
    { key: 'c2', text: 'A title is there.', kind: 'other' as const, page: 2, quote: 'Text of the shoulder' },
  ];
  const made = packOfDocument({ id: 'doc-1', facts: FACTS, outline: entries, criteria, pages });

  it('has the text from each heading to the next, with the page on which it begins', () => {
    const [knee, shoulder] = made.pack.chapters;
    expect(knee?.sections.map(({ title, parent, text }) => ({ title, parent, text }))).toEqual([
      {
        title: 'Physical therapy',
        parent: undefined,
        text: 'Physical therapy\nTen visits over eight weeks are recommended for most patients.',
      },
      {
        title: 'Aquatic therapy',
        parent: 'h2',
        text: 'Aquatic\ntherapy\nWhere weight must be kept off.\n\nIt goes on here.',
      },
    ]);
    expect(shoulder?.sections.map(({ id, title }) => [id, title])).toEqual([['h4.pages', 'Page 3']]);
    expect([...made.pageOf]).toEqual([
      ['h1', 0],
      ['h2', 1],
      ['h3', 1],
      ['h4', 2],
      ['h4.pages', 2],
    ]);
  });

  it('has each criterion with the section in which it was marked', () => {
    const withCriteria = made.pack.chapters.flatMap(({ sections }) =>
      sections.flatMap(({ id, criteria: own = [] }) => own.map((one) => `${id}: ${one.text}`)),
    );
    expect(withCriteria).toEqual(['h3: Weight must be kept off.', 'h4.pages: A title is there.']);
  });

  it('without headings has its pages for sections', () => {
    const plain = packOfDocument({ id: 'doc-1', facts: FACTS, outline: [], criteria: [], pages });
    expect(plain.pack.chapters.map(({ title }) => title)).toEqual(['ACOEM Knee Disorders 2024']);
    expect(plain.pack.chapters[0]?.sections.map(({ title }) => title)).toEqual([
      'Page 1',
      'Page 2',
      'Page 3',
    ]);
  });

  it('tells what has no heading apart from headings that are called so', () => {
    const words = 'Words of their own, as many as ten of them, as a text has. ';
    const texts = [`${words}Knee ${words}${words}Knee pages ${words}Front ${words}Front matter ${words}`];
    const entry = (title: string, level: number) => ({ title, level, page: 0 });
    const headings = [
      ...[entry('Knee', 1), entry('Knee pages', 2), entry('Knee page 1', 2)],
      ...[entry('Front', 1), entry('Front matter', 1)],
    ];
    const { pack } = packOfDocument({
      ...{ id: 'd', facts: FACTS, outline: outlineOf(headings), criteria: [], pages: texts },
    });
    const [front, knee] = parsePack(pack, 'x').chapters;
    expect(front?.title).toBe('ACOEM Knee Disorders 2024');
    expect(knee?.sections.map(({ title }) => title)).toEqual(['Page 1', 'Knee pages', 'Knee page 1']);
  });

  it('is a valid pack whatever its outline and texts are', () => {
    const text = fc.string({
      unit: fc.constantFrom('Knee', ' ', '\n', '\u0001', 'a', '\ud800', '.', '('),
      maxLength: 40,
    });
    const entry = fc.record({ title: text, level: fc.integer({ min: 1, max: 9 }), page: fc.nat(4) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 20 }),
        fc.array(text, { minLength: 1, maxLength: 5 }),
        (some, texts) => {
          const headings = outlineOf(some);
          const { pack, pageOf } = packOfDocument({
            id: 'd',
            facts: FACTS,
            outline: headings,
            criteria: [],
            pages: texts,
          });
          expect(parsePack(pack, 'x').chapters.length).toBeGreaterThan(0);
          for (const { id, sections } of pack.chapters) {
            for (const key of [id, ...sections.map((one) => one.id)]) expect(pageOf.has(key)).toBe(true);
          }
        },
      ),
    );
  });
});

it('what a file’s name says of it is proposed, and not confirmed', () => {
  expect(FACTS).toMatchObject({
    ...{
      title: 'ACOEM Knee Disorders 2024',
      source: 'acoem-odg',
      publisher: 'ACOEM',
      edition: '2024',
      confirmed: false,
    },
  });
  expect(factsByName('.pdf').title).toBe('Guideline document');
});

it('what is proposed can be kept, whatever the name of a file in an archive is', () => {
  expect(factsByName('Knee\u0007\u007f\u0085Care.pdf').title).toBe('Knee Care');
  const name = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(name, (one) => {
      expect(documentFactsSchema.safeParse(factsByName(one)).success).toBe(true);
    }),
  );
});

it('a section that was renamed begins where it stood, and has the criteria that stand in it', () => {
  const pages = ['Knee\nFor all knees.\nPhysical therapy\nUp to ten visits are recommended.'];
  const outline = [
    { key: 'knee', title: 'Knee', level: 1, page: 0 },
    { key: 'therapy', title: 'Supervised therapy', words: 'Physical therapy', level: 2, page: 0 },
  ];
  const criteria = [
    { key: 'c', text: 'Ten visits.', kind: 'limit' as const, page: 0, quote: 'n visits are recomm' },
  ];
  const { pack } = packOfDocument({ id: 'doc-1', facts: FACTS, outline, criteria, pages });
  expect(pack.chapters[0]?.sections.at(-1)).toMatchObject({
    title: 'Supervised therapy',
    text: 'Physical therapy\nUp to ten visits are recommended.',
    criteria: [{ id: 'c' }],
  });
});
