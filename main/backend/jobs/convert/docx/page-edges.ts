import type { Block } from '../layout/blocks.ts';
import { type PageEdges, withPageNumber } from '../layout/page-edges.ts';
import { blocksOfEdge, type DocxTools } from './docx.ts';
import type { Relationship } from './relationships.ts';
import { readHasEven, readSections, type Section, type Variant } from './sections.ts';

/** What is taller, a third of a sheet, stands in the text once, where its section begins: nothing of it is lost. */
const MOST_HEIGHT = 264;

/** A section of the document as it is laid out. */
export interface LaidOutSection extends Pick<Section, 'isContinuous'> {
  edges: PageEdges;
  /** What is too tall to stand over and under each page. */
  once: readonly Block[];
}

/** A header or a footer, once it is read. */
interface Edge {
  blocks: readonly Block[];
  height: number;
}

/** Sections in their order, with what stands over and under their pages; none where that is nothing. */
export async function sectionsOf(
  tools: DocxTools,
  main: string,
  links: ReadonlyMap<string, Relationship>,
): Promise<LaidOutSection[]> {
  const isEdge = ({ type }: Relationship): boolean => type === 'header' || type === 'footer';
  if (![...links.values()].some(isEdge)) return [];
  const { office } = tools;
  const settings = [...links.values()].find(({ type }) => type === 'settings')?.part;
  const hasEven = await readHasEven(office, settings);
  const edges = new Map<string, Edge>();
  for (const [id, link] of links) {
    if (!isEdge(link) || !office.has(link.part)) continue;
    const blocks = await blocksOfEdge(tools, link.part);
    if (blocks.some(hasContent)) edges.set(id, { blocks, height: tools.document.heightOf(blocks) });
  }
  const told = new Set<string>();
  let before: { page: number; number: number } = { page: 0, number: 0 };
  return (await readSections(office, main)).map((section) => {
    const used = [section.header, section.footer].flatMap((ids) => Object.values(ids));
    const once = used.filter((id) => (edges.get(id)?.height ?? 0) > MOST_HEIGHT && !told.has(id));
    for (const id of once) told.add(id);
    let first: number | undefined;
    const edgeOf = (ids: Section['header'], variant: Variant): Edge | undefined => {
      const edge = edges.get(ids[variant] ?? '');
      return edge === undefined || edge.height > MOST_HEIGHT ? undefined : edge;
    };
    const of = (page: number): { header: Block[]; footer: Block[] } => {
      const isFirst = first === undefined;
      first ??= page;
      const goesOn = before.number + page - before.page;
      const number = isFirst && section.start !== undefined ? section.start : goesOn;
      before = { page, number };
      // Of a section that begins within a page, that one is the first.
      const isOwnFirst = isFirst && section.hasFirst && !section.isContinuous;
      const variant = isOwnFirst ? 'first' : hasEven && number % 2 === 0 ? 'even' : 'default';
      const blocksOf = (ids: Section['header']): Block[] =>
        withPageNumber(edgeOf(ids, variant)?.blocks ?? [], number);
      return { header: blocksOf(section.header), footer: blocksOf(section.footer) };
    };
    const heights = used.map((id) => edges.get(id)?.height ?? 0).filter((height) => height <= MOST_HEIGHT);
    return {
      isContinuous: section.isContinuous,
      edges: { of, most: Math.max(0, ...heights) },
      once: once.flatMap((id) => [...(edges.get(id)?.blocks ?? []), { kind: 'rule' } as const]),
    };
  });
}

function hasContent(block: Block): boolean {
  if (block.kind === 'row') return block.cells.some(({ blocks }) => blocks.some(hasContent));
  if (block.kind !== 'paragraph') return false;
  return block.inlines.some(
    (one) => one.kind === 'picture' || (one.kind === 'text' && one.text.trim() !== ''),
  );
}
