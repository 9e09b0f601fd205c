import type { PDFFont } from 'pdf-lib';
import type { Field } from '../content.ts';
import type { Writer } from './writer.ts';

const PAD = 3;

/** A table whose head is repeated after a page turn. A row is never split. */
export function drawTable(
  writer: Writer,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / total) * writer.width);
  const size = writer.style.size - 0.5;
  const drawHead = (): void => {
    if (head.length > 0) drawRow(writer, head, widths, writer.fonts.bold, size, true);
  };
  writer.need(writer.line * 3.5);
  drawHead();
  for (const row of rows) {
    const page = writer.page;
    writer.need(rowHeight(writer, row, widths, writer.fonts.body, size));
    if (writer.page !== page) drawHead();
    drawRow(writer, row, widths, writer.fonts.body, size, false);
  }
  writer.down(7);
}

function rowHeight(
  writer: Writer,
  cells: readonly string[],
  widths: readonly number[],
  font: PDFFont,
  size: number,
): number {
  const lines = cells.map(
    (cell, index) => writer.wrap(cell, font, size, (widths[index] ?? 0) - 2 * PAD).length,
  );
  return Math.max(1, ...lines) * size * 1.22 + 2 * PAD;
}

function drawRow(
  writer: Writer,
  cells: readonly string[],
  widths: readonly number[],
  font: PDFFont,
  size: number,
  isHead: boolean,
): void {
  const height = rowHeight(writer, cells, widths, font, size);
  const top = writer.y;
  let x = writer.left;
  cells.forEach((cell, index) => {
    const width = widths[index] ?? 0;
    if (writer.style.table === 'grid') writer.box(x, top - height, width, height, isHead);
    writer.y = top - PAD;
    for (const line of writer.wrap(cell, font, size, width - 2 * PAD)) {
      writer.put(line, x + PAD, font, size);
      writer.down(size * 1.22);
    }
    x += width;
  });
  writer.y = top - height;
  if (writer.style.table === 'rules') writer.rule(writer.y, isHead ? 0.9 : 0.25);
}

/** Label and value pairs, as the style draws a form. */
export function drawFields(writer: Writer, rows: readonly (readonly Field[])[]): void {
  for (const row of rows) drawFieldRow(writer, row);
  writer.down(7);
}

function drawFieldRow(writer: Writer, row: readonly Field[]): void {
  const { bold, body } = writer.fonts;
  const { size, fields } = writer.style;
  const width = writer.width / Math.max(1, row.length);
  const boxed = fields === 'boxed';
  const labelSize = boxed ? size - 1.8 : size;
  const cells = row.map((field) => {
    const label = boxed ? field.label : `${field.label}: `;
    const labelWidth = boxed ? 0 : bold.widthOfTextAtSize(label, labelSize) + 2;
    const lines = writer.wrap(field.value, body, size, width - labelWidth - 2 * PAD - 4);
    return { label, labelWidth, lines };
  });
  const deepest = Math.max(...cells.map((cell) => cell.lines.length));
  const height = deepest * size * 1.24 + (boxed ? labelSize + 2 * PAD + 2 : 4);
  writer.need(height);
  const top = writer.y;
  cells.forEach((cell, index) => {
    const x = writer.left + index * width;
    if (boxed) writer.box(x, top - height, width, height);
    writer.y = top - (boxed ? PAD : 2);
    writer.put(cell.label, x + (boxed ? PAD : 0), boxed ? body : bold, labelSize);
    if (boxed) writer.down(labelSize + 2);
    for (const line of cell.lines) {
      writer.put(line, x + cell.labelWidth + (boxed ? PAD + 2 : 0), body, size);
      writer.down(size * 1.24);
    }
    if (fields === 'lined') writer.rule(top - height, 0.3, x + cell.labelWidth, x + width - 8);
  });
  writer.y = top - height;
}
