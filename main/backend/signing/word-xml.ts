import type { Element } from '@xmldom/xmldom';
import type { TextRun } from '../../../shared/letter/tree.ts';
import { NS } from './names.ts';
import { childElements, childrenNamed, onlyChild } from './xml.ts';

/** Thrown inside for a document that says something which no letter says; the caller has `undefined` of it. */
export class NotALetter extends Error {}

/** Elements that Word adds and nobody sees. */
export const INVISIBLE = ['bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak'];
const RUN_PROPERTIES = ['b', 'bCs', 'i', 'iCs', 'vertAlign', 'lang', 'noProof'];

/** A run of text. @throws NotALetter for one that holds or looks like anything else */
export function runOf(element: Element): TextRun {
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

/** @throws NotALetter for properties that are not `known` */
export function mustBeAmong(properties: Element | undefined, known: readonly string[]): void {
  if (properties === undefined) return;
  if (childElements(properties).some((one) => !known.includes(wordName(one)))) throw new NotALetter();
}

/** An element's name in Word's namespace; '' for another's. */
export function wordName(element: Element): string {
  return element.namespaceURI === NS.word ? (element.localName ?? '') : '';
}

/** The first child of that name in Word's namespace. */
export function firstChild(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childrenNamed(element, NS.word, name)[0];
}

/** An attribute of Word's; '' where there is none. */
export function value(element: Element | undefined, name: string): string {
  return element?.getAttributeNS(NS.word, name) ?? '';
}

/** Switches are on by being there, unless they say otherwise. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['false', '0', 'off'].includes(value(element, 'val'));
}
