import type { Basis, Citation, GuidelineCitation, StudyCitation } from '../../domain/basis.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';

/** Chapters that have no sections. */
const WITHOUT_SECTIONS = /^acupuncture treatment/i;
const YEAR = /\b(?:19|20)\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)\s+ed/i;
/** A link alone is a place, not a source. */
const LINK = /^\s*(?:https?:|www\.)\S+\s*$/i;

/** A citation that lacks what the reader needs to find it. */
export const citationComplete: Rule = {
  id: 'citation-complete',
  severity: 'note',
  source:
    '8 CCR 9792.21.1: year, chapter and section; for a study lead author, title, journal, year; 4 of 121 citations in posted letters have a year',
  check: ({ imrCase }) =>
    imrCase.items.flatMap((item): Found[] => {
      const basis = item.bases.reviewer;
      const lacking = basis === undefined ? [] : lackingIn(basis);
      return lacking.map(({ what, severity }) => ({
        ...(severity === undefined ? {} : { severity }),
        message: `${nameItem(imrCase, item.id)}: ${what}.`,
        action: 'Complete the citation, so that it can be looked up.',
        place: { field: 'item.basis.reviewer', item: item.id },
      }));
    }),
};

interface Lack {
  what: string;
  severity?: 'warning';
}

function lackingIn(basis: Basis): Lack[] {
  if (basis.kind !== 'mtus' && basis.kind !== 'outside') return [];
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  return [
    ...chapters
      .filter(
        ({ title, sections, pages }) =>
          sections.length === 0 && pages === undefined && !WITHOUT_SECTIONS.test(title),
      )
      .map(({ title }) => ({ what: `the MTUS chapter ${title} is cited without a section` })),
    ...basis.citations.flatMap(lackOf),
  ];
}

function lackOf(citation: Citation): Lack[] {
  if (citation.kind === 'other') {
    if (LINK.test(citation.text)) return [{ what: 'a link alone is cited', severity: 'warning' }];
    return YEAR.test(citation.text) ? [] : [{ what: `"${head(citation.text)}" is cited without a year` }];
  }
  if (citation.kind === 'regulation') return [];
  const missing = citation.kind === 'study' ? missingOfStudy(citation) : missingOfGuideline(citation);
  if (missing.length === 0) return [];
  return [{ what: `${head(citation.title)} is cited without ${missing.join(' and ')}` }];
}

function missingOfStudy({ author, journal, year }: StudyCitation): string[] {
  return [
    ...(author === undefined ? ['lead author'] : []),
    ...(journal === undefined ? ['journal'] : []),
    ...(year === undefined ? ['year'] : []),
  ];
}

function missingOfGuideline(citation: GuidelineCitation): string[] {
  return [
    ...(citation.edition === undefined && !YEAR.test(citation.title) ? ['edition or year'] : []),
    ...(citation.places.length === 0 ? ['chapter'] : []),
    ...(citation.places.some(({ section }) => section === undefined) ? ['section'] : []),
  ];
}

function head(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
}
