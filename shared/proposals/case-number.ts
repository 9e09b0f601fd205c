import type { Evidence } from './case-block.ts';
import type { Paper } from './paper.ts';

/** `CM`, two digits, a hyphen, seven digits; recognition may read the hyphen as another dash, or part it with spaces. */
const CASE_NUMBER = /\bCM\s?(\d{2})\s?[-–—]\s?(\d{7})\b/gi;

/** The numbers of IMR cases in a paper, as `CM17-0012582`. */
export function caseNumbersIn({ lines }: Pick<Paper, 'lines'>): Omit<Evidence, 'recordId'>[] {
  return lines.flatMap(({ cells }) =>
    cells.flatMap(({ text, at }) =>
      [...text.matchAll(CASE_NUMBER)].map((match) => {
        const [asRead, year = '', number = ''] = match;
        const start = at.start + match.index;
        return { value: `CM${year}-${number}`, asRead, at: { ...at, start, end: start + asRead.length } };
      }),
    ),
  );
}
