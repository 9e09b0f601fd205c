import type { Basis, BasisWho } from '../../domain/basis.ts';
import { ANY_DAY, type BodyRegionId, chapterOf, recogniseFacts } from '../../domain/facts/index.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { remember } from '../remember.ts';
import { factsOf, type ReadItem, readItems } from '../texts/read-texts.ts';
import { mayBeOne, nameRegions, plainRegions } from './regions-of.ts';

/** The regions that a basis' chapters deal with; a chapter for every region (chronic pain) has none. */
interface CitedPart {
  title: string;
  regions: readonly BodyRegionId[];
}

const partsCited = remember((basis: Basis): CitedPart[] => {
  if (basis.kind !== 'mtus' && basis.kind !== 'outside') return [];
  const chapters = basis.kind === 'mtus' ? basis.chapters.map(({ title }) => title) : [];
  const places = basis.citations.flatMap((citation) =>
    citation.kind === 'guideline' ? citation.places.map(({ chapter }) => chapter) : [],
  );
  return [...chapters, ...places].map((title) => ({ title, regions: regionsOfTitle(title) }));
});

/** By the table of the MTUS's own titles, else by the parts of the body that the title names. */
function regionsOfTitle(title: string): BodyRegionId[] {
  const parts = recogniseFacts(title, { reference: ANY_DAY, kinds: ['body-part'] });
  return parts.flatMap((part) => (part.kind === 'body-part' ? [part.region] : []));
}

/**
 * The reviewer's or the administrator's basis cites chapters on other parts of the body than the request names, and none
 * on those. Requests that name no part, and chapters for every part, are left alone.
 */
export const chapterAgrees: Rule = {
  id: 'chapter-of-another-body-part',
  severity: 'warning',
  source: 'four reviewer lines of 439 in posted letters cite the chapter of another part of the body',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap((read): Found[] => {
      const cited = ofAnotherPart(read, 'reviewer');
      if (cited === undefined) return [];
      return [
        {
          message: `${nameItem(imrCase, read.item.id)} asks for the ${nameRegions(cited.asked)}; its basis cites ${cited.titles.join(' and ')}.`,
          action: 'Cite the chapter on the part of the body that was asked for, or one for every part.',
          place: { field: 'item.basis.reviewer', item: read.item.id },
        },
      ];
    }),
};

function ofAnotherPart(
  { item, request }: ReadItem,
  who: BasisWho,
): { asked: Set<BodyRegionId>; titles: string[] } | undefined {
  const basis = item.bases[who];
  const asked = plainRegions(factsOf(request, 'body-part'));
  const withChapter = [...asked].filter((region) => chapterOf(region) !== undefined);
  if (basis === undefined || withChapter.length === 0 || withChapter.length < asked.size) return undefined;
  const cited = partsCited(basis);
  // One chapter that is for every part, or for this one, is enough.
  if (cited.length === 0 || cited.some(({ regions }) => fits(regions, withChapter))) return undefined;
  return { asked, titles: cited.map(({ title }) => title) };
}

function fits(regions: readonly BodyRegionId[], asked: readonly BodyRegionId[]): boolean {
  return regions.length === 0 || regions.some((region) => asked.some((one) => mayBeOne(one, region)));
}

/** Titles of chapters that are about one kind of treatment, and the words that speak of it. */
const TREATMENTS: readonly (readonly [title: RegExp, words: RegExp, name: string])[] = [
  [/^acupuncture\b/i, /acupunct/i, 'acupuncture'],
  [
    /^postsurgical\b/i,
    /surg|operat|arthroscop|\w+(?:ectomy|plasty|desis|otomy)\b|fusion|release|repair/i,
    'a surgery',
  ],
];

/** A chapter on a treatment that neither the request nor its rationale nor the summary speaks of. */
export const chapterOfAnotherTreatment: Rule = {
  id: 'chapter-of-another-treatment',
  severity: 'warning',
  source: '8 CCR 9792.21.1: the guideline that addresses the treatment',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      const basis = item.bases.reviewer;
      if (basis?.kind !== 'mtus') return [];
      const spoken = `${request.text}\n${rationale.text}`;
      return basis.chapters.flatMap(({ title }): Found[] => {
        const about = TREATMENTS.find(([pattern]) => pattern.test(title));
        if (about === undefined || about[1].test(spoken)) return [];
        return [
          {
            message: `${nameItem(imrCase, item.id)} rests on ${title}, and speaks of ${about[2]} nowhere.`,
            action: 'Cite the chapter on the treatment that was asked for.',
            place: { field: 'item.basis.reviewer', item: item.id },
          },
        ];
      });
    }),
};
