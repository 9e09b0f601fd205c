import type { SourceRecord } from '../content.ts';
import type { Random } from '../random.ts';
import { drawBlock } from './blocks.ts';
import { drawFooters } from './footer.ts';
import { drawLetterhead, drawTitle } from './head.ts';
import type { Style } from './style.ts';
import { Writer } from './writer.ts';

/** A last page with less than this on it, in points, holds little more than a signature. */
const ORPHAN = 120;
/** Type is set tighter in these steps to bring an orphan back, as an office would. */
const TIGHTER = [0.97, 0.94, 0.91] as const;

/** A record as a born-digital PDF of its own, in one style. `random` only shapes hand-made marks. */
export async function layoutRecord(record: SourceRecord, style: Style, random: Random): Promise<Uint8Array> {
  let writer = await draw(record, style, random);
  const loose = writer;
  for (const scale of TIGHTER) {
    if (writer.pages.length === 1 || writer.used > ORPHAN) break;
    writer = await draw(
      record,
      { ...style, size: style.size * scale, leading: style.leading * scale },
      random,
    );
  }
  if (writer.pages.length === loose.pages.length) writer = loose;
  drawFooters(writer);
  return writer.doc.save({ useObjectStreams: false });
}

async function draw(record: SourceRecord, style: Style, random: Random): Promise<Writer> {
  const writer = await Writer.create(style, record.orientation ?? 'portrait');
  drawLetterhead(writer, record.letterhead);
  drawTitle(writer, record.title);
  record.blocks.forEach((block, index) => {
    drawBlock(writer, block, random.fork(`block ${index}`));
  });
  return writer;
}
