import { BODY_REGIONS } from './body/regions.ts';
import { printStrength } from './drugs/strength.ts';
import type {
  BodyPartFact,
  CodeFact,
  DateFact,
  DrugFact,
  PainFact,
  PersonFact,
  QuantityFact,
  Range,
} from './fact.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Printable = DateFact | DrugFact | CodeFact | BodyPartFact | PainFact | PersonFact | QuantityFact;

/** A fact in one plain wording, the same for equal values; recognising it gives the value back. */
export function printFact(fact: Printable): string {
  switch (fact.kind) {
    case 'date':
      return printDateValue(fact);
    case 'drug':
      return printDrug(fact);
    case 'code':
      return `${fact.system} ${fact.code}`;
    case 'body-part':
      return printBodyPart(fact);
    case 'pain':
      return fact.scale === 10 ? `${printRange(fact.score)}/10` : `pain ${printRange(fact.score)}/100`;
    case 'person':
      return printPerson(fact);
    case 'quantity':
      return printQuantity(fact);
  }
}

/** `12`, `8-10`. */
export function printRange({ low, high }: Range): string {
  return low === high ? String(low) : `${low}-${high}`;
}

/** `10/13/2016`, `February 2002`, `on December 6`, `in 2005`; the wording as read where there is no value. */
function printDateValue({ value, text, precision }: DateFact): string {
  if (value === undefined) return text;
  if (precision === 'month-day') return `on ${monthName(value.slice(2, 4))} ${Number(value.slice(5, 7))}`;
  const [year = '', month = '', day = ''] = value.split('-');
  if (precision === 'year') return `in ${year}`;
  return precision === 'month' ? `${monthName(month)} ${year}` : `${month}/${day}/${year}`;
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? '';
}

/** `Norco 10/325 mg tablet #60, 2 refills`. */
function printDrug({ known, strength, form, quantity, refills, amount, ingredients }: DrugFact): string {
  const name =
    ingredients === undefined
      ? known
      : ingredients
          .map(({ generic, percent }) => (percent === undefined ? generic : `${generic} ${percent}%`))
          .join('/');
  const parts = [
    name,
    strength === undefined ? '' : printStrength(strength),
    form ?? '',
    amount === undefined ? '' : `${amount.value} ${amount.unit}`,
    quantity === undefined ? '' : `#${quantity}`,
  ].filter((part) => part !== '');
  const refilled = refills === undefined ? '' : `, ${refills} refills`;
  return `${parts.join(' ')}${refilled}`;
}

/** `right shoulder`, `low back L4-5, L5-S1`. */
function printBodyPart({ region, side, levels }: BodyPartFact): string {
  const name = BODY_REGIONS[region].label.replace(/ \(.*| and .*/, '');
  return [side ?? '', name, levels?.join(', ') ?? ''].filter((part) => part !== '').join(' ');
}

/** `39 year old female`. */
function printPerson({ age, sex }: PersonFact): string {
  if (age === undefined) return sex === undefined ? '' : `Sex: ${sex}`;
  return sex === undefined ? `${age} years old` : `${age} year old ${sex}`;
}

/** `2 times per week for 4 weeks (8 visits)`, `12 visits`, `30 day rental`. */
function printQuantity({ form, unit, frequency, duration, total }: QuantityFact): string {
  const often = frequency === undefined ? '' : `${printRange(frequency.count)} times per ${frequency.period}`;
  const long =
    duration === undefined ? '' : `${printRange(duration.count)} ${plural(duration.period, duration.count)}`;
  const count = total === undefined ? '' : printCount(total, unit);
  switch (form) {
    case 'course':
      return total === undefined ? `${often} for ${long}` : `${often} for ${long} (${count})`;
    case 'frequency':
      return often;
    case 'duration':
      return long;
    case 'rental':
      return `rental for ${long}`;
    case 'purchase':
      return 'for purchase';
    case 'count':
    case 'refills':
    case 'levels':
      return duration === undefined ? count : `${count} over ${long}`;
  }
}

/** `8 visits`, `1 tablet`, `6-8 weeks`. */
export function printCount(count: Range, unit: string): string {
  return `${printRange(count)} ${plural(unit, count)}`;
}

function plural(unit: string, { low, high }: Range): string {
  if (low === 1 && high === 1) return unit;
  return unit === 'patch' || unit === 'box' ? `${unit}es` : `${unit}s`;
}
