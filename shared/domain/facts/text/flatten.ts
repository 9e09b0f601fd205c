const FANCY =
  /[\u00a0\u00ad\u2000-\u200b\u2010-\u2015\u2018\u2019\u201c\u201d\u202f\u2043\u2044\u2212\u2215\ufeff\uff0d\uff0f]/g;

const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2044': '/',
  '\u2215': '/',
  '\uff0f': '/',
  '\u2043': '-',
  '\u2212': '-',
  '\uff0d': '-',
};

/**
 * The text with typographic dashes, quotes, slashes and spaces as plain ones, so that rules name one of each.
 * One UTF-16 unit becomes one: offsets into the result are offsets into the text.
 */
export function flatten(text: string): string {
  return text.replace(FANCY, (mark) => {
    const plain = PLAIN[mark];
    if (plain !== undefined) return plain;
    return mark >= '\u2010' && mark <= '\u2015' ? '-' : ' ';
  });
}
