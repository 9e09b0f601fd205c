import { z } from 'zod';
import { criterionKindSchema, criterionLimitSchema } from '../domain/checklist.ts';
import { isoDateSchema } from '../domain/dates.ts';

export const GUIDELINES_SCHEMA = 'imr-guidelines/1';

/** Bounds of a pack: far more than any guideline that is known, and little enough to be held in memory. */
const MOST = { chapters: 1000, sections: 20_000, criteria: 200, tags: 100, lists: 50, values: 2000 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not hold
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Text that prints: not empty, no spaces around it, no control characters. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !CONTROL.test(value) && value.trim() === value && value.isWellFormed(), {
      message: 'holds spaces around the text, or characters that do not print',
    });
/** The same on one line. */
const line = (longest: number) =>
  text(longest).refine((value) => !/[\n\t]/.test(value), { message: 'must be one line' });

/** An id within a pack: short, and safe in logs and file names. */
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'must be an id: small letters, digits, dots and hyphens');

/** In force from the first day on, until the day before the last. `confirmed`: a source for the days is at hand. */
export const effectiveSchema = z.strictObject({
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  confirmed: z.boolean(),
});

/** Levels of 8 CCR 9792.25.1. They rate studies, never a guideline as a whole. */
export const EVIDENCE_LEVELS = ['1a', '1b', '1c', '2', '3', '4', '5'] as const;
export const evidenceSchema = z.strictObject({ level: z.enum(EVIDENCE_LEVELS), study: line(500).optional() });

/** The same with a unit that prints. */
export const limitSchema = criterionLimitSchema.extend({ unit: line(60) });

/** One sentence that is met or not. */
export const criterionSchema = z.strictObject({
  id,
  text: text(1000),
  kind: criterionKindSchema,
  limit: limitSchema.optional(),
  evidence: evidenceSchema.optional(),
});

const tags = z.array(line(120)).max(MOST.tags).optional();
/** What a chapter or section is about, in the words that requests use. */
const about = { bodyParts: tags, conditions: tags, treatments: tags };
export const aboutSchema = z.strictObject(about);

const sectionSchema = z.strictObject({
  id,
  title: line(300),
  /** As it is cited: `4610.5(c)(2)`. Guidelines whose sections have titles alone have none. */
  number: line(60).optional(),
  /** The id of the section that this one is a part of, in the same chapter. */
  parent: id.optional(),
  /** What it says, in words that the licence allows. */
  text: text(20_000).optional(),
  /** False where no source is at hand for what it says. */
  confirmed: z.boolean().optional(),
  ...about,
  criteria: z.array(criterionSchema).max(MOST.criteria).optional(),
  evidence: evidenceSchema.optional(),
});

const chapterSchema = z.strictObject({
  id,
  title: line(300),
  number: line(60).optional(),
  /** Where it differs from the pack's: the chapters of the MTUS have editions of their own. */
  edition: line(60).optional(),
  effective: effectiveSchema.optional(),
  ...about,
  sections: z.array(sectionSchema).max(MOST.sections),
});

/** How a section prints as a basis in a letter, by the letter's own grammar. */
export const citationFormSchema = z.discriminatedUnion('kind', [
  /** `Low Back Disorders 2019, Section(s): Diagnosis`: the edition is the effective year. */
  z.strictObject({ kind: z.literal('mtus') }),
  /** `Title Edition, Chapter, Section`. */
  z.strictObject({ kind: z.literal('guideline'), title: line(200) }),
  /** `Labor Code 4610.5(c)(2)`: `law` is the chapter's title. */
  z.strictObject({ kind: z.literal('regulation') }),
]);

/** Values to choose from, such as specialties. */
export const listSchema = z.strictObject({
  id,
  title: line(300),
  values: z.array(line(300)).max(MOST.values),
});

export const stepSchema = z.enum(['mtus', 'acoem-odg', 'other-guideline', 'study', 'law']);

/** `imr-guidelines/1`: one edition of one source. */
export const packSchema = z.strictObject({
  schema: z.literal(GUIDELINES_SCHEMA),
  id,
  title: line(300),
  /** Its place in the search sequence of 8 CCR 9792.21.1; `law` is no step of it. */
  source: stepSchema,
  publisher: line(200),
  edition: line(60),
  effective: effectiveSchema,
  /** Who may have it and on what terms, in words. */
  licence: text(1000),
  jurisdiction: line(60),
  citation: citationFormSchema,
  chapters: z.array(chapterSchema).min(1).max(MOST.chapters),
  lists: z.array(listSchema).max(MOST.lists).optional(),
});

export type GuidelinePack = z.infer<typeof packSchema>;
export type GuidelineChapter = GuidelinePack['chapters'][number];
export type GuidelineSection = GuidelineChapter['sections'][number];
export type GuidelineCriterion = z.infer<typeof criterionSchema>;
export type Effective = z.infer<typeof effectiveSchema>;
