import { printedText } from './canonical.ts';
import type { Block, FootnoteRun } from './tree.ts';

/** The footnotes of a letter with the numbers that Word gives them. */
export interface NumberedFootnotes {
  /** Footnote 1, 2, 3 … */
  texts: string[];
  /** The number that stands at a reference. @throws Error for a run of other blocks */
  numberOf: (run: FootnoteRun) => number;
  /** True for a reference to a footnote that the same paragraph refers to before. */
  isRepeated: (run: FootnoteRun) => boolean;
  /** Numbers of the footnotes with more than one reference. */
  referredToAgain: ReadonlySet<number>;
}

/**
 * Numbers footnotes from 1 through the letter, in the order of their references. A text that comes again in the same
 * paragraph keeps its number; in another paragraph it is a footnote of its own, so that it stands on the page that cites it.
 */
export function numberFootnotes(blocks: readonly Block[]): NumberedFootnotes {
  const texts: string[] = [];
  const numbers = new Map<FootnoteRun, number>();
  const repeated = new Set<FootnoteRun>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const here = new Map<string, number>();
    for (const run of block.runs) {
      if ('text' in run) continue;
      const text = printedText(run.footnote);
      const known = here.get(text);
      const number = known ?? texts.push(run.footnote);
      here.set(text, number);
      numbers.set(run, number);
      if (known !== undefined) repeated.add(run);
    }
  }
  const numberOf = (run: FootnoteRun): number => {
    const number = numbers.get(run);
    if (number === undefined) throw new Error('This footnote is none of the letter that was numbered.');
    return number;
  };
  return {
    texts,
    numberOf,
    isRepeated: (run) => repeated.has(run),
    referredToAgain: new Set(Array.from(repeated, numberOf)),
  };
}
