import {
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  Paragraph,
  SimpleField,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { NumberedFootnotes } from '../../../shared/letter/footnotes.ts';
import type { FootnoteRun } from '../../../shared/letter/tree.ts';
import { printable } from './docx-printable.ts';
import { FOOTNOTE_REFERENCE_STYLE, FOOTNOTE_TEXT_STYLE } from './footnote-names.ts';

/** Of the bookmark around a reference that is referred to again. Word hides bookmarks whose names begin with `_`. */
const FOOTNOTE_BOOKMARK = '_RefFootnote';

/** A real footnote reference; where its footnote is referred to before, a field that repeats that number. */
export function footnoteReference(run: FootnoteRun, footnotes: NumberedFootnotes): XmlComponent[] {
  const number = footnotes.numberOf(run);
  if (footnotes.isRepeated(run)) return [new NoteNumberField(number)];
  const reference = new FootnoteReferenceRun(number);
  if (!footnotes.referredToAgain.has(number)) return [reference];
  return [new BookmarkStart(`${FOOTNOTE_BOOKMARK}${number}`, number), reference, new BookmarkEnd(number)];
}

/** The footnotes themselves, by number, as `docx` takes them. The number at the head of each is Word's. */
export function footnoteTexts({ texts }: NumberedFootnotes): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    texts.map((text, index) => [
      index + 1,
      {
        children: [
          new Paragraph({ style: FOOTNOTE_TEXT_STYLE, children: [new TextRun(` ${printable(text)}`)] }),
        ],
      },
    ]),
  );
}

/** Word's cross-reference to a footnote's number, in its look (`\f`) and as a link (`\h`). */
class NoteNumberField extends SimpleField {
  constructor(number: number) {
    super(` NOTEREF ${FOOTNOTE_BOOKMARK}${number} \\f \\h `);
    this.root.push(new TextRun({ style: FOOTNOTE_REFERENCE_STYLE, text: String(number) }));
  }
}

/**
 * `docx` puts the mark of a footnote into the separators too, which are no footnotes; Word has offered to repair
 * documents for it.
 * @param xml of `word/footnotes.xml` or `word/endnotes.xml`
 */
export function withPlainSeparators(xml: string): string {
  return xml.replace(
    /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '',
  );
}
