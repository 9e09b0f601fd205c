import type { ImrCase } from '../../domain/case.ts';
import type { LetterFormat, LetterSource } from './letter-source.ts';
import type { LetterWarning } from './letter-warning.ts';

/** What stood on the page or before it and is no part of the letter's text. */
export function aroundLetter(source: LetterSource, cover: string): LetterWarning[] {
  return [
    ...(cover === '' ? [] : [{ code: 'cover' as const, text: cover }]),
    ...[...new Set(source.furniture)].map((text): LetterWarning => ({ code: 'left-out', text })),
    ...source.footnotes.map((text): LetterWarning => ({ code: 'footnote', text })),
  ];
}

type Json = NonNullable<ImrCase['extra']>[string];

/** How the letter was read, kept with the case. */
export function withReading(
  imrCase: ImrCase,
  reading: {
    format: LetterFormat;
    form: string;
    warnings: readonly LetterWarning[];
    text: string | undefined;
  },
): ImrCase {
  const { format, form, warnings, text } = reading;
  const kept = warnings.map((warning): Record<string, string> => ({ ...warning }));
  const letter: Json = { format, form, warnings: kept, ...(text === undefined ? {} : { text }) };
  return { ...imrCase, extra: { ...imrCase.extra, letter } };
}
