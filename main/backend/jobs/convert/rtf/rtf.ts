import { type Converter, readWhole } from '../converter.ts';
import { LaidOut } from '../layout/laid-out.ts';
import { NO_PICTURE, putPicture } from '../layout/put-picture.ts';
import { SectionEdges } from '../layout/section-edges.ts';
import { Refused, tooLarge } from '../refused.ts';
import { RtfReader } from './rtf-reader.ts';
import { tokensOf } from './tokens.ts';

const CONVERTER = 'rtf-pages/3';
const MARGIN = 72;
const SIZE = 12;
/** With pictures in hexadecimal. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Blocks are laid out as they come, so that memory does not grow with the text. */
const TOKENS_AT_ONCE = 2000;

/** Rich text, laid out in a simple way. Objects and fields are not run; what they showed last is shown. */
export const convertRtf: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('bytes');
  const document = new LaidOut(outlet.write, { margin: MARGIN, size: SIZE, progress: outlet.progress });
  const reader = new RtfReader();
  const edges = new SectionEdges(document);
  let hasContent = false;
  const layOut = async (): Promise<void> => {
    const { blocks, pictures, sections } = reader.take();
    for (const { inlines, at, bytes, size } of pictures) {
      const { width, height } = document.room;
      inlines[at] =
        bytes.length === 0
          ? NO_PICTURE
          : await putPicture(document.pdf, bytes, size, { width, height: height * 0.9 });
    }
    hasContent ||= blocks.some(
      (block) => block.kind === 'row' || (block.kind === 'paragraph' && block.inlines.length > 0),
    );
    await edges.add(blocks, () => sections.shift());
  };
  let tokens = 0;
  for (const token of tokensOf(readWhole(file))) {
    reader.read(token);
    tokens += 1;
    if (tokens % TOKENS_AT_ONCE === 0) await layOut();
  }
  reader.end();
  await layOut();
  if (!hasContent) throw new Refused({ reason: 'empty' });
  return { pages: await document.end(), converter: CONVERTER };
};
