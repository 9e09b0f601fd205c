import type { Attr, Element, Node } from '@xmldom/xmldom';
import { xmlAttribute, xmlText } from './xml.ts';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * Canonical XML 1.0, inclusive, without comments, of an element and what is in it. The namespaces and `xml:`
 * attributes of its ancestors are carried over, as the recommendation says for a part of a document.
 */
export function canonicalXml(apex: Element): string {
  const scope = new Map<string, string>();
  const inherited = new Map<string, Attr>();
  for (const ancestor of ancestorsOf(apex)) {
    for (const attribute of Array.from(ancestor.attributes)) {
      if (attribute.namespaceURI === XMLNS) scope.set(prefixOf(attribute), attribute.value);
      else if (attribute.namespaceURI === XML) inherited.set(attribute.name, attribute);
    }
  }
  return element(apex, scope, new Map(), inherited);
}

/** From the root down, the element itself left out. */
function ancestorsOf(apex: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = apex.parentNode; node !== null; node = node.parentNode) {
    if (isElement(node)) found.unshift(node);
  }
  return found;
}

function element(
  node: Element,
  scope: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
  inherited: ReadonlyMap<string, Attr> = new Map(),
): string {
  const inScope = new Map(scope);
  const attributes = new Map(inherited);
  for (const attribute of Array.from(node.attributes)) {
    if (attribute.namespaceURI === XMLNS) inScope.set(prefixOf(attribute), attribute.value);
    else attributes.set(attribute.name, attribute);
  }
  const changed = [...inScope]
    .filter(([prefix, uri]) => prefix !== 'xml' && (written.get(prefix) ?? '') !== uri)
    .sort(([a], [b]) => compare(a, b));
  const namespaces = changed.map(
    ([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${xmlAttribute(uri)}"`,
  );
  const others = [...attributes.values()]
    .sort((a, b) => compare(a.namespaceURI ?? '', b.namespaceURI ?? '') || compare(localOf(a), localOf(b)))
    .map((attribute) => ` ${attribute.name}="${xmlAttribute(attribute.value)}"`);
  const nowWritten = new Map([...written, ...changed]);
  const content = Array.from(node.childNodes, (child) => childXml(child, inScope, nowWritten)).join('');
  return `<${node.tagName}${namespaces.join('')}${others.join('')}>${content}</${node.tagName}>`;
}

function childXml(
  node: Node,
  scope: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
): string {
  if (isElement(node)) return element(node, scope, written);
  if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
    return xmlText(node.nodeValue ?? '');
  if (node.nodeType === node.PROCESSING_INSTRUCTION_NODE)
    return node.nodeValue ? `<?${node.nodeName} ${node.nodeValue}?>` : `<?${node.nodeName}?>`;
  return '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function prefixOf(attribute: Attr): string {
  return attribute.name === 'xmlns' ? '' : attribute.name.slice('xmlns:'.length);
}

function localOf(attribute: Attr): string {
  return attribute.localName ?? attribute.name;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
