import { z } from 'zod';

/** How a document's pages are numbered in the file that they were produced in: `ABC-000123` and on. */
export const batesSchema = z.strictObject({
  /** What stands before the digits, its separator included. */
  prefix: z
    .string()
    .max(30)
    .regex(/^[^\p{C}]*$/u, 'A prefix is one line.'),
  /** The first page that has a number, from 0, and its number. Pages before it (a cover, a letter) have none. */
  page: z.int().nonnegative(),
  first: z.int().nonnegative().max(999_999_999_999),
  /** Digits of a number, filled up with zeros; a longer number has more. */
  digits: z.int().min(1).max(12),
  /** The numbers are shown on the pages: where they do not stand there in print. */
  shown: z.boolean(),
});
export type Bates = z.infer<typeof batesSchema>;

/** The number of a page, from 0; empty before the first that has one. */
export function batesOf({ prefix, page: from, first, digits }: Bates, page: number): string {
  return page < from ? '' : prefix + String(first + page - from).padStart(digits, '0');
}

/** The numbers of all pages of a document that has so many. */
export function batesLabels(bates: Bates, pages: number): string[] {
  return Array.from({ length: pages }, (_, page) => batesOf(bates, page));
}
