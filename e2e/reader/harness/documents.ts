import { degrees, PDFArray, PDFDocument, type PDFFont, PDFName, PDFNumber, StandardFonts } from 'pdf-lib';
import { greyPng } from './png.ts';

const LETTER: [number, number] = [612, 792];

/** What stands on every page of the long file, so that a test can say what it should read. */
export const LINES = [
  'Progress report of the treating physician',
  'The patient completed eight visits of physical therapy for the lumbar spine.',
  'Range of motion improved; flexion reaches sixty degrees without pain.',
];

/** Page numbers, from 1, of the odd ones out in the long file. */
export const ODD = { landscape: 3, rotated: 5, scan: 7, huge: 9, small: 11 } as const;
/** Scans of pure noise, which nothing compresses: they make the file much larger than what one screen needs. */
const NOISE = { from: 100, to: 104 } as const;

/**
 * A file of `pages` pages, mostly US Letter with a few lines of text, among them a landscape one, one
 * that was drawn sideways and carries /Rotate 90 so that it prints upright, an
 * image without text, one of a scan saved at 72 dpi (2,550 points wide), one of A6, and in the middle a few large scans.
 * `ballast`: bytes of something that no page needs, in the file's middle.
 */
export async function longDocument(pages: number, ballast = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (ballast > 0) pdf.context.register(pdf.context.stream(new Uint8Array(ballast)));
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  const image = await pdf.embedPng(
    greyPng(425, 550, (x, y) => (y % 22 < 8 && x > 50 && x < 375 ? (x * 7) % 90 : 250)),
  );
  for (let number = 1; number <= pages; number += 1) {
    const size: [number, number] =
      number === ODD.landscape
        ? [792, 612]
        : number === ODD.huge
          ? [2550, 3300]
          : number === ODD.small
            ? [298, 420]
            : LETTER;
    const page = pdf.addPage(size);
    if (number >= NOISE.from && number <= NOISE.to) {
      const noise = await pdf.embedPng(greyPng(600, 776, noiseFrom(number)));
      page.drawImage(noise, { x: 0, y: 0, width: size[0], height: size[1] });
      continue;
    }
    if (number === ODD.scan) {
      page.drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
      continue;
    }
    const sideways = number === ODD.rotated;
    if (sideways) page.setRotation(degrees(90));
    const unit = size[0] / 612;
    const left = 72 * unit;
    let y = (sideways ? size[0] : size[1]) - 90 * unit;
    const draw = (text: string, points: number, face: PDFFont): void =>
      sideways
        ? page.drawText(text, { x: size[0] - y, y: left, size: points, font: face, rotate: degrees(90) })
        : page.drawText(text, { x: left, y, size: points, font: face });
    draw(`Page ${number}`, 20 * unit, bold);
    for (let block = 0; block < 12; block += 1) {
      for (const line of LINES) {
        y -= 17 * unit;
        if (y > 40 * unit) draw(line, 12 * unit, font);
      }
      y -= 8 * unit;
    }
  }
  return pdf.save();
}

/** Three pages of which the second is not a page at all. */
export async function brokenPageDocument(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= 3; number += 1) {
    pdf.addPage(LETTER).drawText(`Sound page ${number}`, { x: 72, y: 600, size: 40, font });
  }
  const kids = pdf.catalog.Pages().lookup(PDFName.of('Kids'), PDFArray);
  kids.set(1, PDFNumber.of(7));
  return pdf.save({ useObjectStreams: false });
}

/** Says that it is a PDF and holds nothing that is one. */
export function damagedDocument(): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${'lost in transmission '.repeat(200)}`);
}

/** A text under the name of a PDF. */
export function otherDocument(): Uint8Array {
  return new TextEncoder().encode('Dear doctor, please find the records attached. '.repeat(40));
}

/** The same noise at every run: a linear congruential generator, its upper bits. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}
