import { LINE_HEIGHT } from './page-rules.ts';

/** How a block lies on paper. */
export interface BlockMeasure {
  /** Heights of its lines; a table is one. */
  lines: number[];
  /** Where each of its lines begins in its text; a footnote's mark counts as one character. */
  starts: number[];
  /** The line of each footnote's mark, in order. */
  markLines: number[];
}

/** A table, which is never parted. */
export function measureWhole(element: Element): BlockMeasure {
  return { lines: [element.getBoundingClientRect().height], starts: [0], markLines: [] };
}

/** A paragraph as it is drawn. @param element one that is laid out, in the width and the look of the page */
export function measureLines(element: Element): BlockMeasure {
  const { top, height } = element.getBoundingClientRect();
  const count = Math.max(1, Math.round(height / LINE_HEIGHT));
  const units = unitsOf(element);
  const lineOf = (at: number): number => {
    const box = units.boxOf(at);
    if (box === undefined) return count - 1;
    return Math.min(count - 1, Math.max(0, Math.floor((box.top + box.height / 2 - top) / LINE_HEIGHT)));
  };
  const starts = [0];
  for (let line = 1; line < count; line += 1) {
    let low = (starts[line - 1] ?? 0) + 1;
    let high = units.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (lineOf(middle) >= line) high = middle;
      else low = middle + 1;
    }
    starts.push(low);
  }
  return {
    lines: new Array<number>(count).fill(LINE_HEIGHT),
    starts,
    markLines: units.marks.map(lineOf),
  };
}

interface Units {
  length: number;
  /** Places of footnotes' marks. */
  marks: number[];
  /** Where a character is drawn; undefined for one at the end that is not. */
  boxOf(at: number): DOMRect | undefined;
}

/** The characters of a paragraph, in order. */
function unitsOf(element: Element): Units {
  const parts: { node: Text; start: number; isMark: boolean }[] = [];
  const marks: number[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const isMark = node.parentElement?.closest('[role="doc-noteref"]') != null;
    if (isMark) marks.push(length);
    parts.push({ node, start: length, isMark });
    length += isMark ? 1 : node.length;
  }
  const range = document.createRange();
  const boxOf = (at: number): DOMRect | undefined => {
    // White space at a line's end may be drawn nowhere: what comes next is.
    for (let place = at; place < length; place += 1) {
      const part = parts.findLast(({ start }) => start <= place);
      if (part === undefined) return undefined;
      const offset = part.isMark ? 0 : place - part.start;
      range.setStart(part.node, offset);
      range.setEnd(part.node, part.isMark ? part.node.length : offset + 1);
      const [box] = range.getClientRects();
      if (box !== undefined) return box;
    }
    return undefined;
  };
  return { length, marks, boxOf };
}
