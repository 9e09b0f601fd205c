import type { CaseBlock } from '../../domain/case.ts';
import { fill } from '../fill.ts';
import type { LetterProfile } from '../profile.ts';
import { matchFrame } from './find-frame.ts';
import type { Flow } from './flow.ts';
import { squeezed } from './squeeze.ts';
import { fixedWords } from './template.ts';

/** Letters of these years and before have the older form of the guideline line. */
const LAST_YEAR_OF_2015 = 2015;

/**
 * The profiles that a letter may have been written with: those that most of its fixed text is of, and among them those of
 * the form of its guideline lines. First those of the form that letters of its date have.
 * @returns none where no profile has the letter's headings
 */
export function likelyProfiles(
  flow: Flow,
  profiles: readonly LetterProfile[],
  caseBlock: CaseBlock | undefined,
): LetterProfile[] {
  const matched = profiles.flatMap((profile) => {
    const { pieces, headings } = matchFrame(flow, profile);
    return headings >= 2 ? [{ profile, pieces }] : [];
  });
  const most = Math.max(...matched.map(({ pieces }) => pieces));
  const best = matched.filter(({ pieces }) => pieces === most).map(({ profile }) => profile);
  const scores = best.map((profile) => ({ profile, lines: linesOf(flow, profile) }));
  const mostLines = Math.max(...scores.map(({ lines }) => lines));
  const written = scores.filter(({ lines }) => lines === mostLines).map(({ profile }) => profile);
  const grammar = isOlder(caseBlock) ? '2015' : '2016';
  return [
    ...written.filter((profile) => profile.grammar === grammar),
    ...written.filter((profile) => profile.grammar !== grammar),
  ];
}

/** How many guideline lines have a form that is of the profile's grammar alone. */
function linesOf(flow: Flow, { basis, grammar, who }: LetterProfile): number {
  const outside = Object.values(who).map((name) => squeezed(fill(basis.outside[grammar], { who: name })));
  const pages = grammar === '2015' ? fixedWords(basis.pages).map(squeezed) : [];
  return [...outside, ...pages].reduce((sum, words) => sum + countOf(flow, words), 0);
}

function countOf(flow: Flow, words: string): number {
  let count = 0;
  for (let at = flow.find(words, 0); at !== undefined; at = flow.find(words, at.end)) count += 1;
  return count;
}

function isOlder(block: CaseBlock | undefined): boolean {
  const iso = block?.decisionDate?.iso ?? block?.dateAssigned?.iso;
  const number = /^CM(\d{2})/.exec(block?.caseNumber ?? '')?.[1];
  if (iso !== undefined) return Number(iso.slice(0, 4)) <= LAST_YEAR_OF_2015;
  return number !== undefined && 2000 + Number(number) <= LAST_YEAR_OF_2015;
}
