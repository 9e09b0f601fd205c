import { printDate } from '../../domain/dates.ts';
import { type EditionInForce, inForce } from '../../domain/mtus-editions.ts';
import { type Found, nameItem, notChecked, type Rule } from '../finding.ts';

/** An MTUS chapter is cited in an edition that was not in force on the decision date. */
export const editionInForce: Rule = {
  id: 'edition-in-force',
  severity: 'warning',
  source: '8 CCR 9792.21.1: the current MTUS; 9792.22 to 9792.24.4 as amended',
  check: ({ imrCase, records }) => {
    const day = imrCase.caseBlock?.decisionDate?.iso;
    if (day === undefined) {
      return notChecked('Editions of the MTUS were not checked: there is no decision date.');
    }
    const corrections = records?.editions?.();
    return imrCase.items.flatMap((item): Found[] => {
      const basis = item.bases.reviewer;
      if (basis?.kind !== 'mtus') return [];
      return basis.chapters.flatMap((chapter): Found[] => {
        const known = inForce(chapter, day, corrections);
        if (known === undefined || known.isInForce) return [];
        return [
          {
            ...(known.edition.unconfirmed === true ? { severity: 'note' as const } : {}),
            message: `${nameItem(imrCase, item.id)} cites ${chapter.title} ${chapter.year}, ${whenInForce(known.edition)}; the decision date is ${printDate({ iso: day })}.`,
            action: 'Cite the edition that was in force on the decision date.',
            place: { field: 'item.basis.reviewer', item: item.id },
          },
        ];
      });
    });
  },
};

function whenInForce({ from, until, unconfirmed }: EditionInForce): string {
  const marked = unconfirmed === true ? ' (a date that we could not confirm)' : '';
  if (until === undefined) return `in force from ${printDate({ iso: from ?? '' })}${marked}`;
  if (from === undefined) return `replaced on ${printDate({ iso: until })}${marked}`;
  return `in force from ${printDate({ iso: from })} until it was replaced on ${printDate({ iso: until })}${marked}`;
}
