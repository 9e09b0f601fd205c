/** A text made comparable, with the way back to where each of its characters stood. */
export interface FoldedText {
  /** Case is kept; accents, look-alike dashes, quotes and spaces, and characters of no width are not. */
  folded: string;
  /** The place in the text that went in. @param at an index of `folded`, its length included */
  placeOf(at: number): number;
}

/** Letters that do not come apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Folds what a person reads as the same: "Garc\u00eda\u2011L\u00f3pez" as "Garcia-Lopez", a soft hyphen as nothing, full-width digits as
 * digits. Line feeds stay, because they part paragraphs.
 */
export function foldText(text: string): FoldedText {
  if (isPlain(text)) return { folded: text, placeOf: (at) => at };
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    folded += plain;
    place += character.length;
  }
  places.push(place);
  return { folded, placeOf: (at) => places[at] ?? place };
}

function isPlain(text: string): boolean {
  return !/[^\n -~]/.test(text);
}

function foldCharacter(character: string): string {
  if (/^[\n -~]$/.test(character)) return character;
  if (/^[\p{Dash}\u2212]$/u.test(character)) return '-';
  if (/^[\u2018\u2019\u201b\u2032\u02bc`\u00b4]$/.test(character)) return "'";
  if (/^[\u201c\u201d\u201e\u2033]$/.test(character)) return '"';
  if (/^\s$/u.test(character)) return ' ';
  // Soft hyphens, joiners and marks of direction are not seen; an accent of its own belongs to the letter before it.
  if (/^[\p{Cf}\p{Mn}]$/u.test(character)) return '';
  return PLAIN[character] ?? character.normalize('NFKD').replace(/\p{Mn}/gu, '');
}
