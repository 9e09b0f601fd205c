import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { BULLET_LIST, blocksToWord, NUMBERED_LIST } from './docx-blocks.ts';
import { sealMetadata } from './docx-metadata.ts';
import { letterStyles, PAGE } from './docx-styles.ts';

/**
 * Writes a letter as a Word document.
 * @param tree the composed letter
 * @param writtenAt goes into the document's properties in place of the real time: the same case gives the same bytes
 * @returns the bytes of the .docx, without any author in its metadata
 */
export async function writeLetterDocx(tree: LetterTree, writtenAt: Date): Promise<Uint8Array> {
  const indent = { left: 720, hanging: 360 };
  const document = new Document({
    title: tree.title,
    creator: '',
    lastModifiedBy: '',
    styles: letterStyles(tree.language),
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
        properties: { page: PAGE },
        footers: { default: pageFooter() },
        children: blocksToWord(tree.blocks),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return sealMetadata(new Uint8Array(packed), tree, writtenAt);
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ size: 18, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
