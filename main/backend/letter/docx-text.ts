import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { AppError } from '../../../shared/errors.ts';
import { partText } from './docx-metadata.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The letter's text as it stands in a Word file: paragraphs and tables of `word/document.xml`, one line a paragraph.
 * Headers, footers and everything else in the package are not part of it.
 * @throws AppError Invalid `not-a-word-file`, naming the file
 */
export function wordText(docx: Uint8Array, name: string): string {
  const xml = readDocumentPart(docx, name);
  const document = new DOMParser({ onError: onXmlError }).parseFromString(xml, 'text/xml');
  const lines: string[] = [];
  for (const paragraph of Array.from(document.getElementsByTagNameNS(WORD, 'p')))
    lines.push(paragraphText(paragraph));
  return lines.join('\n');
}

/** Warnings are not errors; anything worse is thrown by the parser itself. */
function onXmlError(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning')
    throw new AppError('Damaged', 'damaged-word-file', `The document's XML is damaged: ${message}`);
}

function readDocumentPart(docx: Uint8Array, name: string): string {
  try {
    const xml = partText(docx, 'word/document.xml');
    if (xml !== undefined) return xml;
  } catch (cause) {
    throw notWord(name, cause);
  }
  throw notWord(name, undefined);
}

function notWord(name: string, cause: unknown): AppError {
  return new AppError('Invalid', 'not-a-word-file', `${name}: not a Word document.`, { cause });
}

function paragraphText(paragraph: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.namespaceURI === WORD) {
      // A footnote's number, repeated: no text of the letter, as the first one is none.
      if (isNoteNumber(node)) return;
      if (node.localName === 't') text += node.textContent ?? '';
      else if (node.localName === 'tab' || node.localName === 'br') text += ' ';
    }
    for (const child of Array.from(node.childNodes)) walk(child);
  };
  walk(paragraph);
  return text;
}

function isNoteNumber(node: Node): boolean {
  return (
    node.localName === 'fldSimple' &&
    /^\s*NOTEREF\s/.test((node as Element).getAttributeNS(WORD, 'instr') ?? '')
  );
}
