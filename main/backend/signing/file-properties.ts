import { RELATIONSHIP } from './names.ts';
import type { OfficePackage } from './package.ts';
import { targetPart } from './relationships.ts';
import { childElements, parseXml } from './xml.ts';

/** A property of the file (title, author, times, custom ones). Signatures do not cover them; anyone can change them. */
export interface FileProperty {
  name: string;
  value: string;
}

/** @returns the properties that say something; a part that cannot be read is a property named after it */
export function fileProperties(opened: OfficePackage): FileProperty[] {
  return [
    RELATIONSHIP.coreProperties,
    RELATIONSHIP.extendedProperties,
    RELATIONSHIP.customProperties,
  ].flatMap((type) =>
    opened
      .relationships('')
      .filter((one) => one.type === type && !one.external)
      .flatMap((one) => propertiesOf(opened, targetPart('', one.target))),
  );
}

function propertiesOf(opened: OfficePackage, part: string): FileProperty[] {
  if (!opened.has(part)) return [];
  try {
    const root = parseXml(opened.read(part), part).documentElement;
    return (root === null ? [] : childElements(root))
      .map((one) => ({
        name: one.getAttribute('name') ?? one.localName ?? '',
        value: one.textContent?.trim() ?? '',
      }))
      .filter((one) => one.value !== '');
  } catch {
    return [{ name: part, value: 'cannot be read' }];
  }
}

/** Names of properties that letters of ours never have, or have otherwise: somebody changed them. */
export function foreignProperties(properties: readonly FileProperty[], caseNumber?: string): string[] {
  const title = ['IMR Final Determination', caseNumber].filter(Boolean).join(' ');
  const times = properties.filter((one) => one.name === 'created' || one.name === 'modified');
  const sameTime = new Set(times.map((one) => one.value)).size <= 1;
  return properties
    .filter(({ name, value }) => {
      if (name === 'title') return value !== title;
      if (name === 'modified') return !sameTime;
      return name !== 'created' && name !== 'language';
    })
    .map((one) => one.name);
}
