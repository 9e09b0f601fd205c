import type { Element } from '@xmldom/xmldom';
import type { Block, CaseBlockCell, LetterTree, ParagraphRole, Run } from '../../../shared/letter/tree.ts';
import { NS } from './names.ts';
import type { OfficePackage } from './package.ts';
import { childElements, childrenNamed, onlyChild, parseXml } from './xml.ts';

/** Thrown inside for a document that says something which no letter says; the caller has `undefined` of it. */
class NotALetter extends Error {}

/** Elements that Word adds and nobody sees. */
const INVISIBLE = ['bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak'];
const PARAGRAPH_PROPERTIES = ['pStyle', 'widowControl', 'numPr', 'rPr', 'keepNext', 'keepLines'];
const RUN_PROPERTIES = ['b', 'bCs', 'i', 'iCs', 'vertAlign', 'lang', 'noProof'];

const ROLE_OF_STYLE: Readonly<Record<string, ParagraphRole | 'heading'>> = {
  Heading1: 'heading',
  Heading2: 'item-title',
  Credential: 'credential',
  Cover: 'cover',
  ListParagraph: 'body',
  '': 'body',
};

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
    return { language, blocks: childElements(body).flatMap((one) => blockOf(one, lists)) };
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

function blockOf(element: Element, lists: ReadonlyMap<string, 'bullet' | 'number'>): Block[] {
  switch (wordName(element)) {
    case 'p':
      return paragraphOf(element, lists);
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

function paragraphOf(element: Element, lists: ReadonlyMap<string, 'bullet' | 'number'>): Block[] {
  const runs = childElements(element).filter((one) => {
    if (wordName(one) === 'pPr' || INVISIBLE.includes(wordName(one))) return false;
    if (wordName(one) !== 'r') throw new NotALetter();
    return true;
  });
  const [only, ...more] = runs;
  if (only !== undefined && more.length === 0) {
    if (isSignatureLine(only)) return [];
    if (isPageBreak(only)) return [{ kind: 'page-break' }];
  }
  const properties = onlyChild(element, NS.word, 'pPr');
  mustBeAmong(properties, PARAGRAPH_PROPERTIES);
  const role = ROLE_OF_STYLE[value(firstChild(properties, 'pStyle'), 'val')];
  if (role === undefined) throw new NotALetter();
  const read = runs.map(runOf);
  if (role === 'heading') return [{ kind: 'heading', text: read.map((run) => run.text).join('') }];
  const numbering = firstChild(properties, 'numPr');
  if (numbering === undefined) return [{ kind: 'paragraph', role, runs: read }];
  const list = lists.get(value(firstChild(numbering, 'numId'), 'val'));
  if (list === undefined) throw new NotALetter();
  return [{ kind: 'paragraph', role, list, runs: read }];
}

function runOf(element: Element): Run {
  const properties = onlyChild(element, NS.word, 'rPr');
  mustBeAmong(properties, RUN_PROPERTIES);
  const text = childElements(element).map((one) => {
    if (wordName(one) === 't') return one.textContent ?? '';
    if (wordName(one) === 'tab') return ' ';
    if (wordName(one) === 'rPr' || INVISIBLE.includes(wordName(one))) return '';
    throw new NotALetter();
  });
  const vertical = value(firstChild(properties, 'vertAlign'), 'val');
  return {
    text: text.join(''),
    ...(isOn(firstChild(properties, 'b')) ? { bold: true } : {}),
    ...(isOn(firstChild(properties, 'i')) ? { italic: true } : {}),
    ...(vertical === 'superscript' || vertical === 'subscript' ? { vertical } : {}),
  };
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

function mustBeAmong(properties: Element | undefined, known: readonly string[]): void {
  if (properties === undefined) return;
  if (childElements(properties).some((one) => !known.includes(wordName(one)))) throw new NotALetter();
}

function wordName(element: Element): string {
  return element.namespaceURI === NS.word ? (element.localName ?? '') : '';
}

function firstChild(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childrenNamed(element, NS.word, name)[0];
}

/** An attribute of Word's; '' where there is none. */
function value(element: Element | undefined, name: string): string {
  return element?.getAttributeNS(NS.word, name) ?? '';
}

/** Switches are on by being there, unless they say otherwise. */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['false', '0', 'off'].includes(value(element, 'val'));
}
