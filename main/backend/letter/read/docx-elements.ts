import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../signing/xml.ts';

/** Word's namespace, as nearly every file has it and as the strict form of the standard does. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** True for Word's element of that name. */
export function isWord(element: Element, name: string): boolean {
  return element.localName === name && WORD.includes(element.namespaceURI ?? '');
}

/** The first of Word's child elements of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childElements(element).find((one) => isWord(one, name));
}

/** An attribute of Word's; '' where there is none. */
export function attribute(element: Element | undefined, name: string): string {
  if (element === undefined) return '';
  const found = WORD.map((namespace) => element.getAttributeNS(namespace, name)).find((value) => value);
  return found ?? '';
}

/** A switch is on by being there, unless it says otherwise. */
export function isSwitchedOn(element: Element | undefined): boolean {
  return element !== undefined && !['false', '0', 'off', 'none'].includes(attribute(element, 'val'));
}
