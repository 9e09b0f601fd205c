import { z } from 'zod';
import { pageRangesSchema } from '../domain/page-ranges.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const documentId = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const done = z.strictObject({});
const share = z.number().min(0).max(1);
const page = z.int().nonnegative();
const turns = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

/** One of the two readers. */
export const readerSchema = z.enum(['first', 'second']);
export type ReaderName = z.infer<typeof readerSchema>;

/** Where a reader was in a document, to the line: shares of the page; and how its pages were turned. */
export const readingPlaceSchema = z.strictObject({
  page,
  top: share,
  left: share.optional(),
  zoom: z.union([z.enum(['width', 'page']), z.number().positive()]),
  /** Quarter turns clockwise: of all pages, and of single ones besides. */
  turns: z.strictObject({ all: turns, pages: z.array(z.tuple([page, turns])).max(10_000) }),
});
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;

const linkedPlace = z.strictObject({ documentId, page, top: share });

/** Two places that belong together, one in each reader. */
export const linkedPlacesSchema = z.strictObject({ first: linkedPlace, second: linkedPlace });
export type LinkedPlaces = z.infer<typeof linkedPlacesSchema>;

/** What the two readers of a case show. */
export const readersSchema = z.strictObject({
  /** The documents; null in the first for the case's first, in the second for no second reader. */
  first: documentId.nullable(),
  second: documentId.nullable(),
  stacked: z.boolean(),
  /** Scrolling one scrolls the other. */
  together: z.boolean(),
  /** Places that keep each other in view; none where it is missing. */
  links: z.array(linkedPlacesSchema).max(200).optional(),
});
export type Readers = z.infer<typeof readersSchema>;

/** Which pages of a document were seen. */
export const documentSeenSchema = z.strictObject({
  documentId,
  name: z.string(),
  pages: z.int().nonnegative(),
  seen: pageRangesSchema,
});
export type DocumentSeen = z.infer<typeof documentSeenSchema>;

const ofPlace = z.strictObject({ documentId, reader: readerSchema });

export const viewingContracts = {
  /** Where a reader was in a document; null before it was there. */
  place: contract('viewing.place', ofPlace, z.strictObject({ place: readingPlaceSchema.nullable() })),
  keepPlace: contract('viewing.keepPlace', ofPlace.extend({ place: readingPlaceSchema }), done),
  /** What the readers of a case showed last; null before they showed anything. */
  readers: contract('viewing.readers', ofCase, z.strictObject({ readers: readersSchema.nullable() })),
  keepReaders: contract('viewing.keepReaders', ofCase.extend({ readers: readersSchema }), done),
  /** Pages seen, by document in their order. */
  seen: contract('viewing.seen', ofCase, z.array(documentSeenSchema)),
  /** Pages were really in view. Those that the document does not have are left out. */
  markSeen: contract(
    'viewing.markSeen',
    z.strictObject({ documentId, pages: z.array(page).max(1_000) }),
    done,
    { invalidates: ['viewing.seen', 'signing.review'] },
  ),
};
