import type { ImrCase } from '../../../shared/domain/case.ts';
import type { Outcome } from '../../../shared/domain/item.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { facet } from '../../../shared/precedents/facets.ts';
import type { Facet, Precedent } from '../../../shared/precedents/precedent.ts';
import { structurePrecedent } from '../../../shared/precedents/structure.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { makePage, makeVocabulary, randomNumbers } from '../search/corpus.ts';

// Letters as the posted ones are: 2.26 items each, 118 words a rationale, 239 a summary, one in nine overturned.

const TREATMENTS = [
  'MRI of the {}',
  'Physical therapy 2x4 for the {}',
  'Acupuncture 12 visits, {}',
  'Chiropractic treatment 1x6, {}',
  'Epidural steroid injection, {}',
  'Trigger point injection, {}',
  'Arthroscopic surgery of the {}',
  'TENS unit for the {}',
  'X-ray of the {}',
  'EMG/NCV, {}',
  'Norco 10/325mg #60',
  'Tramadol 50mg #90',
  'Cyclobenzaprine 7.5mg #60',
  'Gabapentin 600mg #90',
  'Omeprazole 20mg #60',
  'Functional restoration program',
  'Gym membership',
  'Urine drug screen',
];
const PARTS = ['lumbar spine', 'cervical spine', 'right knee', 'left shoulder', 'right wrist', 'left ankle'];
const CHAPTERS = [
  'Low Back Complaints',
  'Neck and Upper Back Complaints',
  'Knee Complaints',
  'Shoulder Complaints',
];
const SPECIALTIES = ['Orthopedic Surgery', 'Physical Medicine & Rehabilitation', 'Pain Management'];
const YEARS = [2013, 2014, 2015, 2016, 2017, 2018];
const RATIONALE_WORDS = 118;
const SUMMARY_WORDS = 239;
/** Texts that differ; a larger store has them again and again, each word as often. */
const DIFFERENT_TEXTS = 4_000;

const profile = builtInProfile('posted-2016');

/** Letters by their number, as importing structures them; each says something of its own. */
export function madePrecedents(): (at: number) => Precedent {
  const random = randomNumbers(3);
  const text = madeTexts(random);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const templates = TREATMENTS.flatMap((treatment) =>
    PARTS.flatMap((part) =>
      (['upheld', 'upheld', 'overturned'] as const).map((outcome) => template(treatment, part, outcome)),
    ),
  );
  const upheld = templates.filter(({ content }) => content.outcome === 'upheld');
  const overturned = templates.filter(({ content }) => content.outcome === 'overturned');
  return (at) => {
    const year = String(pick(YEARS));
    const specialty = pick(SPECIALTIES);
    const shared = [facet('year', year), facet('specialty', specialty)].filter((one) => one !== undefined);
    const count = 1 + Math.floor(random() ** 2 * 4);
    return {
      caseNumber: `CM${year.slice(2)}-${String(at).padStart(7, '0')}`,
      decidedOn: `${year}-03-04`,
      specialties: [specialty],
      summary: text(SUMMARY_WORDS),
      items: Array.from({ length: count }, () => {
        const { content, facets } = pick(random() < 0.112 ? overturned : upheld);
        return { content: { ...content, rationale: text(RATIONALE_WORDS) }, facets: [...facets, ...shared] };
      }),
    };
  };
}

function template(treatment: string, part: string, outcome: Outcome) {
  const chapter = CHAPTERS[PARTS.indexOf(part) % CHAPTERS.length] ?? '';
  const imrCase = aCase()
    .withItem({
      request: treatment.replace('{}', part),
      outcome,
      bases: {
        administrator: { kind: 'none' },
        reviewer: {
          kind: 'mtus',
          citations: [],
          chapters: [{ title: chapter, year: '2004', sections: ['Special Studies'] }],
        },
      },
    })
    .build();
  const [item] = structurePrecedent(imrCase, profile).items;
  if (item === undefined) throw new Error('A letter of one item has one.');
  const isOwn = ({ kind }: Facet) => kind !== 'year' && kind !== 'specialty';
  return { content: item.content, facets: item.facets.filter(isOwn) };
}

/** A letter that can be printed, by its number. */
export function madeLetters(): (at: number) => ImrCase {
  const random = randomNumbers(5);
  const text = madeTexts(random);
  return (at) => {
    const builder = aCase()
      .withCaseBlock({ caseNumber: `CM16-${String(at).padStart(7, '0')}` })
      .with({ summary: richTextFrom(text(SUMMARY_WORDS)) });
    for (let item = 0; item <= at % 3; item += 1) {
      const treatment = TREATMENTS[(at + item) % TREATMENTS.length] ?? '';
      builder.withItem({
        request: treatment.replace('{}', PARTS[at % PARTS.length] ?? ''),
        rationale: richTextFrom(text(RATIONALE_WORDS)),
      });
    }
    return builder.build();
  };
}

/** Running text of so many words, one of those that differ. */
function madeTexts(random: () => number): (words: number) => string {
  const vocabulary = makeVocabulary();
  const made: string[][] = [];
  return (words) => {
    const at = Math.floor(random() * DIFFERENT_TEXTS);
    const text = made[at] ?? makePage(vocabulary, random).split(/\s+/);
    made[at] = text;
    return `${text.slice(0, words).join(' ')}.`;
  };
}
