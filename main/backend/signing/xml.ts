import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { AppError } from '../../../shared/errors.ts';

/** Text as canonical XML writes it. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/** An attribute's value as canonical XML writes it. */
export function xmlAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Parses one part's XML. UTF-8 only and no document type: entities are a way to say one thing to one reader and
 * another to the next.
 * @param name the part, for the message
 * @throws AppError Damaged `damaged-xml`
 */
export function parseXml(bytes: Uint8Array, name: string): Document {
  const fail = (cause?: unknown): AppError =>
    new AppError('Damaged', 'damaged-xml', `The file is damaged: the XML of "${name}" cannot be read.`, {
      cause,
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail(cause);
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || declaresOtherEncoding(text)) throw fail();
  try {
    const onError = (_level: string, message: string): never => {
      throw new Error(message);
    };
    // The parser's own rule is that of XML 1.1, which makes line ends of two characters more.
    const normalizeLineEndings = (source: string): string => source.replace(/\r\n?/g, '\n');
    return new DOMParser({ onError, normalizeLineEndings }).parseFromString(text, 'text/xml');
  } catch (cause) {
    throw fail(cause);
  }
}

/** We read UTF-8; a reader that believes a declaration of something else would read other text. */
function declaresOtherEncoding(text: string): boolean {
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  return declared !== undefined && declared.toLowerCase() !== 'utf-8';
}

/** The child elements of an element. */
export function childElements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** Child elements of one name. */
export function childrenNamed(parent: Element, namespace: string, name: string): Element[] {
  return childElements(parent).filter((one) => one.namespaceURI === namespace && one.localName === name);
}

/** The one child element of a name; undefined when there is none, or more than one. */
export function onlyChild(parent: Element | undefined, namespace: string, name: string): Element | undefined {
  if (parent === undefined) return undefined;
  const [only, ...more] = childrenNamed(parent, namespace, name);
  return more.length === 0 ? only : undefined;
}
