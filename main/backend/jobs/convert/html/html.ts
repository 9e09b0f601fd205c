import { decode, encodingOf, looksLikeText } from '../../text-encoding.ts';
import { type Converter, readWhole } from '../converter.ts';
import { LaidOut } from '../layout/laid-out.ts';
import { Refused, tooLarge, unsupported } from '../refused.ts';
import { blocksOfHtml } from './html-blocks.ts';

const CONVERTER = 'html-pages/1';
const MOST_BYTES = 64 * 1024 * 1024;
/** Encodings are told within so many bytes of a page (HTML, 13.2.3.2). */
const HEAD_BYTES = 1024;
const MARGIN = 72;
const SIZE = 11;

/** A web page that was saved as a file: its words with headings, lists and tables. It fetches nothing and runs nothing. */
export const convertHtml: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('text');
  const bytes = readWhole(file);
  if (!looksLikeText(bytes)) throw unsupported();
  const blocks = blocksOfHtml(textOf(bytes));
  if (blocks.length === 0) throw new Refused({ reason: 'empty' });
  const document = new LaidOut(outlet.write, { margin: MARGIN, size: SIZE, progress: outlet.progress });
  await document.add(blocks);
  return { pages: await document.end(), converter: CONVERTER };
};

/** The page's characters: by its mark, then by what it says of itself, then by what its bytes look like. */
function textOf(bytes: Uint8Array): string {
  const seen = encodingOf(bytes.subarray(0, 64 * 1024)) ?? 'windows-1252';
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const told = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  // Bytes of UTF-8 and of UTF-16 tell themselves apart; a page that says otherwise is mistaken.
  if (told === undefined || seen !== 'windows-1252') return decode(bytes, seen);
  try {
    return new TextDecoder(told).decode(bytes);
  } catch {
    return decode(bytes, seen);
  }
}
