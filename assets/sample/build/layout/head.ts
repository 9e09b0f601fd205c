import { rgb } from 'pdf-lib';
import type { Writer } from './writer.ts';

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
    case 'reversed': {
      const lines = title.split('\n');
      const height = lines.length * (size + 3) * 1.3 + 8;
      writer.page.drawRectangle({
        x: writer.left,
        y: writer.y - height,
        width: writer.width,
        height,
        borderColor: rgb(0, 0, 0),
        borderWidth: 1.6,
      });
      writer.down(6);
      for (const line of lines) centre(writer, line, size + 3, true);
      writer.down(10);
      return;
    }
    case 'huge':
      writer.put(title, writer.left, bold, 40);
      writer.down(56);
      return;
  }
}

function centre(writer: Writer, text: string, size: number, isBold: boolean): void {
  const font = isBold ? writer.fonts.bold : writer.fonts.body;
  const filled = writer.fill(text);
  writer.put(filled, writer.left + (writer.width - font.widthOfTextAtSize(filled, size)) / 2, font, size);
  writer.down(size * 1.3);
}
