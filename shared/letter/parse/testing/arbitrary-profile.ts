import fc from 'fast-check';
import { builtInProfile } from '../../../testing/profiles.ts';
import { withProfileText } from '../../edit-profile.ts';
import { type LetterProfile, letterSectionSchema } from '../../profile.ts';
import { profileProblems } from '../../profile-problems.ts';
import { type ProfileText, profileTexts } from '../../profile-texts.ts';

/** What organizations would write, what reads badly, and what stands in texts of cases too. */
const WORDS = [
  ...[
    'Reviewer',
    'Finding',
    'REASONS',
    'Guideline',
    'of',
    'the',
    'Denial',
    'approved',
    'Based',
    'on',
    'cited',
  ],
  ...['Decision:', 'Summary', 'basis;', '(below)', 'Section', 'page', '–', 'No.', 'is', 'letter’s'],
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '));

/** Another text in the place of one, with the placeholders that it needs somewhere among its words. */
function edited(one: ProfileText): fc.Arbitrary<string> {
  const { text, needs } = one;
  const anew = fc
    .tuple(
      fc.shuffledSubarray([...needs], { minLength: needs.length }),
      fc.array(words, { minLength: 4, maxLength: 4 }),
    )
    .map(([names, [head = '', ...between]]) =>
      names.reduce((sentence, name, at) => `${sentence} {${name}} ${between[at] ?? ''}`, head).trim(),
    );
  const around = fc
    .tuple(words, words, fc.constantFrom('before', 'after', 'both'))
    .map(
      ([first, last, where]) =>
        `${where === 'after' ? '' : `${first} `}${text}${where === 'before' ? '' : ` ${last}`}`,
    );
  const bare = fc.constantFrom(text.replace(/[.:,]\s*$/, ''), text.replace(/^[\s,.;]+/, ''), ` ${text}  `);
  const cased = fc.constant(needs.length === 0 ? text.toUpperCase() : text);
  return fc.oneof(anew, around, bare, cased);
}

const PRINTED =
  /^(?:organisation|cover|headings|how|credentials|documentsReviewed|summaryLeadIn|itemsLeadIn|decisions|labels|split|who|basis)(?:\.|$)/;

/** A profile with some of its texts and choices changed, as the editor permits. */
export const arbitraryProfile: fc.Arbitrary<LetterProfile> = fc
  .record({
    base: fc.constantFrom(builtInProfile('posted-2016'), builtInProfile('seed-2015')),
    sections: fc.shuffledSubarray([...letterSectionSchema.options], {
      minLength: letterSectionSchema.options.length,
    }),
    grammar: fc.constantFrom('2015' as const, '2016' as const),
    caseBlockOnCover: fc.boolean(),
    cover: fc.boolean(),
  })
  .chain(({ base, sections, grammar, caseBlockOnCover, cover }) => {
    const start: LetterProfile = {
      ...base,
      ...{ id: 'own', sections, grammar, coverPage: { posted: cover, served: true } },
      cover: { ...base.cover, caseBlock: caseBlockOnCover },
    };
    const texts = profileTexts(start).filter(({ path }) => PRINTED.test(path));
    return fc
      .uniqueArray(fc.nat(texts.length - 1), { maxLength: 6 })
      .chain((places) => {
        const changed = places.flatMap((at) => texts[at] ?? []);
        return fc.tuple(...changed.map((one) => edited(one).map((text) => ({ path: one.path, text }))));
      })
      .map((edits) => edits.reduce((profile, { path, text }) => withProfileText(profile, path, text), start));
  })
  .filter((profile) => profileProblems(profile).every(({ severity }) => severity !== 'error'));
