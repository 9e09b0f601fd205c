import { type Found, nameItem, type Rule } from '../finding.ts';

/** "78", "Page 78-80", "pp. 12". */
const PAGES = /^(?:pages?|pgs?\.?|pp?\.?)?\s*\d{1,4}(?:\s*(?:-|–|to|,)\s*\d{1,4})*$/i;

/** A page number where a section's title belongs. */
export const pageAsSection: Rule = {
  id: 'page-as-section',
  severity: 'warning',
  source: '8 CCR 9792.21.1: effective year, chapter and section; a posted letter gives a page as a section',
  check: ({ imrCase }) =>
    imrCase.items.flatMap((item): Found[] => {
      const basis = item.bases.reviewer;
      if (basis?.kind !== 'mtus' && basis?.kind !== 'outside') return [];
      const sections = [
        ...(basis.kind === 'mtus' ? basis.chapters.flatMap((chapter) => chapter.sections) : []),
        ...basis.citations.flatMap((citation) =>
          citation.kind === 'guideline'
            ? citation.places.flatMap(({ section }) => (section === undefined ? [] : [section]))
            : [],
        ),
      ];
      return sections
        .filter((section) => PAGES.test(section.trim()))
        .map((section) => ({
          message: `${nameItem(imrCase, item.id)} cites "${section}" as a section; that is a page.`,
          action: 'Give the title of the section.',
          place: { field: 'item.basis.reviewer', item: item.id },
        }));
    }),
};
