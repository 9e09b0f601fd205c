import { z } from 'zod';

/**
 * What parts two pieces of a citation in a letter that was read, where the letter's own form would have something else:
 * marks and spaces alone, never words.
 */
export const separatorSchema = z.string().regex(/^[\s,;:./&-]{1,4}$/, 'holds marks and spaces alone');

/** A chapter of a guideline, perhaps with a section. `lead` stands before it, `joint` between the two. */
const placeSchema = z.strictObject({
  chapter: z.string().min(1),
  section: z.string().min(1).optional(),
  lead: separatorSchema.optional(),
  joint: separatorSchema.optional(),
});

/** A guideline other than the MTUS, with the places in it that are cited. `lead`: before it, in place of a number. */
const guidelineCitationSchema = z.strictObject({
  kind: z.literal('guideline'),
  title: z.string().min(1),
  edition: z.string().min(1).optional(),
  places: z.array(placeSchema),
  lead: separatorSchema.optional(),
});

/** Anything that is not yet parted into fields: printed as it stands. */
const otherCitationSchema = z.strictObject({
  kind: z.literal('other'),
  text: z.string().min(1),
  lead: separatorSchema.optional(),
});

/** A study, with what it is found by (8 CCR 9792.21.1). Printed as `Author. Title. Journal. Year;volume:pages`. */
const studyCitationSchema = z.strictObject({
  kind: z.literal('study'),
  /** The lead author, or all of them: `Smith J, et al`. */
  author: z.string().min(1).optional(),
  title: z.string().min(1),
  journal: z.string().min(1).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'needs a year of four digits')
    .optional(),
  volume: z.string().min(1).optional(),
  pages: z.string().min(1).optional(),
  lead: separatorSchema.optional(),
});

/** A section of a statute or regulation: `Labor Code` and `4610.5(c)(2)`, perhaps with what it is called. */
const regulationCitationSchema = z.strictObject({
  kind: z.literal('regulation'),
  law: z.string().min(1),
  section: z.string().min(1),
  title: z.string().min(1).optional(),
  lead: separatorSchema.optional(),
});

/** One Non-MTUS citation. */
export const citationSchema = z.discriminatedUnion('kind', [
  guidelineCitationSchema,
  studyCitationSchema,
  regulationCitationSchema,
  otherCitationSchema,
]);

/** An MTUS chapter: title and effective year as printed, then sections (since 2016) or pages (2014-15). */
export const chapterSchema = z.strictObject({
  title: z.string().min(1),
  year: z.string().regex(/^\d{4}$/, 'needs a year of four digits'),
  sections: z.array(z.string().min(1)).default([]),
  pages: z.string().min(1).optional(),
});

/** Which form of the OUTSIDE sentence a line was read in; a line written here takes its profile's. */
export const grammarSchema = z.enum(['2015', '2016']);

const shared = { grammar: grammarSchema.optional(), asRead: z.string().min(1).optional() };

/**
 * What a decision rests on, as the letter's grammar knows it:
 * MTUS chapters (with Non-MTUS citations beside them or not), only sources outside the MTUS, or nothing cited;
 * `verbatim` is a line of a letter that was read and fits none of these.
 */
export const basisSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mtus'),
    chapters: z.array(chapterSchema).min(1),
    citations: z.array(citationSchema).default([]),
    otherGuidelines: z.string().min(1).optional(),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal('outside'),
    citations: z.array(citationSchema).min(1),
    otherGuidelines: z.string().min(1).optional(),
    ...shared,
  }),
  z.strictObject({ kind: z.literal('none'), asRead: shared.asRead }),
  z.strictObject({ kind: z.literal('verbatim'), asRead: z.string().min(1) }),
]);

export type Citation = z.infer<typeof citationSchema>;
export type GuidelineCitation = z.infer<typeof guidelineCitationSchema>;
export type StudyCitation = z.infer<typeof studyCitationSchema>;
export type RegulationCitation = z.infer<typeof regulationCitationSchema>;
export type GuidelinePlace = z.infer<typeof placeSchema>;
export type MtusChapter = z.infer<typeof chapterSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type BasisWho = 'administrator' | 'reviewer';
