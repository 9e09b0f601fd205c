import { degrees, rgb } from 'pdf-lib';
import type { Random } from '../random.ts';
import type { Writer } from './writer.ts';

/** A signature block: a scrawl or a typed mark over a rule, then the role and the date. */
export function drawSignature(writer: Writer, by: string, date: string, random: Random): void {
  const { body, italic } = writer.fonts;
  const size = writer.style.size;
  writer.need(64);
  writer.down(10);
  if (writer.style.signature === 'typed') {
    writer.put(writer.fill(`Electronically signed: ${by}   {${date}}`), writer.left, italic, size);
    writer.down(writer.line * 1.4);
    return;
  }
  writer.page.drawSvgPath(scrawl(random), {
    x: writer.left + 12,
    y: writer.y - 14,
    borderColor: rgb(0.1, 0.1, 0.1),
    borderWidth: 1.1,
  });
  writer.down(28);
  writer.rule(writer.y, 0.6, writer.left, writer.left + 210);
  writer.down(3);
  writer.put(by, writer.left, body, size);
  writer.put(writer.fill(`Date: {${date}}`), writer.left + 250, body, size);
  writer.down(writer.line * 1.3);
}

/** Loops of no particular name: a tall capital, small letters, a closing stroke. */
function scrawl(random: Random): string {
  let x = 0;
  let path = 'M 0 4';
  const strokes = random.int(5, 9);
  for (let stroke = 0; stroke < strokes; stroke++) {
    const tall = stroke === 0 || random.next() < 0.2;
    const step = random.between(7, tall ? 26 : 15);
    const height = random.between(tall ? 15 : 3, tall ? 22 : 9);
    const low = random.between(-1, 6);
    path += ` C ${fixed(x - step * 0.3)} ${fixed(-height)} ${fixed(x + step * 1.2)} ${fixed(-height)} ${fixed(x + step * 0.5)} ${fixed(low)}`;
    path += ` S ${fixed(x + step * 0.6)} ${fixed(-height * 0.4)} ${fixed(x + step)} ${fixed(random.between(-3, 3))}`;
    x += step;
  }
  return `${path} Q ${fixed(x + 18)} ${fixed(random.between(-14, -4))} ${fixed(x + random.between(30, 60))} ${fixed(random.between(-6, 5))}`;
}

/** A rubber stamp in the top right corner, never quite straight. */
export function drawStamp(writer: Writer, lines: readonly string[], random: Random): void {
  const { bold } = writer.fonts;
  const size = 11;
  const texts = lines.map((line) => writer.fill(line));
  const width = Math.max(...texts.map((text) => bold.widthOfTextAtSize(text, size))) + 16;
  const height = texts.length * 14 + 10;
  const { width: pageWidth, height: pageHeight } = writer.page.getSize();
  const x = pageWidth - width - random.between(26, 38);
  const y = pageHeight - height - random.between(22, 30);
  const angle = random.between(-3, 4);
  const rotate = degrees(angle);
  const ink = rgb(0.25, 0.25, 0.25);
  writer.page.drawRectangle({ x, y, width, height, borderColor: ink, borderWidth: 1.8, rotate });
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  texts.forEach((text, index) => {
    const across = (width - bold.widthOfTextAtSize(text, size)) / 2;
    const up = height - 15 - index * 14;
    writer.page.drawText(text, {
      x: x + across * cos - up * sin,
      y: y + across * sin + up * cos,
      size,
      font: bold,
      color: ink,
      rotate,
    });
  });
}

const fixed = (value: number): string => value.toFixed(1);
