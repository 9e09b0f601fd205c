import { fittingSpecialties } from '../domain/qualification.ts';
import { printCategory } from '../domain/treatment-categories.ts';
import { type Found, nameItem, notChecked, type Rule } from './finding.ts';

/** The letter's specialties are not among those that usually review such an item. */
export const specialtyFits: Rule = {
  id: 'specialty-fits',
  severity: 'note',
  source: "Mackie (2021): the reviewer's specialty was questioned; a table of our own, confirmed by nobody",
  check: ({ imrCase: { items, credentials }, imrCase }) => {
    if (items.every(({ category }) => category === undefined)) {
      return notChecked(
        'The specialty was not compared with the treatments: no item has a treatment category.',
      );
    }
    if (credentials.specialties.length === 0) return [];
    return items.flatMap(({ id, category }): Found[] => {
      const fitting = category === undefined ? undefined : fittingSpecialties(category);
      if (category === undefined || fitting === undefined) return [];
      if (credentials.specialties.some((one) => fitting.includes(one))) return [];
      return [
        {
          message: `${nameItem(imrCase, id)} is ${printCategory(category)}, usually reviewed by ${fitting.slice(0, 3).join(', ')}; the letter gives ${credentials.specialties.join(', ')}.`,
          action: 'Make sure that you are qualified for it, or ask for another reviewer.',
          place: { field: 'credentials' },
        },
      ];
    });
  },
};
