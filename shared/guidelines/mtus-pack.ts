import { type EditionInForce, MTUS_EDITIONS } from '../domain/mtus-editions.ts';
import { sectionsOfChapter } from '../domain/mtus-sections.ts';
import { SPECIALTIES } from '../domain/specialties.ts';
import { TREATMENT_CATEGORIES } from '../domain/treatment-categories.ts';
import { GUIDELINES_SCHEMA, type GuidelineChapter, type GuidelinePack } from './pack.ts';

/** Where in 8 CCR a chapter is adopted, and what it is about, by what its title holds. */
const MAP: readonly [RegExp, string, readonly string[]][] = [
  [/General Approaches|Initial Approaches/, '9792.22', []],
  [/Cervical|Neck/, '9792.23.1', ['neck', 'cervical spine', 'upper back', 'thoracic spine']],
  [/Shoulder/, '9792.23.2', ['shoulder']],
  [/Elbow/, '9792.23.3', ['elbow']],
  [/Wrist/, '9792.23.4', ['hand', 'wrist', 'forearm']],
  [/Low Back/, '9792.23.5', ['low back', 'lumbar spine']],
  [/Knee/, '9792.23.6', ['knee']],
  [/Ankle/, '9792.23.7', ['ankle', 'foot']],
  [/Stress|Depressive|Anxiety/, '9792.23.8', []],
  [/Eye/, '9792.23.9', ['eye']],
  [/Hip/, '9792.23.10', ['hip', 'groin']],
  [/Asthma/, '9792.23.11', ['lung']],
  [/Interstitial/, '9792.23.12', ['lung']],
  [/Acupuncture/, '9792.24.1', []],
  [/Chronic Pain/, '9792.24.2', []],
  [/Postsurgical/, '9792.24.3', []],
  [/Opioid/, '9792.24.4', []],
];
/** Chapters whose sections are known from letters: those before December 2017. */
const WITH_SECTIONS = /Complaints$|^Chronic Pain Medical|^Postsurgical|^Opioid Treatment/;
/** Its sections were gathered for it alone; other lists hold those of all chapters, or editions, of a kind. */
const OWN_SECTIONS = /^Postsurgical|^Opioid Treatment/;

/** The map of the MTUS as a pack: editions with the days they were in force, titles of sections, and DWC's lists. No text. */
export function mtusPack(): GuidelinePack {
  return {
    schema: GUIDELINES_SCHEMA,
    id: 'mtus-map',
    title: 'Medical Treatment Utilization Schedule: its chapters and editions',
    source: 'mtus',
    publisher: "Division of Workers' Compensation",
    edition: '2023',
    effective: { confirmed: false },
    licence: 'Titles, numbers and days alone; comes with IMR Desk under its licence.',
    jurisdiction: 'US-CA',
    citation: { kind: 'mtus' },
    chapters: MTUS_EDITIONS.map(chapterOf),
    lists: [
      { id: 'specialties', title: 'Specialties, as DWC names them', values: [...SPECIALTIES] },
      { id: 'categories', title: 'Treatment categories of DWC’s search', values: [...TREATMENT_CATEGORIES] },
    ],
  };
}

function chapterOf({ title, year, from, until, unconfirmed }: EditionInForce): GuidelineChapter {
  const id = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${year}`;
  const [, number, bodyParts = []] = MAP.find(([pattern]) => pattern.test(title)) ?? [];
  const names = WITH_SECTIONS.test(title) ? [...new Set(sectionsOfChapter(title))] : [];
  return {
    id,
    title,
    edition: year,
    ...(number === undefined ? {} : { number: `8 CCR ${number}` }),
    effective: {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      confirmed: unconfirmed !== true,
    },
    ...(bodyParts.length === 0 ? {} : { bodyParts: [...bodyParts] }),
    sections: names.map((name, index) => ({
      id: `${id}.${index + 1}`,
      title: name,
      // Where the notice of a denied opioid or the like points to.
      ...(/^Weaning/.test(name) ? { treatments: ['tapering'] } : {}),
      ...(OWN_SECTIONS.test(title) ? {} : { confirmed: false }),
    })),
  };
}
