import type { Element } from '@xmldom/xmldom';
import type { Block, CaseBlockCell, LetterTree, ParagraphRole, Run } from '../../../shared/letter/tree.ts';
import { NS } from './names.ts';
import type { OfficePackage } from './package.ts';
import { type FootnoteReader, footnoteReader } from './read-footnotes.ts';
import { firstChild, INVISIBLE, mustBeAmong, NotALetter, runOf, value, wordName } from './word-xml.ts';
import { childElements, childrenNamed, onlyChild, parseXml } from './xml.ts';

const PARAGRAPH_PROPERTIES = ['pStyle', 'widowControl', 'numPr', 'rPr', 'keepNext', 'keepLines'];

const ROLE_OF_STYLE: Readonly<Record<string, ParagraphRole | 'heading'>> = {
  Heading1: 'heading',
  Heading2: 'item-title',
  Credential: 'credential',
  Cover: 'cover',
  CoverLine: 'cover',
  CoverAfterBlock: 'cover',
  ListParagraph: 'body',
  '': 'body',
};

/** What a paragraph is read by. */
interface Context {
  lists: ReadonlyMap<string, 'bullet' | 'number'>;
  footnotes: FootnoteReader;
}

/**
 * The letter tree that a Word file was written from, as far as a Word file can say it: enough for its canonical form.
 * @returns undefined for a document that holds anything which our letters do not, so that nothing can hide in one
 * @throws AppError Damaged for XML that cannot be read
 */
export function readLetter(opened: OfficePackage): Pick<LetterTree, 'language' | 'blocks'> | undefined {
  const root = (part: string): Element | undefined =>
    parseXml(opened.read(part), part).documentElement ?? undefined;
  const parts = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'];
  if (!parts.every((part) => opened.has(part))) return undefined;
  const body = onlyChild(root('word/document.xml'), NS.word, 'body');
  const language = root('word/styles.xml')
    ?.getElementsByTagNameNS(NS.word, 'lang')
    .item(0)
    ?.getAttributeNS(NS.word, 'val');
  if (body === undefined || !language) return undefined;
  try {
    const lists = listKinds(root('word/numbering.xml'));
    const footnotes = footnoteReader(opened);
    const blocks = childElements(body).flatMap((one) => blockOf(one, { lists, footnotes }));
    footnotes.end();
    return { language, blocks };
  } catch (thrown) {
    if (thrown instanceof NotALetter) return undefined;
    throw thrown;
  }
}

/** Number of a list to what it looks like. */
function listKinds(numbering: Element | undefined): Map<string, 'bullet' | 'number'> {
  const kinds = new Map<string, 'bullet' | 'number'>();
  if (numbering === undefined) return kinds;
  const formats = new Map(
    childrenNamed(numbering, NS.word, 'abstractNum').map((one) => [
      value(one, 'abstractNumId'),
      value(firstChild(firstChild(one, 'lvl'), 'numFmt'), 'val'),
    ]),
  );
  for (const one of childrenNamed(numbering, NS.word, 'num')) {
    const format = formats.get(value(firstChild(one, 'abstractNumId'), 'val'));
    if (format !== undefined) kinds.set(value(one, 'numId'), format === 'bullet' ? 'bullet' : 'number');
  }
  return kinds;
}

function blockOf(element: Element, context: Context): Block[] {
  switch (wordName(element)) {
    case 'p':
      return paragraphOf(element, context);
    case 'tbl':
      return [
        {
          kind: 'case-block',
          rows: childrenNamed(element, NS.word, 'tr').map(rowOf),
          place: { field: 'caseBlock' },
        },
      ];
    case 'sectPr':
      return [];
    default:
      if (INVISIBLE.includes(wordName(element))) return [];
      throw new NotALetter();
  }
}

function paragraphOf(element: Element, { lists, footnotes }: Context): Block[] {
  const parts = childElements(element).filter((one) => wordName(one) !== 'pPr');
  const [only, ...more] = parts.filter((one) => !INVISIBLE.includes(wordName(one)));
  if (only !== undefined && more.length === 0) {
    if (isSignatureLine(only)) return [];
    if (isPageBreak(only)) return [{ kind: 'page-break' }];
  }
  const properties = onlyChild(element, NS.word, 'pPr');
  mustBeAmong(properties, PARAGRAPH_PROPERTIES);
  const role = ROLE_OF_STYLE[value(firstChild(properties, 'pStyle'), 'val')];
  if (role === undefined) throw new NotALetter();
  footnotes.beginParagraph();
  const runs = parts.flatMap((one) => runsOf(one, footnotes));
  if (role === 'heading') return [{ kind: 'heading', text: runs.map(textOf).join('') }];
  const numbering = firstChild(properties, 'numPr');
  if (numbering === undefined) return [{ kind: 'paragraph', role, runs }];
  const list = lists.get(value(firstChild(numbering, 'numId'), 'val'));
  if (list === undefined) throw new NotALetter();
  return [{ kind: 'paragraph', role, list, runs }];
}

function runsOf(element: Element, footnotes: FootnoteReader): Run[] {
  if (INVISIBLE.includes(wordName(element))) {
    footnotes.bookmark(element);
    return [];
  }
  const footnote = footnotes.read(element);
  if (footnote !== undefined) return [footnote];
  if (wordName(element) !== 'r') throw new NotALetter();
  return [runOf(element)];
}

/** Headings have no footnotes. */
function textOf(run: Run): string {
  if ('text' in run) return run.text;
  throw new NotALetter();
}

/** Cells are label and value by turns. */
function rowOf(row: Element): CaseBlockCell[] {
  const texts = childrenNamed(row, NS.word, 'tc').map((cell) => {
    const paragraphs = childElements(cell).filter((one) => wordName(one) !== 'tcPr');
    const [only, ...more] = paragraphs;
    if (only === undefined || more.length > 0 || wordName(only) !== 'p') throw new NotALetter();
    const runs = childElements(only).filter((one) => wordName(one) !== 'pPr');
    if (runs.some((one) => wordName(one) !== 'r')) throw new NotALetter();
    return runs.map((one) => runOf(one).text).join('');
  });
  const cells: CaseBlockCell[] = [];
  for (let at = 0; at < texts.length; at += 2)
    cells.push({ label: texts[at] ?? '', value: texts[at + 1] ?? '' });
  return cells;
}

/** The visible signature line is put in after the letter was composed. */
function isSignatureLine(run: Element): boolean {
  const [only, ...more] = childElements(run);
  return (
    only !== undefined &&
    more.length === 0 &&
    wordName(only) === 'pict' &&
    only.getElementsByTagNameNS('urn:schemas-microsoft-com:office:office', 'signatureline').length === 1 &&
    (only.textContent ?? '').trim() === ''
  );
}

function isPageBreak(run: Element): boolean {
  const [only, ...more] = childElements(run);
  return only !== undefined && more.length === 0 && wordName(only) === 'br' && value(only, 'type') === 'page';
}
