import type { Block } from '../layout/blocks.ts';
import { BodyReader } from './body-reader.ts';
import type { DocxTools } from './docx.ts';
import type { Relationship } from './relationships.ts';
import { readXml, type XmlElement } from './xml.ts';

/** Notes in the order in which the text refers to them, each with its number. */
export async function notesOf(
  tools: DocxTools,
  references: readonly { kind: 'footnote' | 'endnote'; id: string }[],
  links: ReadonlyMap<string, Relationship>,
): Promise<Block[]> {
  if (references.length === 0) return [];
  const found = new Map<string, Block[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = [...links.values()].find(({ type }) => type === `${kind}s`)?.part;
    if (part === undefined || !tools.office.has(part)) continue;
    const reader = new BodyReader(tools.styles, tools.numbering);
    let current = '';
    await readXml(tools.office.pieces(part), {
      open: (element: XmlElement) => {
        if (element.name === kind) current = element.attributes.id ?? '';
        else reader.open(element);
      },
      close: (name) => {
        if (name === kind) found.set(`${kind} ${current}`, reader.take().blocks);
        else reader.close(name);
      },
      text: (text) => reader.text(text),
    });
  }
  return references.flatMap(({ kind, id }, index) => numbered(found.get(`${kind} ${id}`) ?? [], index + 1));
}

function numbered(blocks: readonly Block[], number: number): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [...blocks];
  const mark = { kind: 'text', text: `[${number}] `, style: {} } as const;
  return [{ ...first, inlines: [mark, ...first.inlines] }, ...rest];
}
