import { RECORD_TYPES, type RecordType } from '../../../shared/encounters/record-type.ts';
import type { Count, Score } from './score.ts';

/** The tables of a score, as lines. */
export function tablesOf(score: Score): string[] {
  return [
    `  boundaries between records   ${precisionRecall(score.boundaries)}`,
    `  records with all their pages, and no other, in order   ${share(score.whole)}`,
    `  type   ${share(typesRight(score))}`,
    `  date of service, where it is printed   ${share(score.dates)}; given to one that bears none: ${score.noDates.wrong} of ${score.noDates.of}`,
    `  author, where printed   ${share(score.authors)}`,
    `  pairs of copies   ${precisionRecall(score.copies)}`,
    `  pages and type right, by confidence   ${[...score.sure]
      .sort(([a], [b]) => a - b)
      .map(([tenth, one]) => `${tenth / 10}: ${one.right}/${one.of}`)
      .join('  ')}`,
    ...confusion(score),
  ];
}

export function typesRight({ types }: Score): { right: number; of: number } {
  let [right, of] = [0, 0];
  for (const [type, row] of types) {
    right += row.get(type) ?? 0;
    of += sum(row.values());
  }
  return { right, of };
}

/** A row for each type as it is, a column for each as it was taken for; then precision and recall. */
function confusion({ types }: Score): string[] {
  const at = (is: RecordType, as: RecordType): number => types.get(is)?.get(as) ?? 0;
  const heads = RECORD_TYPES.map((_, place) => String(place + 1).padStart(4)).join('');
  const rows = RECORD_TYPES.map((type, place) => {
    const right = at(type, type);
    const all = sum(RECORD_TYPES.map((as) => at(type, as)));
    const taken = sum(RECORD_TYPES.map((is) => at(is, type)));
    const cells = RECORD_TYPES.map((as) => (at(type, as) === 0 ? '.' : String(at(type, as))).padStart(4));
    const name = `${String(place + 1).padStart(4)} ${type.padEnd(17)}`;
    return `${name}${cells.join('')}   ${percent(right, taken)} ${percent(right, all)}`;
  });
  return [
    `  ${'type as it is, and as it was taken for'.padEnd(20)}`,
    `${' '.repeat(22)}${heads}   precis. recall`,
    ...rows,
  ];
}

function precisionRecall({ right, wrong, missed }: Count): string {
  return `precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)} (${right} right, ${wrong} too many, ${missed} missed)`;
}

function share({ right, of }: { right: number; of: number }): string {
  return `${percent(right, of)} (${right} of ${of})`;
}

function percent(part: number, of: number): string {
  return of === 0 ? '     -' : `${((100 * part) / of).toFixed(1).padStart(5)}%`;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
