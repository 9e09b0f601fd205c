import { type Pronouns, pronounsOf } from '../../domain/facts/index.ts';
import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, type ReadText, readItems, readSummary } from '../texts/read-texts.ts';

const OTHER = { female: 'male', male: 'female' } as const satisfies Record<keyof Pronouns, keyof Pronouns>;
const TITLED = /\b(?:dr\.?|doctor|physician|provider|surgeon|therapist|he\s+or\s+she)\b/i;

/** Pronouns of the sex that the summary does not give. */
export const sexAndPronouns: Rule = {
  id: 'sex-and-pronouns',
  severity: 'warning',
  source: 'pronoun and sex disagree in four of 194 posted letters',
  check: ({ imrCase }) => {
    const summary = readSummary(imrCase);
    const given = new Set(factsOf(summary, 'person').flatMap(({ sex }) => (sex === undefined ? [] : [sex])));
    const [sex] = given;
    if (sex === undefined || given.size > 1) return [];
    const texts = [summary, ...readItems(imrCase).map(({ rationale }) => rationale)];
    return texts.flatMap((read): Found[] => {
      const wrong = pronounsOf(read.text)[OTHER[sex]].filter(({ start }) => !isOfAnother(read, start));
      if (wrong.length === 0) return [];
      return [
        {
          message: `${namePlace(imrCase, read.place)} says "${wrong[0]?.text}" of a ${sex} worker.`,
          action: 'Correct the pronoun, or the sex in the summary.',
          place: read.place,
          excerpts: wrong.slice(0, 5).map(({ start, end }) => excerptIn(read, start, end)),
        },
      ];
    });
  },
};

/** A sentence or the one before it that speaks of a physician may well mean that one. */
function isOfAnother({ text }: ReadText, at: number): boolean {
  return TITLED.test(text.slice(Math.max(0, at - 160), at));
}

/** Two ages of the worker in one letter. */
export const agesAgree: Rule = {
  id: 'ages-agree',
  severity: 'warning',
  source: 'age in summary and rationale are of one person',
  check: ({ imrCase }) => {
    const texts = [readSummary(imrCase), ...readItems(imrCase).map(({ rationale }) => rationale)];
    const ages = texts.flatMap((read) =>
      factsOf(read, 'person').flatMap((person) =>
        person.age === undefined || person.sex === undefined ? [] : [{ read, person, age: person.age }],
      ),
    );
    const [first] = ages;
    if (first === undefined) return [];
    // A birthday may lie between two reports.
    return ages
      .filter(({ age }) => Math.abs(age - first.age) > 1)
      .map(({ read, person, age }) => ({
        message: `${namePlace(imrCase, read.place)} gives the age ${age}; before it was ${first.age}.`,
        action: 'Compare both with the records.',
        place: read.place,
        excerpts: [excerptIn(read, person.start, person.end)],
      }));
  },
};
