/** Characters that are only there for a page's or a program's sake: soft hyphens, fixed and zero-width spaces, ligatures. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\u00AD[ \t]*\r?\n?[ \t]*/g, '')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2007\u202F\u2002-\u2006\u2009\u200A]/g, ' ')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'));
}
