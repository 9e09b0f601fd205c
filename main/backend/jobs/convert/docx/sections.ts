import type { SectionFacts, Variant } from '../layout/section-edges.ts';
import type { OfficePackage } from './package.ts';
import { readXml, type XmlElement } from './xml.ts';

/** A section of a document (ECMA-376 part 1, 17.6), as far as it says what stands over and under its pages. */
export interface Section extends Pick<SectionFacts, 'hasFirst' | 'isContinuous' | 'start'> {
  /** Ids of relationships. What is missing is as in the section before. */
  header: Partial<Record<Variant, string>>;
  footer: Partial<Record<Variant, string>>;
}

/** More are no document; the rest of it goes on as the last one. */
const MOST_SECTIONS = 10_000;

/** The sections of a document in their order. A section says what it is at its end: they are read before the text is. */
export async function readSections(office: OfficePackage, part: string): Promise<Section[]> {
  const sections: Section[] = [];
  let current: Section | undefined;
  let depth = 0;
  await readXml(office.pieces(part), {
    open: (element) => {
      if (element.name === 'sectPrChange') depth += 1;
      if (depth > 0) return;
      if (element.name === 'sectPr') current = aSection();
      else if (current !== undefined) readProperty(current, element);
    },
    close: (name) => {
      if (name === 'sectPrChange') depth -= 1;
      if (name !== 'sectPr' || current === undefined) return;
      if (sections.length < MOST_SECTIONS) sections.push(inherited(current, sections.at(-1)));
      current = undefined;
    },
  });
  return sections;
}

/** Whether pages with even numbers have their own headers and footers (17.15.1.35). */
export async function readHasEven(office: OfficePackage, part: string | undefined): Promise<boolean> {
  let hasEven = false;
  if (part === undefined || !office.has(part)) return hasEven;
  await readXml(office.pieces(part), {
    open: ({ name, attributes }) => {
      if (name === 'evenAndOddHeaders') hasEven = isOn(attributes.val);
    },
    close: () => undefined,
  });
  return hasEven;
}

function aSection(): Section {
  return { header: {}, footer: {}, hasFirst: false, isContinuous: false, start: undefined };
}

function readProperty(section: Section, { name, attributes }: XmlElement): void {
  switch (name) {
    case 'headerReference':
    case 'footerReference': {
      const variant = variantOf(attributes.type);
      const { id } = attributes;
      if (variant !== undefined && id !== undefined)
        section[name === 'headerReference' ? 'header' : 'footer'][variant] = id;
      break;
    }
    case 'titlePg':
      section.hasFirst = isOn(attributes.val);
      break;
    case 'type':
      section.isContinuous = attributes.val === 'continuous';
      break;
    case 'pgNumType': {
      const start = Number(attributes.start ?? Number.NaN);
      if (Number.isSafeInteger(start) && start >= 0) section.start = start;
    }
  }
}

function variantOf(type: string | undefined): Variant | undefined {
  if (type === undefined || type === 'default') return 'default';
  return type === 'first' || type === 'even' ? type : undefined;
}

function inherited(section: Section, before: Section | undefined): Section {
  return {
    ...section,
    header: { ...before?.header, ...section.header },
    footer: { ...before?.footer, ...section.footer },
  };
}

function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1');
}
