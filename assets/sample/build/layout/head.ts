import { rgb } from 'pdf-lib';
import type { Writer } from './writer.ts';

/** Points left of the right margin that a form's title keeps free. */
const STAMP_ROOM = 128;

/** The sender's name and address at the top of the first page. */
export function drawLetterhead(writer: Writer, lines: readonly string[]): void {
  const [name = '', ...address] = lines;
  const { bold, body } = writer.fonts;
  const right = writer.left + writer.width;
  switch (writer.style.letterhead) {
    case 'none':
      return;
    case 'centred': {
      centre(writer, name, 15, true);
      for (const line of address) centre(writer, line, 8.5, false);
      writer.down(4);
      writer.rule(writer.y, 1.2);
      writer.rule(writer.y - 2.2, 0.4);
      writer.down(12);
      return;
    }
    case 'left': {
      writer.put(name, writer.left, bold, 16);
      writer.down(21);
      writer.put(address.join('   '), writer.left, body, 8.5);
      writer.down(18);
      return;
    }
    case 'band': {
      writer.page.drawRectangle({
        x: writer.left,
        y: writer.y - 25,
        width: writer.width,
        height: 25,
        color: rgb(0.82, 0.82, 0.82),
      });
      writer.down(6);
      writer.put(name, writer.left + 8, bold, 13);
      writer.down(22);
      writer.put(address.join('  |  '), writer.left + 8, body, 8);
      writer.down(16);
      return;
    }
    case 'split': {
      writer.put(name, writer.left, bold, 13);
      const top = writer.y;
      const widest = Math.max(...address.map((line) => body.widthOfTextAtSize(line, 8.5)));
      // A long name leaves no room beside it: the address goes below.
      if (bold.widthOfTextAtSize(name, 13) + widest + 12 > writer.width) writer.down(18);
      for (const line of address) {
        writer.put(line, right - body.widthOfTextAtSize(line, 8.5), body, 8.5);
        writer.down(11);
      }
      writer.y = Math.min(writer.y, top - 18) - 4;
      writer.rule(writer.y, 0.8);
      writer.down(18);
      return;
    }
  }
}

export function drawTitle(writer: Writer, title: string): void {
  if (title === '') return;
  const { bold } = writer.fonts;
  const size = writer.style.size;
  switch (writer.style.title) {
    case 'centred':
      for (const line of title.split('\n')) centre(writer, line, size + 2.5, true);
      writer.down(8);
      return;
    case 'left':
      for (const line of title.split('\n')) {
        writer.put(line, writer.left, bold, size + 2);
        writer.down((size + 2) * 1.3);
      }
      writer.down(7);
      return;
    case 'framed': {
      // The corner to the right stays free for a stamp.
      const width = writer.width - STAMP_ROOM;
      const height = title.split('\n').length * (size + 2) * 1.3 + 8;
      writer.box(writer.left, writer.y - height, width, height);
      writer.down(6);
      title.split('\n').forEach((line, index) => {
        writer.put(
          line,
          writer.left + 8,
          index === 0 ? bold : writer.fonts.body,
          size + (index === 0 ? 2 : 0),
        );
        writer.down((size + 2) * 1.3);
      });
      writer.down(10);
      return;
    }
    case 'huge':
      writer.put(title, writer.left, bold, 40);
      writer.down(56);
      return;
  }
}

/** A line too wide for the page is set smaller rather than past the margins. */
function centre(writer: Writer, text: string, wanted: number, isBold: boolean): void {
  const font = isBold ? writer.fonts.bold : writer.fonts.body;
  const filled = writer.fill(text);
  const size = Math.min(wanted, (wanted * writer.width) / font.widthOfTextAtSize(filled, wanted));
  writer.put(filled, writer.left + (writer.width - font.widthOfTextAtSize(filled, size)) / 2, font, size);
  writer.down(size * 1.3);
}
