import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../layout/blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';

function textOf(block: Block): string {
  if (block.kind === 'row') return block.cells.map(({ blocks }) => blocks.map(textOf).join('/')).join(' | ');
  if (block.kind !== 'paragraph') return `(${block.kind})`;
  const words = block.inlines.map((one) =>
    one.kind === 'text' ? one.text : one.kind === 'line-break' ? '⏎' : '',
  );
  return `${block.marker === undefined ? '' : `${block.marker} `}${words.join('')}`;
}
const read = (html: string) => blocksOfHtml(html).map(textOf);

describe('a web page in a message', () => {
  it('reads as its words, one paragraph after another', () => {
    expect(
      read('<html><head><title>x</title><style>p{}</style></head><body><p>One\n two</p>three<br>four'),
    ).toEqual(['One two', 'three⏎four']);
  });

  it('has lists with their marks, and tables with their cells', () => {
    expect(read('<ul><li>a<li>b</ul><ol start=3><li>c</li></ol>')).toEqual(['• a', '• b', '3. c']);
    expect(read('<table><tr><td>Flexion</td><td>40</td></tr><tr><td>alone</td></tr></table>')).toEqual([
      'Flexion | 40',
      'alone',
    ]);
  });

  it('keeps the columns of a table where cells reach over rows and columns', () => {
    expect(
      read(
        '<table><tr><td rowspan=2>Lumbar</td><td>Flexion</td><td>40</td></tr><tr><td>Extension</td><td>10</td></tr>' +
          '<tr><td colspan=2>Cervical</td><td rowspan=9>full</td></tr><tr><td>a</td><td>b</td></tr></table>',
      ),
    ).toEqual(['Lumbar | Flexion | 40', ' | Extension | 10', 'Cervical | full', 'a | b | ']);
    // A table within leaves the one around it as it is.
    expect(
      read(
        '<table><tr><td><table><tr><td rowspan=5>x</td><td>y</td></tr></table></td><td>z</td></tr></table>',
      ),
    ).toEqual(['x | y | z']);
  });

  it('has the pictures that came with it in their places, no wider than the page says', () => {
    const picture = { ref: 1 as never, width: 300, height: 150 };
    const [block] = blocksOfHtml(
      '<p>See <img src="CID:Scan%201@x" width="200"> here</p>',
      new Map([['scan 1@x', picture]]),
    );
    expect(block?.kind === 'paragraph' && block.inlines).toMatchObject([
      { kind: 'text', text: 'See ' },
      { kind: 'picture', picture: { width: 150, height: 75 } },
      { kind: 'text', text: ' here' },
    ]);
    expect(read('<p><img src="cid:other" alt="Sketch"></p>')).toEqual(['[picture: Sketch]']);
  });

  it('leaves out scripts and what is hidden, and fetches no picture', () => {
    expect(
      read(
        '<p>Shown<script>run()</script><span style="display:none">hidden</span><img src="https://example.invalid/x.png" alt="Logo"></p>',
      ),
    ).toEqual(['Shown[picture: Logo]']);
  });

  it('keeps the lines of preformatted text', () => {
    expect(read('<pre>a\n  b</pre>')).toEqual(['a⏎  b']);
  });

  it('is read whatever stands in it', () => {
    const tags = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '<p>',
      '</p>',
      '<li>',
      '<br>',
    );
    const pieces = fc.array(fc.oneof(tags, fc.string({ maxLength: 8 })), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(Array.isArray(blocksOfHtml(parts.join('')))).toBe(true);
      }),
    );
    expect(() => blocksOfHtml('<div>'.repeat(10_000))).not.toThrow();
  });
});
