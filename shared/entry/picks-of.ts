import type { Basis, Citation } from '../domain/basis.ts';
import { type Pick, pickSchema } from './pick.ts';

/** Everything of a basis that a pick list may offer again, each once. */
export function picksOf(basis: Basis | undefined): Pick[] {
  if (basis === undefined || basis.kind === 'none' || basis.kind === 'verbatim') return [];
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  const picks = [
    ...chapters.flatMap(({ title, year, sections }) => [
      pick('chapter', '', title, year),
      ...sections.map((section) => pick('section', title, section)),
    ]),
    ...basis.citations.flatMap(ofCitation),
  ];
  const fitting = picks.filter((one) => pickSchema.safeParse(one).success);
  return [...new Map(fitting.map((one) => [pickKey(one), one])).values()];
}

function ofCitation(citation: Citation): Pick[] {
  if (citation.kind === 'study')
    return citation.journal === undefined ? [] : [pick('journal', '', citation.journal)];
  if (citation.kind === 'regulation') return [pick('law', '', citation.law)];
  if (citation.kind !== 'guideline') return [];
  const { title, edition, places } = citation;
  return [
    pick('guideline', '', title, edition),
    ...places.flatMap(({ chapter, section }) => [
      pick('guideline-chapter', title, chapter),
      ...(section === undefined ? [] : [pick('guideline-section', chapter, section)]),
    ]),
  ];
}

function pick(list: Pick['list'], within: string, text: string, edition = ''): Pick {
  return { list, within, text, edition };
}

/** Tells picks apart. */
export function pickKey({ list, within, text, edition }: Pick): string {
  return JSON.stringify([list, within, text, edition]);
}

/** What was added to a basis: what is in it now and was not before. */
export function newPicks(before: Basis | undefined, after: Basis | undefined): Pick[] {
  const known = new Set(picksOf(before).map(pickKey));
  return picksOf(after).filter((one) => !known.has(pickKey(one)));
}
