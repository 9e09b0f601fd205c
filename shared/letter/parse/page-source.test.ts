import { describe, expect, it } from 'vitest';
import type { PageWord, WordDirection } from '../../domain/page-text.ts';
import { sourceOfPages } from './page-source.ts';

const CHARACTER = 0.01;
const LINE = 0.02;
const TYPE = 0.014;

/** Words of a line as they lie on a page, in type of one width. */
function line(text: string, top: number, left = 0.1): PageWord[] {
  let at = left;
  return text.split(' ').map((word) => {
    const width = word.length * CHARACTER;
    const found: PageWord = { text: word, left: at, top, width, height: TYPE, direction: 0, ends: 'space' };
    at += width + CHARACTER;
    return found;
  });
}
/** Lines one under another. */
const lines = (texts: readonly string[], top = 0.12) =>
  texts.flatMap((text, index) => line(text, top + index * LINE));
const texts = (...pages: PageWord[][]) =>
  sourceOfPages(pages.map((words) => ({ words }))).paragraphs.map(({ text }) => text);
const FULL = 'The injured worker has pain in the low back and in the left leg as well as in a knee';

describe('the words of a page', () => {
  it('are lines as they lie, in whatever order a program wrote them', () => {
    const words = [...lines([FULL, 'and was seen again.'])];
    expect(texts(words.toReversed())).toEqual([`${FULL} and was seen again.`]);
  });

  it('make paragraphs where there is blank space after a sentence', () => {
    expect(
      texts([
        ...lines([FULL, 'and was seen.']),
        ...lines(['Next.'], 0.12 + 3.5 * LINE),
        ...lines([FULL], 0.5),
      ]),
    ).toEqual([`${FULL} and was seen.`, 'Next.', FULL]);
  });

  it('keep a superscript in its line, and the hyphen of a word that a line parts', () => {
    const raised = line('2.', 0.12 - 0.004, 0.1 + FULL.length * CHARACTER).map((word) => ({
      ...word,
      height: 0.008,
    }));
    const parted = lines([`${FULL.slice(0, -7)} self`, 'directed exercise.'], 0.4);
    const last = parted.find(({ text }) => text === 'self');
    expect(last).toBeDefined();
    if (last !== undefined) last.ends = 'hyphen';
    expect(texts([...lines([FULL]), ...raised, ...parted])).toEqual([
      `${FULL} 2.`,
      `${FULL.slice(0, -7)} self-directed exercise.`,
    ]);
  });

  it('leave out page numbers and running headers, and say so', () => {
    const page = (number: number) => [
      ...line(`Final Determination ${number}`, 0.03),
      ...lines([FULL, FULL]),
      ...line(`Page ${number} of 2`, 0.95, 0.45),
    ];
    const source = sourceOfPages([{ words: page(1) }, { words: page(2) }]);
    expect(source.paragraphs.map(({ text }) => text).join(' ')).toBe([FULL, FULL, FULL, FULL].join(' '));
    expect(source.furniture).toEqual(expect.arrayContaining(['Final Determination 1', 'Page 2 of 2']));
  });

  it('that run another way than the letter are none of it, and are told', () => {
    const stamp = line('RECEIVED', 0.5).map((word) => ({ ...word, direction: 1 as WordDirection }));
    const source = sourceOfPages([{ words: [...lines([FULL]), ...stamp] }]);
    expect(source.paragraphs.map(({ text }) => text)).toEqual([FULL]);
    expect(source.furniture).toEqual(['RECEIVED']);
  });

  it('of a page that lies on its side read as others do', () => {
    const turned = lines([FULL, 'and was seen again.']).map((word) => ({
      ...word,
      left: 1 - word.top - word.height,
      top: word.left,
      width: word.height,
      height: word.width,
      direction: 1 as WordDirection,
    }));
    expect(texts(turned)).toEqual([`${FULL} and was seen again.`]);
  });
});
