import { type ReactNode, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { numberFootnotes } from '../../../../shared/letter/footnotes.ts';
import type { Block, FootnoteRun, LetterTree } from '../../../../shared/letter/tree.ts';
import { type BlockMeasure, measureLines, measureWhole } from './measure-block.ts';
import { MeasureLayer } from './measure-layer.tsx';
import { keepsOf, NOTE_RULE, spacingOf, TEXT } from './page-rules.ts';
import { type LetterPage, paginate, type TallBlock } from './paginate.ts';
import { useLetterFonts } from './use-letter-fonts.ts';

/** Blocks that are measured at once: a few milliseconds, after which keys and clicks have their turn. */
const CHUNK = 24;
/** More measures than the longest letter has blocks and footnotes, a few times over. */
const MOST_MEASURES = 1_000;

/** A letter parted into pages. */
export interface LaidOut {
  tree: LetterTree;
  pages: LetterPage[];
  /** How each block of the tree lies on paper, by its place. */
  measures: readonly (BlockMeasure | undefined)[];
}

/** What is measured: a block, or the text of a footnote. */
export type Measurable = { key: string; block: Block } | { key: string; note: string };

/**
 * Lays a letter out in pages. Only what was not measured before is drawn for it, out of sight and in portions; until that is
 * done the pages are those of the letter before.
 * @returns the pages, undefined at first; and what has to be drawn for measuring
 */
export function usePages(tree: LetterTree): { laidOut: LaidOut | undefined; layer: ReactNode } {
  const [measures] = useState(() => new Map<string, BlockMeasure>());
  const [round, measureNext] = useReducer((count: number) => count + 1, 0);
  const last = useRef<LaidOut>(undefined);
  const wanted = useMemo(() => measurablesOf(tree), [tree]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round has measured some
  const missing = useMemo(
    () => wanted.filter(({ key }) => !measures.has(key)).slice(0, CHUNK),
    [wanted, measures, round],
  );
  const hasFonts = useLetterFonts();
  const isMeasured = hasFonts && missing.length === 0;
  const laidOut = useMemo(
    () => (isMeasured ? layOut(tree, measures) : undefined),
    [isMeasured, tree, measures],
  );
  useLayoutEffect(() => {
    if (laidOut !== undefined) last.current = laidOut;
    if (measures.size > MOST_MEASURES)
      for (const key of measures.keys()) if (!wanted.some((one) => one.key === key)) measures.delete(key);
  }, [laidOut, measures, wanted]);
  const onDrawn = (elements: readonly Element[]): (() => void) => {
    for (const [index, one] of missing.entries()) {
      const element = elements[index];
      if (element === undefined) continue;
      const isTable = 'block' in one && one.block.kind === 'case-block';
      measures.set(one.key, isTable || 'note' in one ? measureWhole(element) : measureLines(element));
    }
    const timer = setTimeout(measureNext, 0);
    return () => clearTimeout(timer);
  };
  const layer =
    isMeasured || !hasFonts ? null : <MeasureLayer blocks={tree.blocks} wanted={missing} onDrawn={onDrawn} />;
  return { laidOut: laidOut ?? last.current, layer };
}

function keyOfBlock(block: Block): string {
  return JSON.stringify(block, (name, value: unknown) => (name === 'place' ? undefined : value));
}
const keyOfNote = (text: string) => `note ${text}`;

/** Everything of a letter that takes up room, each once. */
function measurablesOf({ blocks }: LetterTree): Measurable[] {
  const found = new Map<string, Measurable>();
  for (const block of blocks) {
    if (block.kind === 'page-break') continue;
    const key = keyOfBlock(block);
    found.set(key, { key, block });
    if (block.kind !== 'paragraph') continue;
    for (const run of block.runs)
      if (!('text' in run))
        found.set(keyOfNote(run.footnote), { key: keyOfNote(run.footnote), note: run.footnote });
  }
  return [...found.values()];
}

function layOut(tree: LetterTree, known: ReadonlyMap<string, BlockMeasure>): LaidOut {
  const { blocks } = tree;
  const { numberOf } = numberFootnotes(blocks);
  const measures = blocks.map((block) => known.get(keyOfBlock(block)));
  const tall = blocks.map((block, index): TallBlock => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const measure = measures[index];
    const runs = block.kind === 'paragraph' ? block.runs : [];
    const marks = runs.filter((run): run is FootnoteRun => !('text' in run));
    return {
      lines: measure?.lines ?? [],
      ...spacingOf(block, before, after),
      ...keepsOf(blocks, index),
      breaksPage: before?.kind === 'page-break',
      notes: marks.map((run, at) => ({
        line: measure?.markLines[at] ?? 0,
        id: numberOf(run),
        height: known.get(keyOfNote(run.footnote))?.lines[0] ?? 0,
      })),
    };
  });
  return { tree, measures, pages: paginate(tall, { height: TEXT.height, noteRule: NOTE_RULE }) };
}
