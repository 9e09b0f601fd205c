import type { Paragraph, RichText } from '../../domain/rich-text.ts';
import { CITED } from '../../evidence/sentences.ts';

/** A paragraph of running text with `CITED` for each citation, and the way back to the plain text. */
export interface CitedParagraph {
  text: string;
  /** Offset in the plain text of the whole (`plainText`) of one in this paragraph. */
  plainOf(offset: number): number;
}

/** The paragraphs of a text as the rules of evidence read them. */
export function citedParagraphs(rich: RichText): CitedParagraph[] {
  let start = 0;
  return rich.map((paragraph) => {
    const text = citedTextOf(paragraph);
    const from = start;
    const plainOf = (offset: number): number => from + withoutCitations(text.slice(0, offset)).length;
    start = plainOf(text.length) + 1;
    return { text, plainOf };
  });
}

function citedTextOf({ content }: Paragraph): string {
  // A text that has the sign itself cites nothing by it.
  return content.map((inline) => ('text' in inline ? inline.text.replaceAll(CITED, ' ') : CITED)).join('');
}

function withoutCitations(text: string): string {
  return text.replaceAll(CITED, '');
}
