import { degrees, PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';

/** How the cells are drawn: by long lines, by thin filled boxes, or each cell as an outlined box. */
export type Drawn = 'lines' | 'thin boxes' | 'cells' | 'not at all';

const TOP = 720;
const LEFT = 50;
const LINE = 12;

/**
 * A PDF with a table; cells may have several lines, which stand at the bottom of their row as spreadsheets put them. A page for
 * each list of rows.
 * @param above a line over the first page's table; @param sideways drawn turned, with /Rotate, so that it prints upright
 */
export async function ruledPdf(
  pages: readonly (readonly (readonly string[])[])[],
  { drawn = 'lines' as Drawn, above = '', sideways = false, width = 90 } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [number, rows] of pages.entries()) {
    const page = pdf.addPage([792, 792]);
    if (sideways) page.setRotation(degrees(90));
    const place = (x: number, y: number) => (sideways ? { x: 792 - y, y: x } : { x, y });
    const write = (text: string, x: number, y: number) =>
      page.drawText(text, { ...place(x, y), size: 9, font, ...(sideways && { rotate: degrees(90) }) });
    if (number === 0 && above !== '') write(above, LEFT, TOP + 30);
    let y = TOP;
    for (const cells of rows) {
      const height = LINE * Math.max(...cells.map((cell) => cell.split('\n').length)) + 4;
      for (const [column, cell] of cells.entries()) {
        const x = LEFT + column * width;
        const lines = cell.split('\n').reverse();
        for (const [up, line] of lines.entries())
          if (line !== '') write(line, x + 4, y - height + 5 + up * LINE);
        drawCell(page, drawn, [place(x, y), place(x + width, y - height)]);
      }
      y -= height;
    }
  }
  return pdf.save();
}

type Corner = { x: number; y: number };

function drawCell(page: PDFPage, drawn: Drawn, [one, other]: readonly [Corner, Corner]): void {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const [width, height] = [Math.abs(other.x - one.x), Math.abs(other.y - one.y)];
  if (drawn === 'cells') page.drawRectangle({ x, y, width, height, borderWidth: 0.5 });
  if (drawn === 'lines') {
    for (const [start, end] of [
      [
        { x, y },
        { x: x + width, y },
      ],
      [
        { x, y: y + height },
        { x: x + width, y: y + height },
      ],
      [
        { x, y },
        { x, y: y + height },
      ],
      [
        { x: x + width, y },
        { x: x + width, y: y + height },
      ],
    ] as const)
      page.drawLine({ start, end, thickness: 0.5 });
  }
  if (drawn === 'thin boxes') {
    for (const at of [y, y + height]) page.drawRectangle({ x, y: at - 0.4, width, height: 0.8 });
    for (const at of [x, x + width]) page.drawRectangle({ x: at - 0.4, y, width: 0.8, height });
  }
}
