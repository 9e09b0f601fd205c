import type { Element } from '@xmldom/xmldom';
import { AppError } from '../../../../shared/errors.ts';
import type { LetterSource, SourceParagraph } from '../../../../shared/letter/parse/letter-source.ts';
import { type OfficePackage, openPackage } from '../../signing/package.ts';
import { targetPart } from '../../signing/relationships.ts';
import { childElements, parseXml } from '../../signing/xml.ts';
import { attribute, child, isWord } from './docx-elements.ts';
import { ParagraphReader } from './docx-paragraph.ts';

/** A letter's own XML is a twentieth of this; more would keep the program busy for seconds. */
const MOST_XML_BYTES = 16 * 1024 * 1024;
const OFFICE_DOCUMENT = /\/relationships\/officeDocument$/;
const FOOTNOTES = /\/relationships\/footnotes$/;
const SEPARATORS = ['separator', 'continuationSeparator', 'continuationNotice'];

/** What lies around paragraphs and shows nothing of its own. */
const WRAPPERS = ['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'txbxContent'];

/**
 * The letter in a Word file, whoever wrote it: paragraphs and table rows of its main part, as accepted where changes are
 * tracked. Headers, footers, comments and hidden text are not part of it; footnotes are given apart.
 * @param name the file's, for messages
 * @throws AppError Invalid `not-a-word-file`; Damaged
 */
export function sourceOfDocx(bytes: Uint8Array, name: string): LetterSource {
  try {
    const opened = openPackage(bytes);
    const main = mainPart(opened, name);
    const root = rootOf(opened, main, name);
    const body = root === undefined ? undefined : childElements(root).find((one) => isWord(one, 'body'));
    if (body === undefined) throw notWord(name);
    const lists = listKinds(rootOf(opened, relatedPart(opened, main, /\/numbering$/), name));
    return {
      format: 'docx',
      paragraphs: paragraphsOf(body, new ParagraphReader(lists)),
      furniture: [],
      footnotes: footnotesOf(rootOf(opened, relatedPart(opened, main, FOOTNOTES), name)),
    };
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      throw new AppError('Damaged', 'damaged-word-file', `${name}: its XML is nested too deeply.`);
    }
    if (!(thrown instanceof AppError) || thrown.message.startsWith(name)) throw thrown;
    throw new AppError(thrown.kind, thrown.code, `${name}: ${thrown.message}`, { cause: thrown });
  }
}

function mainPart(opened: OfficePackage, name: string): string {
  const relation = opened.relationships('').find(({ type }) => OFFICE_DOCUMENT.test(type));
  const part = relation === undefined ? 'word/document.xml' : targetPart('', relation.target);
  if (opened.has(part)) return part;
  throw notWord(name);
}

function relatedPart(opened: OfficePackage, main: string, type: RegExp): string | undefined {
  const relation = opened.relationships(main).find((one) => type.test(one.type) && !one.external);
  return relation === undefined ? undefined : targetPart(main, relation.target);
}

function rootOf(opened: OfficePackage, part: string | undefined, name: string): Element | undefined {
  if (part === undefined || !opened.has(part)) return undefined;
  const bytes = opened.read(part);
  if (bytes.length > MOST_XML_BYTES) {
    throw new AppError(
      'Invalid',
      'too-large',
      `${name}: its text is larger than 16 MB, too large for a letter.`,
    );
  }
  return parseXml(bytes, part).documentElement ?? undefined;
}

function notWord(name: string): AppError {
  return new AppError('Invalid', 'not-a-word-file', `${name} is not a Word document.`);
}

function paragraphsOf(parent: Element, reader: ParagraphReader): SourceParagraph[] {
  return childElements(parent).flatMap((element): SourceParagraph[] => {
    if (isWord(element, 'p')) return reader.read(element);
    if (isWord(element, 'tbl')) return rowsOf(element, reader);
    if (element.localName === 'AlternateContent') return paragraphsOf(chosen(element), reader);
    return WRAPPERS.some((one) => isWord(element, one)) ? paragraphsOf(element, reader) : [];
  });
}

/** The form that a reader of today takes; older readers take the other, which says the same. */
function chosen(alternate: Element): Element {
  const parts = childElements(alternate);
  return parts.find((one) => one.localName === 'Choice') ?? parts[0] ?? alternate;
}

/** A row is a paragraph, its cells one after another: how a table reads aloud. */
function rowsOf(table: Element, reader: ParagraphReader): SourceParagraph[] {
  return childElements(table).flatMap((row): SourceParagraph[] => {
    if (!isWord(row, 'tr')) return WRAPPERS.some((one) => isWord(row, one)) ? rowsOf(row, reader) : [];
    const cells = childElements(row).filter((cell) => isWord(cell, 'tc') || isWord(cell, 'sdt'));
    const texts = cells.flatMap((cell) => paragraphsOf(cell, reader).map(({ text }) => text.trim()));
    const text = texts.filter((one) => one !== '').join(' ');
    return text === '' ? [] : [{ text }];
  });
}

/** Number of a list to what it looks like at its first level. */
function listKinds(numbering: Element | undefined): Map<string, 'bullet' | 'number'> {
  const kinds = new Map<string, 'bullet' | 'number'>();
  const all = numbering === undefined ? [] : childElements(numbering);
  const formats = new Map(
    all
      .filter((one) => isWord(one, 'abstractNum'))
      .map((one) => [attribute(one, 'abstractNumId'), attribute(child(child(one, 'lvl'), 'numFmt'), 'val')]),
  );
  for (const one of all.filter((element) => isWord(element, 'num'))) {
    const format = formats.get(attribute(child(one, 'abstractNumId'), 'val'));
    if (format !== undefined && format !== 'none')
      kinds.set(attribute(one, 'numId'), format === 'bullet' ? 'bullet' : 'number');
  }
  return kinds;
}

function footnotesOf(root: Element | undefined): string[] {
  const reader = new ParagraphReader(new Map());
  return (root === undefined ? [] : childElements(root))
    .filter((note) => isWord(note, 'footnote') && !SEPARATORS.includes(attribute(note, 'type')))
    .map((note) =>
      paragraphsOf(note, reader)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .filter((text) => text !== '');
}
