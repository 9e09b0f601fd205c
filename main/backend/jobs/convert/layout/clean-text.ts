/** Controls that no paper shows, besides tab and line end, and marks that turn the direction of what follows. */
const CONTROLS = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
/** Sequences by which terminals colour and name things. */
const ESCAPES = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)|[@-Z\\\\-_])`,
  'g',
);
/** Of marks over one letter; more only paint over other lines. */
const MOST_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Text as it is laid out: composed letters, no controls. Tabs and line ends stay. */
export function cleanText(text: string): string {
  return text
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .replace(MOST_MARKS, '$1')
    .toWellFormed()
    .normalize('NFC');
}

const LINE_ENDS = /\r\n|[\n\r\v\u0085\u2028\u2029]|(\f)/;

/** Lines of a text, whatever ends them; each form feed is a line of its own, `\f`. */
export function linesOf(text: string): string[] {
  return text.split(LINE_ENDS).filter((line) => line !== undefined);
}
