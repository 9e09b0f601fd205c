import { decode, encodingOf, looksLikeText } from '../text-encoding.ts';
import { type Converter, readWhole } from './converter.ts';
import type { Block } from './layout/blocks.ts';
import { cleanText, linesOf } from './layout/clean-text.ts';
import { LaidOut } from './layout/laid-out.ts';
import { Refused, tooLarge, unsupported } from './refused.ts';

const CONVERTER = 'text-pages/1';
/** Ten thousand pages of text. */
const MOST_BYTES = 64 * 1024 * 1024;
const MARGIN = 54;
const SIZE = 10;
const TAB_COLUMNS = 8;
const STYLE = { mono: true };

/** A text in letters of one width, line by line; a form feed begins a page. */
export const convertText: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('text');
  const bytes = readWhole(file);
  const encoding = encodingOf(bytes.subarray(0, 64 * 1024));
  if (encoding === undefined || !looksLikeText(bytes)) throw unsupported();
  const text = decode(bytes, encoding);
  if (text.trim() === '') throw new Refused({ reason: 'empty' });
  const document = new LaidOut(outlet.write, { margin: MARGIN, size: SIZE, progress: outlet.progress });
  await document.add(blocksOf(text));
  return { pages: await document.end(), converter: CONVERTER };
};

function* blocksOf(text: string): Generator<Block> {
  const lines = linesOf(text);
  // What ends the last line begins no other.
  if (lines.at(-1) === '') lines.pop();
  let afterBreak = false;
  for (const [index, line] of lines.entries()) {
    if (line === '\f') {
      if (index < lines.length - 1) yield { kind: 'page-break' };
      afterBreak = true;
      continue;
    }
    // A form feed stands at the end of a line of its own, or right before the next one.
    if (line === '' && (afterBreak || lines[index + 1] === '\f')) {
      afterBreak = false;
      continue;
    }
    afterBreak = false;
    yield { kind: 'paragraph', inlines: [{ kind: 'text', text: expanded(line), style: STYLE }] };
  }
}

/** Tabs as spaces, to the next eighth column. */
function expanded(line: string): string {
  const plain = cleanText(line);
  if (!plain.includes('\t')) return plain;
  let out = '';
  for (const part of plain.split(/(\t)/)) {
    out += part === '\t' ? ' '.repeat(TAB_COLUMNS - (out.length % TAB_COLUMNS)) : part;
  }
  return out;
}
