import { AppError } from '../../../shared/errors.ts';
import { NS } from './names.ts';
import { childElements, parseXml, xmlAttribute } from './xml.ts';

export interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/**
 * What Office leaves unsigned. Ends of relationship types: the strict and the transitional form of the standard
 * begin differently.
 */
const UNSIGNED_TYPES = [
  '/metadata/core-properties',
  '/extended-properties',
  '/custom-properties',
  '/metadata/thumbnail',
  '/digital-signature/origin',
];

/**
 * True for a relationship that package signatures leave out: properties, thumbnail, the signatures themselves. Only
 * the package has these; a part's relationship of such a type would be something else.
 * @param source the part that has the relationship; '' for the package
 */
export function isLeftUnsigned(source: string, { type, external }: Relationship): boolean {
  return source === '' && !external && UNSIGNED_TYPES.some((end) => type.endsWith(end));
}

/** `word/document.xml` to `word/_rels/document.xml.rels`; the package itself is ''. */
export function relationshipsPart(source: string): string {
  const at = source.lastIndexOf('/') + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

/** The other way. Undefined for a part that is no relationships part. */
export function sourceOf(part: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(part);
  return match === null ? undefined : `${match[1] ?? ''}${match[2]}`;
}

/** The part that a relationship leads to, from the part that has it. */
export function targetPart(source: string, target: string): string {
  const [path = ''] = target.split('#');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') base.pop();
    else if (segment !== '' && segment !== '.') base.push(segment);
  }
  return base.join('/');
}

/** @throws AppError Damaged `damaged-relationships` for anything but plain relationships with different ids */
export function parseRelationships(bytes: Uint8Array, part: string): Relationship[] {
  const damaged = new AppError(
    'Damaged',
    'damaged-relationships',
    `The file is damaged: "${part}" does not hold relationships.`,
  );
  const root = parseXml(bytes, part).documentElement;
  if (root?.namespaceURI !== NS.relationships || root.localName !== 'Relationships') throw damaged;
  const found = childElements(root).map((one): Relationship => {
    const id = one.getAttribute('Id');
    const type = one.getAttribute('Type');
    const target = one.getAttribute('Target');
    const mode = one.getAttribute('TargetMode') ?? 'Internal';
    const isOne = one.namespaceURI === NS.relationships && one.localName === 'Relationship';
    if (!isOne || !id || type === null || target === null || !/^(In|Ex)ternal$/.test(mode)) throw damaged;
    return { id, type, target, external: mode === 'External' };
  });
  if (new Set(found.map((one) => one.id)).size !== found.length) throw damaged;
  return found;
}

/** Compact: white space inside makes LibreOffice's Relationship Transform fail. */
export function writeRelationships(relationships: readonly Relationship[]): string {
  const rows = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${xmlAttribute(id)}" Type="${xmlAttribute(type)}" Target="${xmlAttribute(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${NS.relationships}">${rows.join('')}</Relationships>`;
}

/** The Relationship Transform, then canonical form: sorted by id as plain strings, TargetMode always written. */
export function transformRelationships(relationships: readonly Relationship[]): string {
  const rows = [...relationships]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, target, type, external }) =>
        `<Relationship Id="${xmlAttribute(id)}" Target="${xmlAttribute(target)}" TargetMode="${external ? 'External' : 'Internal'}" Type="${xmlAttribute(type)}"></Relationship>`,
    );
  return `<Relationships xmlns="${NS.relationships}">${rows.join('')}</Relationships>`;
}

/** The first `rIdN` that is free. */
export function freeId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map((one) => one.id));
  for (let number = relationships.length + 1; ; number += 1) {
    if (!taken.has(`rId${number}`)) return `rId${number}`;
  }
}
