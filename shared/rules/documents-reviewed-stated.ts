import type { Rule } from './finding.ts';

/** The served copy does not state which documents were reviewed. */
export const documentsReviewedStated: Rule = {
  id: 'documents-reviewed-stated',
  severity: 'warning',
  source:
    '8 CCR 9792.10.6(d): the determination states the documents reviewed; complaint of 2015, Hacker (2015)',
  check: ({ imrCase: { documentsReviewed }, copy }) =>
    copy === 'posted' || (documentsReviewed?.entries.length ?? 0) > 0
      ? []
      : [
          {
            message: 'The served copy lists no documents reviewed.',
            action: 'Take the list from the index of the records, or write it.',
            place: { field: 'documentsReviewed' },
          },
        ],
};
