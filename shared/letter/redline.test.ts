import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLetter } from './canonical.ts';
import { type Redline, type RedlinePart, redline } from './redline.ts';
import type { RedlineBlock, RedlineCell } from './redline-blocks.ts';
import type { Piece } from './redline-words.ts';
import type { Block, LetterTree, Run } from './tree.ts';

const tree = (...blocks: Block[]): LetterTree => ({ title: '', language: 'en-US', blocks });
const say = (text: string, place?: { item: string }): Block => ({
  kind: 'paragraph',
  role: 'body',
  runs: [{ text }],
  ...(place && { place: { field: 'rationale', item: place.item } }),
});
const item = (id: string, title: string, rationale: string): Block[] => [
  {
    kind: 'paragraph',
    role: 'item-title',
    runs: [{ text: title, bold: true }],
    place: { field: 'title', item: id },
  },
  say(rationale, { item: id }),
];

/** The earlier letter (without what was inserted) or the later one (without what was deleted), from the redline alone. */
function sideOf({ parts }: Redline, without: 'inserted' | 'deleted'): Block[] {
  const blocks = (list: readonly RedlinePart[]) =>
    list.flatMap((part) => (part.kind === 'block' ? blockOf(part.block, without) : []));
  if (without === 'deleted') return blocks(parts);
  return parts.flatMap((part) => {
    if (part.kind === 'moved-away')
      return blocks(parts.filter((one) => one.kind === 'block' && one.moved === part.item));
    return part.kind === 'block' && part.moved === undefined ? blocks([part]) : [];
  });
}

function blockOf(block: RedlineBlock, without: 'inserted' | 'deleted'): Block[] {
  const kept = (pieces: readonly Piece[]): Run[] =>
    pieces.filter(({ change }) => change !== without).map(({ change: _, number: __, ...run }) => run);
  const text = (pieces: readonly Piece[]) =>
    kept(pieces)
      .map((run) => ('text' in run ? run.text : ''))
      .join('');
  if (block.change === without) return [];
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: text(block.pieces) }];
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'paragraph': {
      const { role, list, pieces } = block;
      return [{ kind: 'paragraph', role, ...(list && { list }), runs: kept(pieces) }];
    }
    case 'case-block': {
      const row = (cells: readonly RedlineCell[]) =>
        cells
          .filter(({ change }) => change !== without)
          .map(({ label, value }) => ({ label: text(label), value: text(value) }));
      const rows = block.rows.map(row).filter((cells) => cells.length > 0);
      return [{ kind: 'case-block', rows, place: { field: 'caseBlock' } }];
    }
  }
}

const same = (blocks: Block[], letter: LetterTree) =>
  expect(canonicalLetter(tree(...blocks))).toBe(canonicalLetter(letter));

const someText = fc
  .array(fc.constantFrom('the', 'MRI', 'lumbar', 'is', '10/325', 'necessary', '.', ' ', '\t', 'não', '🙂'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));
const someRun: fc.Arbitrary<Run> = fc.oneof(
  fc.record(
    { text: someText, bold: fc.constant(true), vertical: fc.constantFrom('superscript', 'subscript') },
    { requiredKeys: ['text'] },
  ),
  fc.record({ footnote: fc.constantFrom('Report of 01/02/2017, p. 3', 'Note\tof the same day', '') }),
);
const someCell = fc.record({ label: fc.constantFrom('Case Number:', 'Priority:', 'x', ''), value: someText });
const someBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: someText }),
  fc.constant({ kind: 'page-break' as const }),
  fc.record({
    kind: fc.constant('case-block' as const),
    rows: fc.array(fc.array(someCell, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    place: fc.constant({ field: 'caseBlock' as const }),
  }),
  fc.record(
    {
      kind: fc.constant('paragraph' as const),
      role: fc.constantFrom('body', 'cover', 'cover-strong', 'credential', 'item-title'),
      list: fc.constantFrom('bullet', 'number'),
      runs: fc.array(someRun, { maxLength: 4 }),
      place: fc.record({
        field: fc.constantFrom('title', 'rationale', 'reviewer'),
        item: fc.constantFrom('1', '2', '3', '4'),
      }),
    },
    { requiredKeys: ['kind', 'role', 'runs'] },
  ),
);
/** Blocks of each item together, as letters have them, or anyhow. */
const someTree = fc.tuple(fc.array(someBlock, { maxLength: 12 }), fc.boolean()).map(([blocks, gathered]) => {
  const id = (block: Block) => ('place' in block ? (block.place?.item ?? '') : '');
  const ids = [...new Set(blocks.map(id))];
  return tree(...(gathered ? ids.flatMap((one) => blocks.filter((block) => id(block) === one)) : blocks));
});

describe('a redline', () => {
  it('gives the later letter forwards and the earlier one backwards, whatever they are', () => {
    fc.assert(
      fc.property(someTree, someTree, (before, after) => {
        const found = redline(before, after);
        same(sideOf(found, 'inserted'), before);
        same(sideOf(found, 'deleted'), after);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of a letter with itself has no change, however its runs are cut', () => {
    fc.assert(
      fc.property(someTree, (letter) => {
        const cut = letter.blocks.map((block) =>
          block.kind === 'paragraph' ? { ...block, runs: block.runs.flatMap(cutInTwo) } : block,
        );
        const { parts, changes } = redline(letter, tree(...cut));
        expect(changes).toBe(0);
        expect(parts.every((part) => part.kind === 'block' && part.block.change === 'same')).toBe(true);
      }),
    );
  });

  it('numbers every change from one on, without a gap', () => {
    fc.assert(
      fc.property(someTree, someTree, (before, after) => {
        const { parts, changes } = redline(before, after);
        const numbers = JSON.stringify(parts).match(/(?<="number":)\d+/g) ?? [];
        expect([...new Set(numbers)]).toEqual(Array.from({ length: changes }, (_, at) => String(at + 1)));
      }),
    );
  });

  it('marks the words that were put in the place of others, and nothing around them', () => {
    const [part] = redline(
      tree(say('The request for 12 visits is not medically necessary.')),
      tree(say('The request for 8 visits is medically necessary.')),
    ).parts;
    expect(part).toMatchObject({
      block: {
        change: 'edited',
        pieces: [
          { change: 'same', text: 'The request for ' },
          { change: 'deleted', text: '12', number: 1 },
          { change: 'inserted', text: '8', number: 1 },
          { change: 'same', text: ' visits is' },
          { change: 'deleted', text: ' not', number: 2 },
          { change: 'same', text: ' medically necessary.' },
        ],
      },
    });
  });

  it('shows a phrase that was replaced as a phrase, not word by word', () => {
    const { changes } = redline(
      tree(say('He reports ongoing severe pain in the low back today.')),
      tree(say('He reports constant dull ache in the low back today.')),
    );
    expect(changes).toBe(1);
  });

  it('shows that a word was made bold', () => {
    const bold: Block = {
      kind: 'paragraph',
      role: 'body',
      runs: [{ text: 'Not ' }, { text: 'now', bold: true }],
    };
    expect(redline(tree(say('Not now')), tree(bold)).changes).toBe(1);
  });

  it('knows an item that moved, with what was changed in it, by its id', () => {
    const mri = item('a', 'MRI: Upheld', 'No red flags.');
    const visits = item('b', 'Physical therapy, 12 visits: Upheld', 'Nothing was tried before.');
    const brace = item('c', 'Brace: Upheld', 'Not recommended.');
    const edited = item('c', 'Brace: Overturned', 'Recommended.');
    const { parts, changes } = redline(tree(...mri, ...visits, ...brace), tree(...edited, ...mri, ...visits));
    expect(parts.map((part) => (part.kind === 'block' ? part.block.change : part))).toEqual([
      { kind: 'moved-here', item: 'c', from: 3, number: 1 },
      'edited',
      'edited',
      ...['same', 'same', 'same', 'same'],
      { kind: 'moved-away', item: 'c', title: 'Brace: Upheld', to: 1 },
    ]);
    expect(changes).toBe(3);
  });

  it('counts an item that was added or removed as one change', () => {
    const mri = item('a', 'MRI: Upheld', 'No red flags.');
    const brace = item('b', 'Brace: Upheld', 'Not recommended.');
    expect(redline(tree(...mri), tree(...mri, ...brace)).changes).toBe(1);
    expect(redline(tree(...mri, ...brace), tree(...brace)).changes).toBe(1);
    expect(redline(tree(...mri), tree(...brace)).changes).toBe(2);
  });

  it('shows a footnote that another took the place of, and keeps one that is the same', () => {
    const cited = (note: string): Block => ({
      kind: 'paragraph',
      role: 'body',
      runs: [{ text: 'Pain is 7.' }, { footnote: note }, { text: ' No relief.' }, { footnote: 'Same.' }],
    });
    const { parts } = redline(tree(cited('Report, p. 3')), tree(cited('Report, p. 4')));
    expect(parts).toMatchObject([
      {
        block: {
          pieces: [
            { change: 'same' },
            { change: 'deleted', footnote: 'Report, p. 3' },
            { change: 'inserted', footnote: 'Report, p. 4' },
            { change: 'same' },
            { change: 'same', footnote: 'Same.' },
          ],
        },
      },
    ]);
  });

  it('keeps the line of an item beside its like, however it was reworded', () => {
    const { parts } = redline(tree(...item('a', 'MRI', 'Same.')), tree(...item('a', 'Brace', 'Same.')));
    expect(parts).toMatchObject([{ block: { change: 'edited' } }, { block: { change: 'same' } }]);
  });

  it('compares the case block cell by cell', () => {
    const table = (...rows: [string, string][][]): Block => ({
      kind: 'case-block',
      rows: rows.map((row) => row.map(([label, value]) => ({ label, value }))),
      place: { field: 'caseBlock' },
    });
    const { parts, changes } = redline(
      tree(table([['Case Number:', 'CM17-1']], [['Priority:', 'Standard']])),
      tree(
        table(
          [['Case Number:', 'CM17-2']],
          [
            ['Priority:', 'Standard'],
            ['Received:', '01/02/2017'],
          ],
        ),
      ),
    );
    expect(changes).toBe(2);
    expect(parts).toMatchObject([
      {
        block: {
          change: 'edited',
          rows: [
            [{ change: 'same', value: [{ text: 'CM17-1' }, { text: 'CM17-2' }] }],
            [{ change: 'same' }, { change: 'inserted', label: [{ text: 'Received:', number: 2 }] }],
          ],
        },
      },
    ]);
  });

  it('calls a very long paragraph with changes all over written anew, and stays right', () => {
    const long = (every: number) =>
      say(Array.from({ length: 20_000 }, (_, at) => (at % every === 0 ? `new${at}` : `old${at}`)).join(' '));
    const [before, after] = [tree(say('Head.'), long(20_001)), tree(say('Head.'), long(4))];
    const found = redline(before, after);
    same(sideOf(found, 'inserted'), before);
    same(sideOf(found, 'deleted'), after);
    const pieces = found.parts.flatMap((part) =>
      part.kind === 'block' && part.block.kind === 'paragraph' ? part.block.pieces : [],
    );
    expect(pieces.map(({ change }) => change)).toEqual(['same', 'deleted', 'inserted']);
  });

  it('keeps paragraphs beside each other where every one of a very long letter was edited', () => {
    const letter = (word: string) =>
      tree(
        ...Array.from({ length: 500 }, (_, at) =>
          say(`Of ${at} the number ${at} stays and ${word} does not`),
        ),
      );
    const { parts } = redline(letter('this'), letter('that'));
    expect(parts.filter((part) => part.kind === 'block' && part.block.change === 'edited')).toHaveLength(500);
  });

  it('finds the few changes of a very long letter', () => {
    const words = (seed: number) =>
      Array.from({ length: 20 }, (_, at) => `w${(seed * 7 + at * 13) % 997}`).join(' ');
    const letter = (edit: (text: string, at: number) => string) =>
      tree(...Array.from({ length: 1_000 }, (_, at) => say(edit(words(at), at))));
    const { changes } = redline(
      letter((text) => text),
      letter((text, at) => (at % 100 === 50 ? `${text} and more` : text)),
    );
    expect(changes).toBe(10);
  });
});

function cutInTwo(run: Run): Run[] {
  if (!('text' in run)) return [run];
  const half = Math.floor(run.text.length / 2);
  // Not between the halves of one character.
  const at = /[\uDC00-\uDFFF]/.test(run.text.charAt(half)) ? half + 1 : half;
  return [
    { ...run, text: run.text.slice(0, at) },
    { ...run, text: run.text.slice(at) },
  ];
}
