import { columnsOf, type PageWord, type WordDirection } from '../../../../shared/domain/page-text.ts';
import { storeWords } from '../../records/packed-words.ts';
import { lieOfPage } from '../ocr/page-lie.ts';
import { levelled, type Turns, turned, unlevelled, unturned } from '../ocr/pictures.ts';
import { withoutStreaks } from '../ocr/streaks.ts';
import { confidenceOf, type RecognisedWord, wordsOfTable } from '../ocr/table-words.ts';
import type { Recogniser } from '../ocr/tesseract.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import type { LoadedPage } from '../pdf/open-pdf.ts';
import { imagesOf } from '../pdf/page-images.ts';
import { type GreyPicture, renderGrey } from '../pdf/render.ts';
import { MOST_IMAGE_PIXELS } from './read-layer.ts';
import type { PageOutcome } from './serve-pages.ts';

/** What a fax at "fine" has; more costs time and finds no more. */
const OCR_DPI = 200;
/** Four sheets of US Letter. A larger drawing is read more coarsely. */
const OCR_MOST_PIXELS = 16_000_000;
/** Lines that fall by less are read as well as level ones. */
const LEAST_DEGREES = 0.4;
/** Text that was read as it should be comes out surer; below, another way up is tried. */
const SURE_ENOUGH = 0.6;

/** Reads a page from its picture: how it lies, what it says, and where on the page as it prints. */
export function readByOcr(
  engine: PdfEngine,
  recogniser: Recogniser,
  page: LoadedPage,
  form: number,
  extractor: string,
): PageOutcome {
  if (imagesOf(engine, page).pixels > MOST_IMAGE_PIXELS) return 'too-many-pixels';
  const picture = withoutStreaks(renderGrey(engine, page, form, OCR_DPI, OCR_MOST_PIXELS));
  const dpi = Math.round((picture.width / page.width) * 72);
  const reading = bestReading(recogniser, picture, dpi);
  const words = columnsOf(reading.words.map((word) => onPage(word, reading, picture)));
  return {
    state: 'done',
    width: page.width,
    height: page.height,
    source: words.count === 0 ? 'none' : 'ocr',
    confidence: reading.confidence,
    turns: reading.turns,
    skew: reading.degrees,
    extractor,
    text: words.text,
    words: storeWords(words),
  };
}

/** A page as it was read: turned, then levelled. */
interface Reading {
  turns: Turns;
  degrees: number;
  words: RecognisedWord[];
  confidence: number;
}

function bestReading(recogniser: Recogniser, picture: GreyPicture, dpi: number): Reading {
  const lie = lieOfPage(picture);
  let best = readingOf(recogniser, picture, dpi, lie.turns, lie.degrees);
  for (const turns of lie.others) {
    if (best.confidence >= SURE_ENOUGH) break;
    // Across, the angle was another one; small as it is, it matters less than the way up.
    const degrees = turns % 2 === lie.turns % 2 ? lie.degrees : 0;
    const other = readingOf(recogniser, picture, dpi, turns, degrees);
    if (weightOf(other) > weightOf(best)) best = other;
  }
  return best;
}

function readingOf(
  recogniser: Recogniser,
  picture: GreyPicture,
  dpi: number,
  turns: Turns,
  angle: number,
): Reading {
  const upright = turned(picture, turns);
  const degrees = Math.abs(angle) < LEAST_DEGREES ? 0 : angle;
  const level = degrees === 0 ? upright : levelled(upright, degrees);
  const words = wordsOfTable(recogniser.recognise(level, dpi));
  return { turns, degrees, words, confidence: confidenceOf(words) };
}

/** What a reading is worth: much text of which the recogniser is sure. */
function weightOf({ words, confidence }: Reading): number {
  return confidence ** 2 * words.reduce((sum, { text }) => sum + text.length, 0);
}

/** A word on the page as it prints: by its middle, because its box was upright only where it was read. */
function onPage(word: RecognisedWord, { turns, degrees }: Reading, { width, height }: GreyPicture): PageWord {
  const [w, h] = turns % 2 === 0 ? [width, height] : [height, width];
  const [levelX, levelY] = [word.left + word.width / 2, word.top + word.height / 2];
  const [uprightX, uprightY] = unlevelled(levelX, levelY, degrees, w, h);
  const [x, y] = unturned(uprightX, uprightY, turns, width, height);
  const [across, down] = turns % 2 === 0 ? [word.width, word.height] : [word.height, word.width];
  return {
    text: word.text,
    left: (x - across / 2) / width,
    top: (y - down / 2) / height,
    width: across / width,
    height: down / height,
    direction: directionOf(turns),
    ends: word.ends,
    confidence: word.confidence,
  };
}

/** Which way text runs on a page that so many turns bring upright. */
function directionOf(turns: Turns): WordDirection {
  const ways: Record<Turns, WordDirection> = { 0: 0, 1: 3, 2: 2, 3: 1 };
  return ways[turns];
}
