import type { SourceRecord } from '../content.ts';
import type { Random } from '../random.ts';
import { drawBlock } from './blocks.ts';
import { drawFooters } from './footer.ts';
import { drawLetterhead, drawTitle } from './head.ts';
import type { Style } from './style.ts';
import { Writer } from './writer.ts';

/** A record as a born-digital PDF of its own, in one style. */
export async function layoutRecord(record: SourceRecord, style: Style, random: Random): Promise<Uint8Array> {
  const writer = await Writer.create(style, record.orientation ?? 'portrait');
  drawLetterhead(writer, record.letterhead);
  drawTitle(writer, record.title);
  record.blocks.forEach((block, index) => {
    drawBlock(writer, block, random.fork(`block ${index}`));
  });
  drawFooters(writer);
  return writer.doc.save({ useObjectStreams: false });
}
