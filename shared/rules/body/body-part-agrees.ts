import type { BodyPartFact, Place } from '../../domain/facts/index.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { factsOf, type ReadText, readItems } from '../texts/read-texts.ts';
import { mayBeOne, nameRegions, plainRegions } from './regions-of.ts';

/** A rationale that argues another part of the body than the request names. */
export const bodyPartAgrees: Rule = {
  id: 'body-part-agrees',
  severity: 'warning',
  source:
    'Heath (2016): the wrong spine level was reviewed; a posted letter argues another body part than its title',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      const asked = factsOf(request, 'body-part');
      const argued = factsOf(rationale, 'body-part').filter(
        (part) => part.through !== 'condition' && !isOfGuideline(rationale, part),
      );
      const askedRegions = plainRegions(asked);
      const arguedRegions = plainRegions(argued);
      if (askedRegions.size === 0 || arguedRegions.size === 0) return [];
      const agrees = argued.some(({ region }) => asked.some((one) => mayBeOne(one.region, region)));
      if (agrees) return [];
      return [
        {
          message: `${nameItem(imrCase, item.id)} asks for the ${nameRegions(askedRegions)}; its rationale speaks of the ${nameRegions(arguedRegions)} alone.`,
          action: 'Argue the part of the body that was asked for.',
          place: { field: 'item.rationale', item: item.id },
          excerpts: argued
            .filter(({ region }) => arguedRegions.has(region))
            .slice(0, 3)
            .map((part) => excerptIn(rationale, part.start, part.end)),
        },
      ];
    }),
};

/** What guidelines and studies say of other patients is not about this one. */
const GUIDELINE = /\b(?:guidelines?|stud(?:y|ies)|trials?|patients with|MTUS|ODG|ACOEM|recommend\w*)\b/i;

function isOfGuideline({ sentences }: ReadText, { start, end }: Place): boolean {
  const sentence = sentences.find((one) => one.start <= start && end <= one.end);
  return sentence !== undefined && GUIDELINE.test(sentence.text);
}

/** A rationale that names the other side of the part that the request names. */
export const sideAgrees: Rule = {
  id: 'side-agrees',
  severity: 'warning',
  source: 'Heath (2016); titles and rationales of posted letters',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      const argued = factsOf(rationale, 'body-part').filter(
        (part) => isSided(part) && part.through === 'name',
      );
      return factsOf(request, 'body-part')
        .filter(isSided)
        .flatMap((asked): Found[] => {
          const same = argued.filter(({ region }) => region === asked.region);
          if (same.length === 0 || same.some(({ side }) => mayBeSide(asked.side, side))) return [];
          return [
            {
              message: `${nameItem(imrCase, item.id)} asks for the ${asked.side} side; its rationale names the ${same[0]?.side} alone.`,
              action: 'Correct the side in the request or in the rationale.',
              place: { field: 'item.rationale', item: item.id },
              excerpts: same.slice(0, 3).map((part) => excerptIn(rationale, part.start, part.end)),
            },
          ];
        })
        .slice(0, 1);
    }),
};

function isSided(part: BodyPartFact): boolean {
  return part.side !== undefined && part.sideInherited === undefined;
}

function mayBeSide(one: BodyPartFact['side'], other: BodyPartFact['side']): boolean {
  return one === other || one === 'bilateral' || other === 'bilateral';
}

/** A rationale that names other levels of the spine than the request. */
export const levelAgrees: Rule = {
  id: 'level-agrees',
  severity: 'warning',
  source: 'Heath (2016): the wrong spine level was reviewed',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      const asked = factsOf(request, 'body-part').filter(hasLevels);
      const levels = new Set(asked.flatMap((part) => partsOfLevels(part.levels)));
      const argued = factsOf(rationale, 'body-part').filter(
        (part) => hasLevels(part) && asked.some(({ region }) => mayBeOne(region, part.region)),
      );
      if (levels.size === 0 || argued.length === 0) return [];
      if (argued.some((part) => partsOfLevels(part.levels).some((level) => levels.has(level)))) return [];
      const other = [...new Set(argued.flatMap((part) => part.levels ?? []))].join(', ');
      return [
        {
          message: `${nameItem(imrCase, item.id)} asks for ${[...new Set(asked.flatMap((part) => part.levels ?? []))].join(', ')}; its rationale names ${other} alone.`,
          action: 'Correct the level in the request or in the rationale.',
          place: { field: 'item.rationale', item: item.id },
          excerpts: argued.slice(0, 3).map((part) => excerptIn(rationale, part.start, part.end)),
        },
      ];
    }),
};

function hasLevels({ levels }: BodyPartFact): boolean {
  return levels !== undefined && levels.length > 0;
}

/** `L4-5` is about L4 and about L5. */
function partsOfLevels(levels: readonly string[] | undefined): string[] {
  return (levels ?? []).flatMap((level) => {
    const match = /^([A-Z])(\d+)(?:-([A-Z])?(\d+))?$/.exec(level);
    if (match === null) return [level];
    const [, letter = '', first = '', otherLetter = letter, last] = match;
    return last === undefined ? [letter + first] : [letter + first, otherLetter + last];
  });
}
