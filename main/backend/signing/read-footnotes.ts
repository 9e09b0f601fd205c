import type { Element } from '@xmldom/xmldom';
import type { FootnoteRun } from '../../../shared/letter/tree.ts';
import { FOOTNOTE_REFERENCE_STYLE, FOOTNOTE_TEXT_STYLE } from '../letter/footnote-names.ts';
import { NS, RELATIONSHIP } from './names.ts';
import type { OfficePackage } from './package.ts';
import { targetPart } from './relationships.ts';
import { firstChild, INVISIBLE, mustBeAmong, NotALetter, runOf, value, wordName } from './word-xml.ts';
import { childElements, onlyChild, parseXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
/** Of footnotes that are none: the lines between text and notes. */
const SEPARATOR_TYPES = ['separator', 'continuationSeparator', 'continuationNotice'];
/** What a separator is made of. */
const SEPARATOR_ELEMENTS = [
  ...['p', 'pPr', 'pStyle', 'spacing', 'r', 'rPr', 'rStyle', 'lang'],
  ...['separator', 'continuationSeparator', 'footnoteRef'],
];

/** Reads references to footnotes, in the order of the document, which is the order of their numbers. */
export interface FootnoteReader {
  /** A paragraph's references begin: a number is repeated in its own paragraph only. */
  beginParagraph: () => void;
  /** The reference that a run or a field is; undefined for any other. @throws NotALetter */
  read: (element: Element) => FootnoteRun | undefined;
  /** Takes note of the bookmarks that references are repeated by. */
  bookmark: (element: Element) => void;
  /** @throws NotALetter for a footnote that nothing refers to */
  end: () => void;
}

/** @throws NotALetter for footnotes that our letters do not have; AppError Damaged for XML that cannot be read */
export function footnoteReader(opened: OfficePackage): FootnoteReader {
  const texts = footnoteTexts(opened);
  /** Ids of the footnotes referred to so far: their numbers are 1, 2, 3 … */
  const numbered: string[] = [];
  const open = new Map<string, string>();
  /** What the paragraph has referred to, with the bookmarks around it. */
  let here: { number: number; text: string; bookmarks: string[] }[] = [];

  const reference = (element: Element): FootnoteRun => {
    const id = value(element, 'id');
    const text = texts.get(id);
    if (text === undefined || numbered.includes(id) || element.attributes.length !== 1)
      throw new NotALetter();
    if (here.some((one) => one.text === text)) throw new NotALetter();
    here.push({ number: numbered.push(id), text, bookmarks: [...open.values()] });
    return { footnote: text };
  };
  const repeated = (field: Element): FootnoteRun => {
    const name = /^ ?NOTEREF (\S+) \\f \\h ?$/.exec(value(field, 'instr'))?.[1];
    const known = here.find((one) => name !== undefined && one.bookmarks.includes(name));
    const [run, ...more] = childElements(field);
    if (known === undefined || run === undefined || more.length > 0) throw new NotALetter();
    const shown = inReferenceStyle(run).map((one) => (wordName(one) === 't' ? one.textContent : '?'));
    if (shown.join('') !== String(known.number)) throw new NotALetter();
    return { footnote: known.text };
  };
  return {
    beginParagraph: () => {
      here = [];
    },
    read: (element) => {
      if (wordName(element) === 'fldSimple') return repeated(element);
      const mark = firstChild(element, 'footnoteReference');
      if (mark === undefined) return undefined;
      if (inReferenceStyle(element).length !== 1) throw new NotALetter();
      return reference(mark);
    },
    bookmark: (element) => {
      if (wordName(element) === 'bookmarkStart') open.set(value(element, 'id'), value(element, 'name'));
      if (wordName(element) === 'bookmarkEnd') open.delete(value(element, 'id'));
    },
    end: () => {
      if (numbered.length !== texts.size) throw new NotALetter();
    },
  };
}

/** What a run in the style of references holds. @throws NotALetter for a run in another look */
function inReferenceStyle(run: Element): Element[] {
  if (wordName(run) !== 'r') throw new NotALetter();
  const properties = onlyChild(run, NS.word, 'rPr');
  mustBeAmong(properties, ['rStyle', 'lang', 'noProof']);
  if (value(firstChild(properties, 'rStyle'), 'val') !== FOOTNOTE_REFERENCE_STYLE) throw new NotALetter();
  return childElements(run).filter((one) => wordName(one) !== 'rPr' && !INVISIBLE.includes(wordName(one)));
}

/** Texts of all footnotes by id. */
function footnoteTexts(opened: OfficePackage): Map<string, string> {
  const texts = new Map<string, string>();
  const parts = opened.relationships(DOCUMENT).filter((one) => one.type === RELATIONSHIP.footnotes);
  for (const { target, external } of parts) {
    const part = targetPart(DOCUMENT, target);
    if (external || !opened.has(part) || parts.length > 1) throw new NotALetter();
    const root = parseXml(opened.read(part), part).documentElement;
    for (const footnote of root === null ? [] : childElements(root)) {
      if (wordName(footnote) !== 'footnote') throw new NotALetter();
      const id = value(footnote, 'id');
      if (SEPARATOR_TYPES.includes(value(footnote, 'type'))) {
        mustBeSeparator(footnote);
        continue;
      }
      if (texts.has(id)) throw new NotALetter();
      texts.set(id, footnoteText(footnote));
    }
  }
  return texts;
}

function mustBeSeparator(footnote: Element): void {
  const all = Array.from(footnote.getElementsByTagName('*'));
  if (all.some((one) => !SEPARATOR_ELEMENTS.includes(wordName(one)))) throw new NotALetter();
}

/** The text of one footnote: a paragraph of its mark, a space and plain text. */
function footnoteText(footnote: Element): string {
  const [paragraph, ...others] = childElements(footnote);
  if (paragraph === undefined || others.length > 0 || wordName(paragraph) !== 'p') throw new NotALetter();
  const properties = onlyChild(paragraph, NS.word, 'pPr');
  mustBeAmong(properties, ['pStyle', 'rPr']);
  if (value(firstChild(properties, 'pStyle'), 'val') !== FOOTNOTE_TEXT_STYLE) throw new NotALetter();
  const [mark, ...runs] = childElements(paragraph).filter(
    (one) => wordName(one) !== 'pPr' && !INVISIBLE.includes(wordName(one)),
  );
  if (mark === undefined || inReferenceStyle(mark).map(wordName).join() !== 'footnoteRef')
    throw new NotALetter();
  const text = runs.map((one) => {
    if (wordName(one) !== 'r') throw new NotALetter();
    const run = runOf(one);
    if (run.bold || run.italic || run.vertical) throw new NotALetter();
    return run.text;
  });
  const [space, ...rest] = text.join('');
  if (space !== ' ') throw new NotALetter();
  return rest.join('');
}
