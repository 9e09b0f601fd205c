import { BODY_REGIONS, type DrugClass, type TermKind } from '../domain/facts/index.ts';
import { type AskedFor, askedFor, type LookedUpItem, namesOfRegion } from './asked-for.ts';

/** One search of the library for an item. */
export interface Lookup {
  query: string;
  /** How much it says that a section is found by it. */
  weight: number;
  /** What of the item it is for, in the words that people use: `shoulder, MRI`. */
  why: string;
}

/** Sections of the MTUS's chapters of 2004 to 2007, and of like guidelines, that a kind of treatment is dealt with in. */
const SECTIONS: Partial<Record<TermKind, string>> = {
  imaging: '"special studies"',
  diagnostic: '"special studies"',
  surgery: '"surgical considerations"',
  injection: '("physical methods" OR "initial care")',
  therapy: '("physical methods" OR "physical medicine")',
  equipment: '("physical methods" OR "initial care")',
  evaluation: '"office visits"',
  psych: 'psychological',
};
/** What classes of drugs are called in titles, where it is another name than the class's. */
const CLASSES: Partial<Record<DrugClass, string>> = {
  opioid: '(opioid OR opioids)',
  anticonvulsant: '(anticonvulsants OR "antiepilepsy drugs" OR "anti epilepsy drugs")',
  'topical compound': '("topical analgesics" OR "compound drugs")',
  'local anesthetic': '(lidocaine OR "topical analgesics")',
  hypnotic: '"insomnia treatment"',
  'botulinum toxin': '"botulinum toxin"',
};
/** They are no class that a section would be about. */
const NO_CLASS: ReadonlySet<DrugClass> = new Set(['other', 'analgesic']);

/** The part and the treatment together; a drug by name; a kind of treatment's own section in the part's chapter. */
const WEIGHTS = {
  both: 8,
  named: 7,
  section: 6,
  drugClass: 5,
  treatment: 4,
  part: 3,
  word: 2,
  general: 1,
} as const;

/**
 * The searches that find the sections for an item: by the part of the body, the treatment, the drug and its class, and the words of the
 * request. What they find is ranked by `rankFound`.
 * @param parent the item that it depends on
 */
export function lookupsFor(item: LookedUpItem, parent?: LookedUpItem): Lookup[] {
  const asked = askedFor(item, parent);
  const found = [...byPart(asked), ...byTreatment(asked), ...byDrug(asked), ...byWords(asked)];
  return [...new Map(found.map((lookup) => [lookup.query, lookup])).values()];
}

function byPart({ regions, treatments, kinds, isPostsurgical }: AskedFor): Lookup[] {
  return regions.flatMap((region): Lookup[] => {
    const part = anyOf(namesOfRegion(region));
    const { label } = BODY_REGIONS[region];
    const own = [...kinds].flatMap((kind) => SECTIONS[kind] ?? []);
    const after = isPostsurgical && (kinds.has('therapy') || kinds.has('equipment'));
    return [
      ...treatments.map((group) => ({
        query: `${part} ${phrase(group.label)}`,
        weight: WEIGHTS.both,
        why: `${label}, ${group.label}`,
      })),
      ...own.map((section) => ({ query: `${part} ${section}`, weight: WEIGHTS.section, why: label })),
      { query: part, weight: WEIGHTS.part, why: label },
      ...(after
        ? [
            {
              query: `"postsurgical treatment" ${part}`,
              weight: WEIGHTS.both,
              why: `${label}, after surgery`,
            },
          ]
        : []),
    ];
  });
}

function byTreatment({ treatments, kinds, regions, isPostsurgical }: AskedFor): Lookup[] {
  const own = treatments.map(
    ({ label }): Lookup => ({ query: phrase(label), weight: WEIGHTS.treatment, why: label }),
  );
  // Their sections are the same for every part of the body.
  for (const kind of ['evaluation', 'psych'] as const)
    if (kinds.has(kind))
      own.push({
        query: SECTIONS[kind] ?? kind,
        weight: WEIGHTS.treatment,
        why: kind === 'psych' ? 'psychology' : kind,
      });
  if (isPostsurgical && kinds.has('therapy'))
    own.push({ query: '"postsurgical treatment"', weight: WEIGHTS.part, why: 'after surgery' });
  if (treatments.length > 0)
    own.push({ query: '"chronic pain"', weight: WEIGHTS.general, why: 'chronic pain' });
  // Nothing names a part: the chapter for all of them.
  if (regions.length === 0 && treatments.length > 0)
    own.push({
      query: '("general approaches" OR "initial approaches")',
      weight: WEIGHTS.general,
      why: 'no part of the body is named',
    });
  return own;
}

function byDrug({ drugs, isPostsurgical }: AskedFor): Lookup[] {
  return drugs.flatMap(({ generic, drugClass }): Lookup[] => {
    const names = generic.split('/');
    return [
      { query: anyOf(names), weight: WEIGHTS.named, why: generic },
      ...(NO_CLASS.has(drugClass)
        ? []
        : [{ query: CLASSES[drugClass] ?? phrase(drugClass), weight: WEIGHTS.drugClass, why: drugClass }]),
      ...(drugClass === 'opioid'
        ? [
            { query: '("opioid treatment" OR "chronic opioid")', weight: WEIGHTS.treatment, why: drugClass },
            ...(isPostsurgical
              ? [{ query: '"post operative pain"', weight: WEIGHTS.drugClass, why: 'after surgery' }]
              : []),
          ]
        : []),
      { query: '"chronic pain"', weight: WEIGHTS.general, why: 'chronic pain' },
    ];
  });
}

function byWords({ ofCategory, otherWords }: AskedFor): Lookup[] {
  const words = [...ofCategory.map(({ label }) => label), ...otherWords];
  return words.map((word) => ({ query: phrase(word), weight: WEIGHTS.word, why: word }));
}

function phrase(words: string): string {
  return /\s/.test(words) ? `"${words.replaceAll('"', ' ')}"` : words;
}

function anyOf(names: readonly string[]): string {
  const all = [...new Set(names.map(phrase))];
  return all.length === 1 ? (all[0] ?? '') : `(${all.join(' OR ')})`;
}
