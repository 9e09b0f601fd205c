import type { InkFacts } from '../pdf/ink.ts';
import type { PageImages } from '../pdf/page-images.ts';
import type { TextQuality } from './text-quality.ts';

// Which text layers are good enough, and which pages are read by recognition. The figures behind each threshold are in
// docs/decisions/0120-reading-pages.md.

/** What is known of a page's text layer. `ink` where it was looked at, see `needsInk`. */
export interface LayerFacts {
  words: number;
  quality: TextQuality;
  /** Characters for which the font does not say what they are, 0 to 1. */
  unmapped: number;
  images: PageImages;
  ink?: InkFacts;
}

/** `partial`: a stamp or a fax's line over a scan. `misplaced`: words lie where nothing is printed. */
export type LayerVerdict = 'good' | 'blank' | 'missing' | 'garbage' | 'partial' | 'misplaced';

/** Pictures from this share of the page on may hold text; letterheads and signatures are smaller. */
const PICTURE = 0.15;
/** Pages with fewer words may be stamps on a page that is drawn in lines. */
const FEW_WORDS = 15;
/** Fewer pixels at `INK_DPI` are dust, not a page number. */
const LEAST_INK = 25;
/** Of a layer that is the page's text, the words cover nine tenths of the ink; a fax's line a twentieth. */
const LEAST_COVERED = 0.4;
/** Of a layer that fits, nearly all words lie on ink. */
const LEAST_ON_INK = 0.6;
/** Good text lies above 0.95; with one character in ten wrong, at 0.8. */
const LEAST_PLAUSIBLE = 0.85;
/** Fewer words are too few to tell from. */
const WORDS_TO_TELL = 8;
const MOST_ODD = 0.1;
const MOST_UNMAPPED = 0.3;
const LEAST_LEGIBLE = 0.5;
const MOST_SINGLE = 0.5;

/** Whether the page has to be looked at before it can be said: where its picture may show more than its words tell. */
export function needsInk({ words, images }: Pick<LayerFacts, 'words' | 'images'>): boolean {
  if (words === 0) return images.drawn;
  return images.coverage >= PICTURE || (words < FEW_WORDS && images.drawn);
}

/** Decides on a page's text layer. */
export function judgeLayer(facts: LayerFacts): LayerVerdict {
  const { words, ink } = facts;
  const hasInk = ink !== undefined && ink.ink >= LEAST_INK;
  if (words === 0) return hasInk ? 'missing' : 'blank';
  if (isGarbage(facts)) return 'garbage';
  if (!hasInk) return 'good';
  if (ink.onInk < LEAST_ON_INK) return 'misplaced';
  return ink.covered < LEAST_COVERED ? 'partial' : 'good';
}

function isGarbage({ words, quality, unmapped }: LayerFacts): boolean {
  const { plausible, odd, legible, single } = quality;
  if (odd > MOST_ODD || unmapped > MOST_UNMAPPED) return true;
  if (quality.words >= WORDS_TO_TELL) return plausible < LEAST_PLAUSIBLE;
  return words >= WORDS_TO_TELL && (legible < LEAST_LEGIBLE || single > MOST_SINGLE);
}
