import { type Basis, type BasisWho, grammarSchema } from '../../domain/basis.ts';
import { composeBasisLine } from '../basis-line.ts';
import { fill } from '../fill.ts';
import type { LetterProfile } from '../profile.ts';
import { foldSpace } from '../tree.ts';
import { readChapters } from './read-chapters.ts';
import { readCitations } from './read-citations.ts';
import { readTemplate } from './template.ts';

/**
 * Reads one side's guideline line by the grammar:
 *
 *     LINE := MTUS [" " NON] | OUTSIDE " " NON | NONE
 *
 * A line whose fields print otherwise than it reads (a missing full stop, the other side's name) keeps its wording beside
 * them; one that fits nothing is kept as it stands.
 * @param text one line, without its label
 * @returns undefined for an empty line
 */
export function readBasis(text: string, who: BasisWho, profile: LetterProfile): Basis | undefined {
  if (text === '') return undefined;
  for (const candidate of [text, `${text}.`, text.replace(/[\s.]+$/, '.')]) {
    for (const named of [who, OTHER[who]]) {
      const basis = readLine(candidate, named, profile);
      if (basis !== undefined)
        return foldSpace(composeBasisLine(basis, who, profile)) === text ? basis : { ...basis, asRead: text };
    }
  }
  return { kind: 'verbatim', asRead: text };
}

const OTHER: Record<BasisWho, BasisWho> = { administrator: 'reviewer', reviewer: 'administrator' };

function readLine(text: string, who: BasisWho, profile: LetterProfile): Basis | undefined {
  const { basis: words } = profile;
  const side = { who: profile.who[who] };
  if (readTemplate(fill(words.none, side), text) !== undefined) return { kind: 'none' };
  for (const grammar of grammarSchema.options) {
    const citations = cut(`${fill(words.outside[grammar], side)} ${words.nonMtus}`, text)?.citations;
    if (citations !== undefined) return { kind: 'outside', grammar, ...readNonMtus(citations, profile) };
  }
  const both = cut(`${words.mtus} ${words.nonMtus}`, text);
  const chapters = readChapters((both ?? cut(words.mtus, text))?.chapters ?? '', profile);
  if (chapters === undefined) return undefined;
  const cited = both?.citations === undefined ? { citations: [] } : readNonMtus(both.citations, profile);
  // Pages are of the older grammar alone; what else a line of chapters says is the same in both.
  const isOlder = chapters.some(({ pages }) => pages !== undefined);
  return { kind: 'mtus', chapters, ...cited, ...(isOlder ? { grammar: '2015' as const } : {}) };
}

/** Citations, and other guidelines behind them. */
function readNonMtus(
  text: string,
  profile: LetterProfile,
): Pick<Extract<Basis, { kind: 'outside' }>, 'citations' | 'otherGuidelines'> {
  const parted = cut(`{citations}${profile.basis.otherGuidelines}`, text);
  if (parted?.citations === undefined || parted.text === undefined) return { citations: readCitations(text) };
  return { citations: readCitations(parted.citations), otherGuidelines: parted.text };
}

/** What stands in the places of a sentence; undefined where the text is another. */
function cut(template: string, text: string): Partial<Record<string, string>> | undefined {
  const places = readTemplate(template, text);
  if (places === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(places).map(([name, { start, end }]) => [name, text.slice(start, end)]),
  );
}
