import { describe, expect, it } from 'vitest';
import { nearestText } from './nearest-text.ts';
import { selectionOf, spanOf, spanText } from './selection.ts';
import type { Word } from './types.ts';

/** Words of lines of text, each character 0.01 wide, lines 0.03 apart; a word that ends in `~` goes on in the next line. */
function aPage(...lines: string[]): Word[] {
  return lines.flatMap((text, line) => {
    let column = 0;
    return text.split(' ').map((piece): Word => {
      const hyphen = piece.endsWith('~');
      const word = hyphen ? piece.slice(0, -1) : piece;
      const box = {
        left: 0.1 + column * 0.01,
        top: 0.1 + line * 0.03,
        width: word.length * 0.01,
        height: 0.02,
      };
      column += piece.length + 1;
      const cuts = Array.from({ length: word.length - 1 }, (_, i) => (i + 1) / word.length);
      return { text: word, box, direction: 0, cuts, line, hyphen };
    });
  });
}

const at = (page: number, word: number, offset: number) => ({ page, word, offset });

function textOf(pages: Word[][], a: ReturnType<typeof at>, b: ReturnType<typeof at>): string | undefined {
  const span = spanOf(a, b);
  return span === undefined ? undefined : spanText(span, new Map(pages.entries()));
}

describe('selected text', () => {
  const page = aPage('physical therapy for low', 'back pain, re~', 'peated twice');

  it('has spaces within a line and breaks between lines', () => {
    expect(textOf([page], at(0, 1, 0), at(0, 5, 4))).toBe('therapy for low\nback pain');
  });

  it('joins a word that was split at a line end', () => {
    expect(textOf([page], at(0, 5, 0), at(0, 8, 5))).toBe('pain, repeated twice');
  });

  it('is the same when it was dragged backwards', () => {
    expect(textOf([page], at(0, 2, 3), at(0, 0, 4))).toBe('ical therapy for');
  });

  it('takes no trailing space, and nothing from a point', () => {
    expect(textOf([page], at(0, 0, 0), at(0, 1, 0))).toBe('physical');
    expect(textOf([page], at(0, 0, 2), at(0, 0, 2))).toBeUndefined();
  });

  it('goes over pages, also one without text', () => {
    expect(textOf([page, [], aPage('next page')], at(0, 7, 0), at(2, 0, 4))).toBe('peated twice\nnext');
  });

  it('has one box a line, cut at the characters', () => {
    const span = spanOf(at(0, 0, 4), at(0, 5, 4));
    const told = span && selectionOf(span, new Map([[0, page]]));
    expect(told?.[0]?.rects).toHaveLength(2);
    expect(told?.[0]?.rects[0]?.left).toBeCloseTo(0.14);
    expect(told?.[0]?.rects[1]?.width).toBeCloseTo(0.09);
  });

  it('is told page by page, without those that have none of it', () => {
    const span = spanOf(at(0, 7, 0), at(2, 0, 4));
    const told = span && selectionOf(span, new Map([page, [], aPage('next page')].entries()));
    expect(told?.map((part) => [part.page, part.text])).toEqual([
      [0, 'peated twice'],
      [2, 'next'],
    ]);
  });
});

describe('nearestText', () => {
  const page = aPage('physical therapy', 'low');

  it('finds the character under the pointer', () => {
    expect(nearestText(page, 0.131, 0.11, 1.3)).toEqual({ word: 0, offset: 3 });
  });

  it('stays on the line, however far beside it', () => {
    expect(nearestText(page, 0.9, 0.14, 1.3)).toEqual({ word: 2, offset: 3 });
    expect(nearestText(page, 0, 0.11, 1.3)).toEqual({ word: 0, offset: 0 });
  });

  it('has nothing on a scan', () => {
    expect(nearestText([], 0.5, 0.5, 1.3)).toBeUndefined();
  });
});
