import type { Converter } from '../converter.ts';
import { addPicturePage } from '../image/picture-page.ts';
import { MOST_PAGES, PdfWriter } from '../pdf/pdf-writer.ts';
import { damaged, Refused, tooLarge } from '../refused.ts';
import { readDirectories } from './directory.ts';
import { writeTiffPage } from './tiff-images.ts';
import { isThumbnail, readTiffPage } from './tiff-page.ts';

const CONVERTER = 'tiff-pages/1';

/** A TIFF's pages, each at its own size. A page that cannot be shown costs itself alone. */
export const convertTiff: Converter = async (file, outlet) => {
  const all = readDirectories(file, MOST_PAGES);
  const pages = all.filter((directory) => !isThumbnail(directory));
  const shown = pages.length > 0 ? pages : all;
  if (shown.length === 0) throw damaged();
  if (shown.length > MOST_PAGES) throw tooLarge('pages');
  const pdf = new PdfWriter(outlet.write);
  let firstRefusal: Refused | undefined;
  let good = 0;
  for (const [index, directory] of shown.entries()) {
    try {
      const page = readTiffPage(directory, file);
      await addPicturePage(pdf, page.facts, await writeTiffPage(pdf, file, page));
      good += 1;
    } catch (thrown) {
      if (!(thrown instanceof Refused) || isOfTheFile(thrown)) throw thrown;
      firstRefusal ??= thrown;
      await pdf.brokenPage();
    }
    await outlet.progress(index + 1, shown.length);
  }
  if (good === 0) throw firstRefusal ?? damaged();
  await pdf.end();
  return { pages: pdf.pages, converter: CONVERTER };
};

/** What goes beyond the limits of the whole file is no fault of the page. */
function isOfTheFile({ refusal }: Refused): boolean {
  return refusal.reason === 'too-large' && (refusal.limit === 'pages' || refusal.limit === 'bytes');
}
