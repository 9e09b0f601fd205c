import type { Random } from '../random.ts';
import { type Bilevel, turnClockwise } from './bitmap.ts';
import { degrade, type ScanNoise } from './degrade.ts';
import { burnFaxLine } from './fax-line.ts';
import type { OpenPdf, Pdfium } from './pdfium.ts';

/** US Letter at 200 dots per inch: a fax at "fine", squared. */
const SHORT = 1700;
const LONG = 2200;

interface ScanOptions {
  noise: ScanNoise;
  /** The transmission line burnt in above the sheet; none for a scan made at the desk. */
  faxLine?: string;
}

/** One page of a born-digital PDF as a one-bit portrait scan. A landscape page lies on its side in it. */
export async function scanPage(
  pdfium: Pdfium,
  source: OpenPdf,
  page: number,
  options: ScanOptions,
  random: Random,
): Promise<Bilevel> {
  const size = source.pageSize(page);
  const landscape = size.width > size.height;
  const clean = landscape
    ? turnClockwise(source.render(page, LONG, SHORT))
    : source.render(page, SHORT, LONG);
  const bits = degrade(clean, options.noise, random);
  if (options.faxLine !== undefined) await burnFaxLine(pdfium, bits, options.faxLine);
  return bits;
}
