import type { WordColumns } from '../../../../shared/domain/page-text.ts';
import { storeWords } from '../../records/packed-words.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import { INK_DPI, INK_MOST_PIXELS, inkUnder } from '../pdf/ink.ts';
import { layerOf } from '../pdf/layer-words.ts';
import type { LoadedPage } from '../pdf/open-pdf.ts';
import { imagesOf } from '../pdf/page-images.ts';
import { renderGrey } from '../pdf/render.ts';
import { judgeLayer, needsInk } from './criterion.ts';
import type { PageOutcome } from './serve-pages.ts';
import { textQuality } from './text-quality.ts';

/** A picture that says it has more pixels is a bomb, or of no use here: three times a sheet at 1,200 dpi. */
export const MOST_IMAGE_PIXELS = 400_000_000;

/** Reads a page's own text, and says whether it is the page's. @param form handle of the document's form */
export function readLayer(engine: PdfEngine, page: LoadedPage, form: number, extractor: string): PageOutcome {
  const { words, unmapped } = layerOf(engine, page.handle);
  const images = imagesOf(engine, page);
  if (images.pixels > MOST_IMAGE_PIXELS) return 'too-many-pixels';
  const quality = textQuality(words.text);
  const facts = { words: words.count, quality, unmapped, images };
  const verdict = needsInk(facts)
    ? judgeLayer({ ...facts, ink: inkUnder(renderGrey(engine, page, form, INK_DPI, INK_MOST_PIXELS), words) })
    : judgeLayer(facts);
  return {
    state: verdict === 'good' || verdict === 'blank' ? 'done' : 'needs-ocr',
    width: page.width,
    height: page.height,
    source: words.count === 0 ? 'none' : 'layer',
    confidence:
      words.count === 0 ? 0 : quality.plausible * (1 - Math.min(1, Math.max(quality.odd, unmapped))),
    turns: turnsOf(words),
    skew: 0,
    extractor,
    text: words.text,
    words: storeWords(words),
  };
}

/** Quarter turns clockwise that bring most of the words upright. */
function turnsOf({ directions }: WordColumns): number {
  const counts = [0, 0, 0, 0];
  for (const direction of directions) counts[direction] = (counts[direction] ?? 0) + 1;
  return (4 - counts.indexOf(Math.max(...counts))) % 4;
}
