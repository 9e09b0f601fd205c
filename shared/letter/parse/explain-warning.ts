import type { LetterWarning } from './letter-warning.ts';

const LONGEST_QUOTE = 120;

const MEANINGS: Readonly<Record<LetterWarning['code'], string>> = {
  verbatim: 'kept as it stood, because it has a form of its own',
  'free-text': 'cited as free text',
  wording: 'read, and its own wording kept',
  'fixed-text': 'other than in the letter profile, and kept',
  guessed: 'where the title begins was not marked: compare it with the letter',
  undecided: 'no decision was found',
  'left-out': 'left out, because it stands at the edge of pages',
  footnote: 'a footnote, kept with the reading',
  cover: 'stood before the case block, and is kept with the reading',
  'older-form': 'a form from before 2014, read as far as it goes; its whole text is kept with the reading',
  differs: 'the letter would not print the same; its whole text is kept with the reading',
};

/** Warnings that somebody should look at; the others tell what was kept or left out as a matter of course. */
const WORTH_A_LOOK: ReadonlySet<LetterWarning['code']> = new Set([
  'verbatim',
  'fixed-text',
  'guessed',
  'undecided',
  'older-form',
  'differs',
]);

/** True for a warning that somebody should look at. */
export function isWorthALook({ code }: LetterWarning): boolean {
  return WORTH_A_LOOK.has(code);
}

/** Where in the letter it is, in words. */
export function placeOfWarning({ path = '' }: LetterWarning): string {
  const item = /^items\[(\d+)\]/.exec(path)?.[1];
  const part = [...PARTS].find(([pattern]) => pattern.test(path))?.[1] ?? '';
  if (item === undefined) return part;
  return part === '' ? `Item ${Number(item) + 1}` : `Item ${Number(item) + 1}, ${part}`;
}

const PARTS: ReadonlyMap<RegExp, string> = new Map([
  [/bases\.administrator/, 'claims administrator guideline'],
  [/bases\.reviewer/, 'reviewer guideline'],
  [/items.*(?:asRead|request)/, 'title'],
  [/outcome/, 'decision'],
  [/^credentials/, 'Credentials'],
  [/^asRead/, 'Fixed text'],
]);

/** `Item 2, reviewer guideline: kept as it stood, because it has a form of its own: "Decision based on …"` */
export function explainWarning(warning: LetterWarning): string {
  const { code, text } = warning;
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text;
  const said = quote === '' || code === 'older-form' ? '' : `: "${quote.replace(/\s+/g, ' ')}"`;
  const place = placeOfWarning(warning);
  return `${place === '' ? '' : `${place}: `}${MEANINGS[code]}${said}`;
}
