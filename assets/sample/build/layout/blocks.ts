import type { Block } from '../content.ts';
import type { Random } from '../random.ts';
import { drawSignature, drawStamp } from './marks.ts';
import { drawFields, drawTable } from './tables.ts';
import type { Writer } from './writer.ts';

/** Draws one block at the writer's cursor. `random` only shapes hand-made marks. */
export function drawBlock(writer: Writer, block: Block, random: Random): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(writer, block.text);
      break;
    case 'para':
      drawPara(writer, block.text, block.emphasis);
      break;
    case 'labelled':
      drawLabelled(writer, block.label, block.text);
      break;
    case 'list':
      drawList(writer, block.items, block.ordered);
      break;
    case 'fields':
      drawFields(writer, block.rows);
      break;
    case 'table':
      drawTable(writer, block.head, block.rows, block.widths);
      break;
    case 'checks':
      drawChecks(writer, block.items, block.columns);
      break;
    case 'signature':
      drawSignature(writer, block.by, block.date, random);
      break;
    case 'stamp':
      drawStamp(writer, block.lines, random);
      break;
    case 'gap':
      writer.down(block.points);
      break;
    case 'newPage':
      writer.turn();
      break;
  }
}

function drawHeading(writer: Writer, source: string): void {
  const text = writer.fill(source);
  const { bold } = writer.fonts;
  const size = writer.style.size + 0.5;
  // A heading stays with two lines of what follows.
  writer.need(writer.line * 4);
  writer.down(writer.line * 0.35);
  const caps = text.toUpperCase();
  switch (writer.style.heading) {
    case 'bold':
      writer.put(text, writer.left, bold, size);
      break;
    case 'caps':
      writer.put(`${caps}:`, writer.left, bold, size);
      break;
    case 'underlined':
      writer.put(caps, writer.left, bold, size);
      writer.rule(writer.y - size - 0.5, 0.6, writer.left, writer.left + bold.widthOfTextAtSize(caps, size));
      break;
    case 'bar':
    case 'boxed':
      writer.box(writer.left, writer.y - size - 5, writer.width, size + 5, writer.style.heading === 'bar');
      writer.down(2.5);
      writer.put(text, writer.left + 5, bold, size);
      writer.down(3.5);
      break;
  }
  writer.down(size * 1.3 + 1);
}

function drawPara(writer: Writer, text: string, emphasis?: 'bold' | 'italic' | 'small'): void {
  const { fonts, style } = writer;
  const font = emphasis === 'bold' ? fonts.bold : emphasis === 'italic' ? fonts.italic : fonts.body;
  const size = emphasis === 'small' ? style.size - 1.5 : style.size;
  const height = size * style.leading;
  for (const line of writer.wrap(text, font, size, writer.width)) {
    writer.need(height);
    writer.put(line, writer.left, font, size);
    writer.down(height);
  }
  writer.down(height * 0.4);
}

function drawLabelled(writer: Writer, label: string, text: string): void {
  const { bold, body } = writer.fonts;
  const { size } = writer.style;
  const printed = `${writer.style.label === 'caps' ? label.toUpperCase() : label}: `;
  const indent = bold.widthOfTextAtSize(printed, size) + 2;
  const filled = writer.fill(text);
  const [first = ''] = writer.wrap(filled, body, size, writer.width - indent);
  writer.need(writer.line * 1.5);
  writer.put(printed, writer.left, bold, size);
  writer.put(first, writer.left + indent, body, size);
  writer.down(writer.line);
  const rest = filled.slice(first.length).trimStart();
  if (rest === '') writer.down(writer.line * 0.25);
  else drawPara(writer, rest);
}

function drawList(writer: Writer, items: readonly string[], ordered: boolean): void {
  const { body } = writer.fonts;
  const { size } = writer.style;
  const indent = size * 1.9;
  items.forEach((item, index) => {
    writer.wrap(item, body, size, writer.width - indent - 6).forEach((line, row) => {
      writer.need(writer.line);
      if (row === 0) writer.put(ordered ? `${index + 1}.` : '-', writer.left + 6, body, size);
      writer.put(line, writer.left + indent, body, size);
      writer.down(writer.line);
    });
  });
  writer.down(writer.line * 0.4);
}

function drawChecks(writer: Writer, items: readonly { label: string; on: boolean }[], columns: number): void {
  const { body, bold } = writer.fonts;
  const { size } = writer.style;
  const width = writer.width / columns;
  for (let start = 0; start < items.length; start += columns) {
    const row = items.slice(start, start + columns).map((item) => ({
      on: item.on,
      lines: writer.wrap(item.label, body, size, width - 20),
    }));
    const height = Math.max(...row.map((cell) => cell.lines.length)) * writer.line + 1;
    writer.need(height);
    const top = writer.y;
    row.forEach((cell, column) => {
      const x = writer.left + column * width;
      writer.y = top;
      writer.box(x + 1, top - size, size - 1, size - 1);
      if (cell.on) writer.put('X', x + 2, bold, size);
      for (const line of cell.lines) {
        writer.put(line, x + size + 5, body, size);
        writer.down(writer.line);
      }
    });
    writer.y = top - height;
  }
  writer.down(writer.line * 0.4);
}
