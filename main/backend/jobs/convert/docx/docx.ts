import type { Converter } from '../converter.ts';
import type { Block, Inline } from '../layout/blocks.ts';
import { LaidOut } from '../layout/laid-out.ts';
import { NO_PICTURE, putPicture } from '../layout/put-picture.ts';
import { SectionEdges, type SectionFacts } from '../layout/section-edges.ts';
import { damaged, Refused } from '../refused.ts';
import { BodyReader, type PendingPicture } from './body-reader.ts';
import { notesOf } from './notes.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { OfficePackage } from './package.ts';
import { sectionsOf } from './page-edges.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { readStyles, type Styles } from './styles.ts';
import { readXml } from './xml.ts';

const CONVERTER = 'docx-pages/4';
const MARGIN = 72;
const SIZE = 11;
const USUAL_DOCUMENT = 'word/document.xml';

/**
 * A Word document, laid out in a simple way: headings, lists, tables, pictures, notes at the end, what stands over and
 * under its pages on each of them. Macros, objects and whatever it names outside of itself are not looked at.
 */
export const convertDocx: Converter = async (file, outlet) => {
  const office = new OfficePackage(file);
  const main = await mainPart(office);
  const links = await relationshipsOf(office, main);
  const partOf = (type: string): string | undefined =>
    [...links.values()].find((one) => one.type === type)?.part;
  const styles = await readStyles(office, partOf('styles'));
  const numbering = await readNumbering(office, partOf('numbering'));
  const document = new LaidOut(outlet.write, { margin: MARGIN, size: SIZE, progress: outlet.progress });
  const tools = { office, document, styles, numbering };

  const sections = await sectionsOf(tools, main, links);
  const edges = new SectionEdges(document);
  const first = sections.shift();
  if (first !== undefined) await edges.begin(first);
  const body = new BodyReader(styles, numbering);
  await readXml(office.pieces(main), body, () => addBlocks(tools, body, links, edges, sections));
  const notes = await notesOf(tools, body.notes, links);
  if (notes.length > 0) await document.add([{ kind: 'rule' }, ...notes]);
  return { pages: await document.end(), converter: CONVERTER };
};

export interface DocxTools {
  office: OfficePackage;
  document: LaidOut;
  styles: Styles;
  numbering: Numbering;
}

/** The document itself, by the relationships of the file; where they are amiss, where Word puts it. */
async function mainPart(office: OfficePackage): Promise<string> {
  const links = await relationshipsOf(office, '').catch((thrown: unknown) => {
    if (thrown instanceof Refused) return new Map<string, Relationship>();
    throw thrown;
  });
  const named = [...links.values()].find(({ type }) => type === 'officeDocument')?.part;
  const found = [named, USUAL_DOCUMENT].find((part) => part !== undefined && office.has(part));
  if (found === undefined) throw damaged();
  return found;
}

async function addBlocks(
  tools: DocxTools,
  body: BodyReader,
  links: ReadonlyMap<string, Relationship>,
  edges: SectionEdges,
  sections: SectionFacts[],
): Promise<void> {
  const { blocks, pictures } = body.take();
  for (const picture of pictures) picture.inlines[picture.at] = await pictureOf(tools, picture, links);
  await edges.add(blocks, () => sections.shift());
}

/** Blocks of a header or a footer. */
export async function blocksOfEdge(tools: DocxTools, part: string): Promise<Block[]> {
  const { office, styles, numbering } = tools;
  const links = await relationshipsOf(office, part);
  const reader = new BodyReader(styles, numbering, true);
  await readXml(office.pieces(part), reader);
  const { blocks, pictures } = reader.take();
  for (const picture of pictures) picture.inlines[picture.at] = await pictureOf(tools, picture, links);
  return blocks;
}

async function pictureOf(
  { office, document }: DocxTools,
  { id, size }: PendingPicture,
  links: ReadonlyMap<string, Relationship>,
): Promise<Inline> {
  const part = links.get(id)?.part;
  if (part === undefined || !office.has(part)) return NO_PICTURE;
  try {
    const { width, height } = document.room;
    return await putPicture(document.pdf, await office.picture(part), size, { width, height: height * 0.9 });
  } catch (thrown) {
    if (thrown instanceof Refused) return NO_PICTURE;
    throw thrown;
  }
}
