import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LetterPage, paginate, type TallBlock } from './paginate.ts';

const PAPER = { height: 100, noteRule: 5 };
const text = (lines: number, more: Partial<TallBlock> = {}): TallBlock => ({
  lines: new Array<number>(lines).fill(10),
  ...{ before: 0, after: 0, keepNext: false, keepLines: false, breaksPage: false, notes: [] },
  ...more,
});
/** Each page as `block:from-to`. */
const shown = (pages: readonly LetterPage[]) =>
  pages.map(({ fragments }) => fragments.map(({ block, from, to }) => `${block}:${from}-${to}`).join(' '));
const parted = (...blocks: TallBlock[]) => shown(paginate(blocks, PAPER));

describe('a letter parted into pages', () => {
  it('goes on to the next page where a page is full', () => {
    expect(parted(text(8), text(6))).toEqual(['0:0-8 1:0-2', '1:2-6']);
  });

  it('never leaves a single line of a paragraph behind, nor takes one along', () => {
    expect(parted(text(9), text(5))).toEqual(['0:0-9', '1:0-5']);
    expect(parted(text(6), text(5))).toEqual(['0:0-6 1:0-3', '1:3-5']);
    expect(parted(text(8), text(3))).toEqual(['0:0-8', '1:0-3']);
  });

  it('keeps a title with the first lines of what follows, and titles that follow one another together', () => {
    const title = text(1, { keepNext: true, keepLines: true });
    expect(parted(text(8), title, text(6))).toEqual(['0:0-8', '1:0-1 2:0-6']);
    expect(parted(text(7), title, text(6))).toEqual(['0:0-7 1:0-1 2:0-2', '2:2-6']);
    expect(parted(text(7), title, title, text(4))).toEqual(['0:0-7', '1:0-1 2:0-1 3:0-4']);
  });

  it('never parts what is to stay whole, unless it is taller than a page', () => {
    expect(parted(text(7), text(4, { keepLines: true }))).toEqual(['0:0-7', '1:0-4']);
    expect(parted(text(12, { keepLines: true }))).toEqual(['0:0-10', '0:10-12']);
  });

  it('takes the larger of two distances that meet, and none at the head of a page but the first', () => {
    const spaced = text(5, { before: 6, after: 8 });
    const pages = paginate([spaced, text(2, { before: 4 }), spaced], PAPER);
    expect(shown(pages)).toEqual(['0:0-5 1:0-2', '2:0-5']);
    expect(pages.map(({ fragments }) => fragments.map(({ gap }) => gap))).toEqual([[6, 8], [0]]);
  });

  it('begins a page where a cover ends', () => {
    expect(parted(text(3), text(0), text(2, { breaksPage: true }))).toEqual(['0:0-3', '2:0-2']);
  });

  it('has each footnote on the page of the line that refers to it', () => {
    const cited = text(8, { notes: [1, 6].map((line) => ({ line, id: line, height: 12 })) });
    const pages = paginate([text(3), cited], PAPER);
    expect(shown(pages)).toEqual(['0:0-3 1:0-5', '1:5-8']);
    expect(pages.map(({ notes }) => notes)).toEqual([[1], [6]]);
  });

  const block = fc.record({
    lines: fc.array(fc.integer({ min: 5, max: 15 }), { maxLength: 25 }),
    before: fc.integer({ min: 0, max: 20 }),
    after: fc.integer({ min: 0, max: 20 }),
    keepNext: fc.boolean(),
    keepLines: fc.boolean(),
    breaksPage: fc.boolean(),
    notes: fc.constant([]),
  });
  it('loses and repeats no line, whatever it consists of, and fills no page beyond its end', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const pages = paginate(blocks, PAPER);
        const printed = pages.flatMap(({ fragments }) =>
          fragments.flatMap(({ block: at, from, to }) =>
            Array.from({ length: to - from }, (_, line) => `${at}:${from + line}`),
          ),
        );
        expect(printed).toEqual(blocks.flatMap(({ lines }, at) => lines.map((_, line) => `${at}:${line}`)));
        for (const { fragments } of pages) {
          const height = fragments.reduce(
            (sum, { block: at, from, to, gap }) =>
              sum + gap + (blocks[at]?.lines.slice(from, to) ?? []).reduce((all, one) => all + one, 0),
            0,
          );
          if (fragments.length > 1) expect(height).toBeLessThanOrEqual(PAPER.height + 0.5);
        }
      }),
      { numRuns: 200 },
    );
  });
});
