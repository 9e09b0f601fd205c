import { z } from 'zod';
import type { BasisWho } from '../../domain/basis.ts';
import type { ImrCase } from '../../domain/case.ts';

/**
 * What of a letter was not read into fields, or not surely. `path` is the place in `imr-case/1`, `text` the wording.
 *
 * - `verbatim`: kept as it stood, because it fits no form; `free-text`: a citation that is not parted.
 * - `wording`: read into fields, and the letter's own wording is kept beside them because they print another.
 * - `fixed-text`: other than the profile's, and kept.
 * - `guessed`: where the title begins was not marked; `undecided`: no decision was found.
 * - `left-out`: page numbers and the like, which are no part of the letter; `footnote`; `cover`: text before the case block.
 * - `older-form`: from before 2014, read as far as it goes.
 * - `differs`: composed again, the letter is not the same; the whole text is kept.
 */
export const letterWarningSchema = z.strictObject({
  code: z.enum([
    'verbatim',
    'free-text',
    'wording',
    'fixed-text',
    'guessed',
    'undecided',
    'left-out',
    'footnote',
    'cover',
    'older-form',
    'differs',
  ]),
  path: z.string().optional(),
  text: z.string(),
});
export type LetterWarning = z.infer<typeof letterWarningSchema>;

/** What a case that was read keeps as it stood, in the letter's order. */
export function warningsOf(imrCase: ImrCase): LetterWarning[] {
  return [
    ...Object.entries(imrCase.asRead ?? {}).map(([place, text]): LetterWarning => {
      return { code: 'fixed-text', path: `asRead.${place}`, text };
    }),
    ...Object.entries(imrCase.credentials.asRead ?? {}).map(([place, text]): LetterWarning => {
      return { code: 'wording', path: `credentials.asRead.${place}`, text };
    }),
    ...imrCase.items.flatMap((item, index): LetterWarning[] => {
      const path = `items[${index}]`;
      const { title } = item.asRead ?? {};
      return [
        ...(title === undefined
          ? []
          : [{ code: 'wording' as const, path: `${path}.asRead.title`, text: title }]),
        ...(item.outcome === undefined
          ? [{ code: 'undecided' as const, path: `${path}.outcome`, text: item.request }]
          : []),
        ...basisWarnings(item.bases.administrator, `${path}.bases.administrator`),
        ...basisWarnings(item.bases.reviewer, `${path}.bases.reviewer`),
      ];
    }),
  ];
}

function basisWarnings(basis: ImrCase['items'][number]['bases'][BasisWho], path: string): LetterWarning[] {
  if (basis === undefined) return [];
  if (basis.kind === 'verbatim') return [{ code: 'verbatim', path, text: basis.asRead }];
  const wording: LetterWarning[] =
    basis.asRead === undefined ? [] : [{ code: 'wording', path: `${path}.asRead`, text: basis.asRead }];
  if (basis.kind === 'none') return wording;
  return [
    ...wording,
    ...basis.citations.flatMap((citation, at): LetterWarning[] =>
      citation.kind === 'other'
        ? [{ code: 'free-text', path: `${path}.citations[${at}]`, text: citation.text }]
        : [],
    ),
  ];
}
