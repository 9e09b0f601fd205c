import { type Bates, batesOf, batesSchema } from '../../../shared/domain/bates.ts';

/** What stands in the fields. */
export interface BatesForm {
  prefix: string;
  /** Number of the page, from 1. */
  page: string;
  first: string;
  digits: string;
  shown: boolean;
}

export type BatesProblems = Partial<Record<'prefix' | 'page' | 'first' | 'digits', string>>;

const BLANK: BatesForm = { prefix: '', page: '1', first: '', digits: '6', shown: true };

export function formOf(bates: Bates | undefined): BatesForm {
  if (bates === undefined) return BLANK;
  const { prefix, page, first, digits, shown } = bates;
  return { prefix, page: String(page + 1), first: String(first), digits: String(digits), shown };
}

/**
 * The numbering that the fields ask for in a document of so many pages, or what is wrong with them. A number with zeros before
 * it says how many digits there are, whatever the field of the digits says.
 */
export function batesFrom(form: BatesForm, pages: number): Bates | BatesProblems {
  const first = form.first.trim();
  const page = whole(form.page);
  const digits = first.startsWith('0') ? first.length : whole(form.digits);
  const problems: BatesProblems = {
    ...(batesSchema.shape.prefix.safeParse(form.prefix).success ? {} : { prefix: 'At most 30 characters.' }),
    ...(whole(first) === undefined && { first: 'Enter a whole number, such as 123 or 000123.' }),
    ...((page === undefined || page < 1 || page > pages) && { page: `A page from 1 to ${pages}.` }),
    ...((digits === undefined || digits < 1 || digits > 12) && { digits: 'A number from 1 to 12.' }),
  };
  if (Object.keys(problems).length > 0) return problems;
  return batesSchema.parse({
    prefix: form.prefix,
    page: (page ?? 1) - 1,
    first: Number(first),
    digits,
    shown: form.shown,
  });
}

export function isBates(result: Bates | BatesProblems): result is Bates {
  return 'shown' in result;
}

/** `Page 1 is ABC-000123, page 40 ABC-000162` */
export function spanWords(bates: Bates, pages: number): string {
  const first = `Page ${bates.page + 1} is ${batesOf(bates, bates.page)}`;
  return bates.page === pages - 1 ? first : `${first}, page ${pages} ${batesOf(bates, pages - 1)}`;
}

function whole(text: string): number | undefined {
  return /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}
