import type { ImrCase } from '../../domain/case.ts';
import type { CheckedCriterion } from '../../domain/checklist.ts';
import { ANY_DAY, recogniseFacts } from '../../domain/facts/index.ts';
import { queryOf } from '../records/absence-claims.ts';
import { remember } from '../remember.ts';

/** A criterion that the reviewer calls not documented, and the words to search the records for. */
export interface UndocumentedCriterion {
  item: string;
  criterion: CheckedCriterion;
  query: string;
}

/** Two things that a criterion names in one sentence are looked for near each other. */
const MOST_NAMED = 2;

/** The criteria that are called not documented, each with its search; those whose words say too little to search for are left out. */
export function undocumentedCriteria(imrCase: ImrCase): UndocumentedCriterion[] {
  return imrCase.items.flatMap((item) =>
    (item.worksheet?.checklist ?? []).flatMap((criterion) => {
      const query = criterion.status === 'not documented' ? searchFor(criterion) : '';
      return query === '' ? [] : [{ item: item.id, criterion, query }];
    }),
  );
}

/** The telling words of a short criterion; of a long one the treatments, tests and drugs that it names. */
const searchFor = remember(({ criterion }: CheckedCriterion): string => {
  const whole = queryOf(criterion);
  if (whole !== '') return whole;
  const named = recogniseFacts(criterion, { reference: ANY_DAY, kinds: ['term', 'drug'] }).map(
    ({ text }) => text,
  );
  return queryOf([...new Set(named)].slice(0, MOST_NAMED).join(' '));
});
