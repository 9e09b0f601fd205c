import type { Basis, Citation } from '../domain/basis.ts';

/** What a basis of one section is called in a sentence: `Low Back Disorders 2019, Activity`; `Labor Code 4604.5`. */
export function nameOfBasis(basis: Basis): string {
  if (basis.kind === 'none' || basis.kind === 'verbatim') return '';
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  const names = [
    ...chapters.map(({ title, year, sections }) => [`${title} ${year}`, ...sections].join(', ')),
    ...basis.citations.map(nameOfCitation),
  ];
  return names.join('; ');
}

function nameOfCitation(citation: Citation): string {
  switch (citation.kind) {
    case 'guideline': {
      const { title, edition = '', places } = citation;
      const parts = places.flatMap(({ chapter, section = '' }) => [chapter, section]);
      return [`${title} ${edition}`.trim(), ...parts].filter((part) => part !== '').join(', ');
    }
    case 'regulation':
      return `${citation.law} ${citation.section}`;
    case 'study':
      return citation.title;
    case 'other':
      return citation.text;
  }
}
