import type { FormularyAnswer } from './find-drug.ts';
import type { FormularyDrug, GuidelineMarks, Mark } from './formulary.ts';

const SYMBOLS: Readonly<Record<Mark, string>> = {
  recommended: '✓',
  'not-recommended': '✕',
  'no-recommendation': '⦸',
};

/** What a list says of a drug: the name with its status, then the rows that fit; or that the list does not have it. */
export function printAnswer({ asked, status, by, drugs, near }: FormularyAnswer): string[] {
  if (drugs.length === 0) {
    const others = near.length === 0 ? '' : ` Near it the list has: ${near.join('; ')}.`;
    return [`${asked}: unlisted: this list does not have it.${others}`];
  }
  const how = by === 'known brand' ? ', taken for its brand name by IMR Desk, not by the list' : '';
  const form = status === 'differs' ? 'differs by row' : status;
  return [`${asked}: ${form}${how}`, ...drugs.map((drug) => `  ${rowOf(drug)}`)];
}

/** `Tramadol (tablet; 50 mg; Opioids), row 12: non-exempt, special fill 4 days, ✓ Knee` */
function rowOf(drug: FormularyDrug): string {
  const about = [drug.form, drug.strength, drug.drugClass, drug.notes].filter(Boolean).join('; ');
  const fill = (name: string, days: number | undefined) =>
    days === undefined ? [] : [`${name} fill ${days} ${days === 1 ? 'day' : 'days'}`];
  const said = [
    drug.status,
    ...fill('special', drug.specialFillDays),
    ...fill('perioperative', drug.perioperativeFillDays),
    ...drug.guidelines.map(printMarks),
  ];
  return `${drug.ingredient}${about === '' ? '' : ` (${about})`}, row ${drug.row}: ${said.join(', ')}`;
}

function printMarks({ name, marks }: GuidelineMarks): string {
  return [marks.map((mark) => SYMBOLS[mark]).join(''), name].filter(Boolean).join(' ');
}
