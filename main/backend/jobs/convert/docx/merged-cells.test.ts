import { describe, expect, it } from 'vitest';
import type { Block } from '../layout/blocks.ts';
import { BodyReader } from './body-reader.ts';
import { Numbering } from './numbering.ts';
import { readXml } from './xml.ts';

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

async function rows(...all: string[]): Promise<Block[]> {
  const reader = new BodyReader(new Map(), new Numbering(new Map(), new Map()));
  const xml = `<w:document xmlns:w="w"><w:body><w:tbl>${all.join('')}</w:tbl></w:body></w:document>`;
  await readXml(
    (async function* () {
      yield Buffer.from(xml);
    })(),
    reader,
  );
  return reader.take().blocks;
}
const goesOn = (block: Block | undefined) =>
  block?.kind === 'row' && block.cells.map((one) => one.goesOn ?? null);

describe('cells of a Word table that are merged', () => {
  it('have no rule between them, by the columns in which they begin', async () => {
    const merged = await rows(
      row(
        cell('Lumbar', '<w:vMerge w:val="restart"/>'),
        cell('Flexion', '<w:gridSpan w:val="2"/>'),
        cell('40'),
      ),
      row(cell('', '<w:vMerge/>'), cell('a'), cell('b'), cell('', '<w:vMerge w:val="continue"/>')),
      row(cell('Cervical'), cell('c'), cell('d'), cell('e')),
    );
    expect(merged.map(goesOn)).toEqual([
      [{ below: true }, null, { below: true }],
      [{ above: true }, null, null, { above: true }],
      [null, null, null, null],
    ]);
  });
});
