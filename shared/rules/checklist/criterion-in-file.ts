import { type Found, nameItem, notChecked, type Rule } from '../finding.ts';
import { undocumentedCriteria } from './undocumented-criteria.ts';

/** The checklist calls a criterion not documented, and a search finds its words in the records. */
export const criterionInFile: Rule = {
  id: 'criterion-in-file',
  severity: 'note',
  source: 'Gonzalez-Ornelas and McAtee (2015): what the file had was called not documented',
  check: ({ imrCase, records }) => {
    const open = undocumentedCriteria(imrCase);
    if (open.length === 0) return [];
    if (records === undefined)
      return notChecked(
        'Criteria that are called not documented were not searched for: no records are at hand.',
      );
    return open.flatMap(({ item, criterion, query }): Found[] => {
      const pages = records.pagesWith(query);
      if (pages === undefined || pages === 0) return [];
      const words = criterion.criterion.trim().replace(/\s+/g, ' ');
      return [
        {
          message: `The checklist of ${nameItem(imrCase, item)} calls “${words}” not documented; ${pages === 1 ? 'a page' : `${pages} pages`} may speak of it.`,
          action: 'Look at the pages found. Enter the fact, or dismiss this with what you found.',
          place: { field: 'item.checklist', item },
          about: JSON.stringify(['criterion', words]),
          lookUp: { query, pages },
        },
      ];
    });
  },
};
