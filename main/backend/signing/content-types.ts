import { AppError } from '../../../shared/errors.ts';
import { NS } from './names.ts';
import { childElements, parseXml, xmlAttribute } from './xml.ts';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** What kind each part is: by its name, else by its extension. Keys are lower case. */
export interface ContentTypes {
  defaults: Map<string, string>;
  overrides: Map<string, string>;
}

/** @throws AppError Damaged `damaged-content-types`, also when an extension or a part is listed twice */
export function parseContentTypes(bytes: Uint8Array): ContentTypes {
  const damaged = new AppError(
    'Damaged',
    'damaged-content-types',
    'The file is damaged: its list of content types cannot be read.',
  );
  const root = parseXml(bytes, CONTENT_TYPES_PART).documentElement;
  if (root?.namespaceURI !== NS.contentTypes || root.localName !== 'Types') throw damaged;
  const types: ContentTypes = { defaults: new Map(), overrides: new Map() };
  for (const one of childElements(root)) {
    const isDefault = one.localName === 'Default';
    const key = one.getAttribute(isDefault ? 'Extension' : 'PartName')?.toLowerCase();
    const type = one.getAttribute('ContentType');
    const known = one.namespaceURI === NS.contentTypes && (isDefault || one.localName === 'Override');
    const map = isDefault ? types.defaults : types.overrides;
    if (!known || !key || !type || map.has(key)) throw damaged;
    map.set(key, type);
  }
  return types;
}

/** The content type of a part. Undefined when none is declared. */
export function contentTypeOf(types: ContentTypes, part: string): string | undefined {
  const name = part.toLowerCase();
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return types.overrides.get(`/${name}`) ?? types.defaults.get(extension);
}

/** The list of content types with lines added at its end; everything else stays as it is written. */
export function addContentTypes(
  xml: string,
  added: { defaults?: Readonly<Record<string, string>>; overrides?: Readonly<Record<string, string>> },
): string {
  const end = /<\/((?:[\w.-]+:)?)Types\s*>\s*$/.exec(xml);
  if (end === null) {
    const message = 'The file is damaged: its list of content types cannot be read.';
    throw new AppError('Damaged', 'damaged-content-types', message);
  }
  const rows = [
    ...Object.entries(added.defaults ?? {}).map(([extension, type]) => [
      'Default',
      'Extension',
      extension,
      type,
    ]),
    ...Object.entries(added.overrides ?? {}).map(([part, type]) => [
      'Override',
      'PartName',
      `/${part}`,
      type,
    ]),
  ].map(
    ([tag, key, name = '', type = '']) =>
      `<${end[1]}${tag} ContentType="${xmlAttribute(type)}" ${key}="${xmlAttribute(name)}"/>`,
  );
  return xml.slice(0, end.index) + rows.join('') + xml.slice(end.index);
}
