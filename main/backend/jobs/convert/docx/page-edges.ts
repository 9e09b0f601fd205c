import type { Block } from '../layout/blocks.ts';
import type { SectionFacts } from '../layout/section-edges.ts';
import { blocksOfEdge, type DocxTools } from './docx.ts';
import type { Relationship } from './relationships.ts';
import { readHasEven, readSections, type Section } from './sections.ts';

/** Sections in their order, with what stands over and under their pages; none where no page has anything. */
export async function sectionsOf(
  tools: DocxTools,
  main: string,
  links: ReadonlyMap<string, Relationship>,
): Promise<SectionFacts[]> {
  const { office } = tools;
  const edges = new Map<string, Block[]>();
  for (const [id, { type, part }] of links) {
    if ((type === 'header' || type === 'footer') && office.has(part))
      edges.set(id, await blocksOfEdge(tools, part));
  }
  if (edges.size === 0) return [];
  const settings = [...links.values()].find(({ type }) => type === 'settings')?.part;
  const hasEven = await readHasEven(office, settings);
  const named = (ids: Section['header']): SectionFacts['header'] =>
    Object.fromEntries(Object.entries(ids).map(([variant, id]) => [variant, edges.get(id) ?? []]));
  return (await readSections(office, main)).map((section) => ({
    ...section,
    hasEven,
    header: named(section.header),
    footer: named(section.footer),
  }));
}
