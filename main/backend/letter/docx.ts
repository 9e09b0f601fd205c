import { Document, LevelFormat, Packer } from 'docx';
import { numberFootnotes } from '../../../shared/letter/footnotes.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { BULLET_LIST, blocksToWord, NUMBERED_LIST } from './docx-blocks.ts';
import { type LetterFooter, wordFooter } from './docx-footer.ts';
import { footnoteTexts } from './docx-footnotes.ts';
import { beginsWithCover, wordHeader } from './docx-header.ts';
import { sealMetadata } from './docx-metadata.ts';
import { letterStyles, PAGE } from './docx-styles.ts';

/**
 * Writes a letter as a Word document.
 * @param tree the composed letter
 * @param writtenAt goes into the document's properties in place of the real time: the same case gives the same bytes
 * @param footer case number, decision date and hash, on served and signed copies
 * @returns the bytes of the .docx, without any author in its metadata
 */
export async function writeLetterDocx(
  tree: LetterTree,
  writtenAt: Date,
  footer?: LetterFooter,
): Promise<Uint8Array> {
  const footnotes = numberFootnotes(tree.blocks);
  const indent = { left: 720, hanging: 360 };
  const { header, numbers } = tree.page ?? { header: '', numbers: 'page-of-pages' };
  const hasOwnFirstPage = header !== '' && beginsWithCover(tree.blocks);
  const document = new Document({
    title: tree.title,
    creator: '',
    lastModifiedBy: '',
    styles: letterStyles(tree.language),
    footnotes: footnoteTexts(footnotes),
    numbering: {
      config: [
        {
          reference: NUMBERED_LIST,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent } } }],
        },
        {
          reference: BULLET_LIST,
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent } } }],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAGE, ...(hasOwnFirstPage ? { titlePage: true } : {}) },
        ...(header === '' ? {} : { headers: { default: wordHeader(header) } }),
        footers: {
          default: wordFooter(footer, numbers),
          ...(hasOwnFirstPage ? { first: wordFooter(footer, numbers) } : {}),
        },
        children: blocksToWord(tree.blocks, footnotes),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return sealMetadata(new Uint8Array(packed), tree, writtenAt);
}
