import { z } from 'zod';
import { isoDateSchema } from '../domain/dates.ts';
import { bodyPartSchema, outcomeSchema } from '../domain/item.ts';
import { stepSchema } from '../guidelines/pack.ts';
import { contract } from './contract.ts';
import { libraryHitSchema } from './library.ts';

const done = z.strictObject({});
/** Today where it is left out. */
const day = isoDateSchema.optional();
/** What an item is looked up by. */
const askedSchema = z.strictObject({
  request: z.string().max(20_000),
  category: z.string().optional(),
  bodyParts: z.array(bodyPartSchema),
});
/** A section, or a chapter as a whole: ids of the library as it is now. */
const placeSchema = z.union([
  z.strictObject({ sectionId: z.int().nonnegative() }),
  z.strictObject({ chapterId: z.int().nonnegative() }),
]);
/** By keys, which outlive another import of the same pack. `section` null: the chapter as a whole. */
const placeKeySchema = z.strictObject({
  source: z.string().min(1).max(200),
  chapter: z.string().min(1).max(200),
  section: z.string().min(1).max(200).nullable(),
});
export type PlaceKey = z.infer<typeof placeKeySchema>;

const headSchema = libraryHitSchema.omit({ snippet: true });
export type PlaceHead = z.infer<typeof headSchema>;

const suggestedSchema = z.strictObject({
  step: stepSchema,
  /** What of the item it was found by, the weightiest first: `shoulder`, `MRI`. */
  why: z.array(z.string()),
  chapter: headSchema,
  /** Those of its sections that fit, the best first. */
  sections: z.array(headSchema),
});
export type SuggestedChapter = z.infer<typeof suggestedSchema>;

const citedInSchema = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string().nullable(),
  /** Place in its case, from 1. */
  item: z.int().positive(),
  request: z.string(),
  who: z.enum(['administrator', 'reviewer']),
  outcome: outcomeSchema.nullable(),
});
export type CitedIn = z.infer<typeof citedInSchema>;

const changed = { invalidates: ['lookup.marked', 'lookup.about'] };

/** Looking up the guideline of an item. Marks and what was used are the reviewer's: of no case, and not entered in the audit log. */
export const lookupContracts = {
  /** Chapters that fit an item, by the search sequence of 8 CCR 9792.21.1, those in force first. */
  suggest: contract(
    'lookup.suggest',
    z.strictObject({ item: askedSchema, parent: askedSchema.optional(), day }),
    z.array(suggestedSchema),
  ),
  /** Favourites, and what was cited or checked last, the latest first; those that left the library are left out. */
  marked: contract(
    'lookup.marked',
    z.strictObject({ day }),
    z.strictObject({ favourites: z.array(headSchema), recent: z.array(headSchema) }),
  ),
  /** What else is known of a place. @throws NotFound `no-section` */
  about: contract(
    'lookup.about',
    z.strictObject({ place: placeSchema, day }),
    z.strictObject({
      isFavourite: z.boolean(),
      /** Of one that is not in force, the edition that is. */
      instead: headSchema.nullable(),
      /** Items of the vault's cases that cite it, the latest cases first. */
      citedIn: z.strictObject({ listed: z.array(citedInSchema), more: z.int().nonnegative() }),
    }),
  ),
  setFavourite: contract(
    'lookup.setFavourite',
    z.strictObject({ place: placeKeySchema, isFavourite: z.boolean() }),
    done,
    changed,
  ),
  /** Notes that a place was cited, or its criteria taken. */
  noteUse: contract('lookup.noteUse', z.strictObject({ place: placeKeySchema }), done, changed),
};
