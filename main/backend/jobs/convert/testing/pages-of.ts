import { type PdfEngine, startPdfEngine } from '../../pdf/engine.ts';
import { layerOf } from '../../pdf/layer-words.ts';
import { openPdf } from '../../pdf/open-pdf.ts';
import { inMemory } from '../../testing/pdfs.ts';
import type { Converter } from '../converter.ts';
import { convertInto } from './convert-into.ts';

let starting: Promise<PdfEngine> | undefined;

/** The text of each page of what a file becomes, in one line. */
export async function pagesOf(converter: Converter, content: Uint8Array | string): Promise<string[]> {
  starting ??= startPdfEngine();
  const engine = await starting;
  const { pages, pdf } = await convertInto(converter, content);
  const opened = openPdf(engine, inMemory(Buffer.from(pdf, 'latin1')));
  if (typeof opened === 'string') throw new Error(opened);
  try {
    return Array.from({ length: pages }, (_, page) => {
      const read = opened.withPage(page, ({ handle }) => layerOf(engine, handle).words.text);
      return (read ?? 'broken').replace(/\s+/g, ' ');
    });
  } finally {
    opened.close();
  }
}
