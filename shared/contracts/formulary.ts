import { z } from 'zod';
import { isoDateSchema } from '../domain/dates.ts';
import { FOUND_BY } from '../formulary/find-drug.ts';
import { drugSchema, STATUSES } from '../formulary/formulary.ts';
import { contract } from './contract.ts';

const id = z.int().positive();
const count = z.int().nonnegative();
const done = z.strictObject({});
const cancelled = z.strictObject({ cancelled: z.literal(true) });

/** An imported drug list. `effective`: its first day in force; null where neither the file nor anybody said it. */
const drugListSchema = z.strictObject({
  id,
  title: z.string().nullable(),
  file: z.string(),
  effective: isoDateSchema.nullable(),
  importedAt: z.iso.datetime(),
  drugs: z.int().positive(),
  exempt: count,
  nonExempt: count,
});
export type DrugList = z.infer<typeof drugListSchema>;

const answerSchema = z.strictObject({
  asked: z.string(),
  status: z.enum([...STATUSES, 'differs']),
  by: z.enum(FOUND_BY).optional(),
  drugs: z.array(drugSchema).readonly(),
  near: z.array(z.string()).readonly(),
});

/**
 * `fit`: whether the list was in force on the day: `in-force`; `unknown` where its first day is not known; `none` where every list
 * that is here came into force later; `no-list` where none is here.
 */
const lookedUpSchema = z.strictObject({
  fit: z.enum(['in-force', 'unknown', 'none', 'no-list']),
  list: drugListSchema.nullable(),
  answers: z.array(answerSchema),
});
export type DrugLookUp = z.infer<typeof lookedUpSchema>;

/** `names`: the drugs that were found in the text; also where no list says anything of them. */
const namedSchema = lookedUpSchema.extend({ names: z.array(z.string()) });
export type NamedDrugs = z.infer<typeof namedSchema>;

const importedSchema = z.strictObject({ id, outcome: z.enum(['added', 'known']) });
const changes = { invalidates: ['formulary.list', 'formulary.look', 'formulary.named', 'audit.list'] };

/** The MTUS drug lists that the reviewer imported, 8 CCR 9792.27.15. None comes with the program. */
export const formularyContracts = {
  /** The one with the latest day first; those without a day last. */
  list: contract('formulary.list', done, z.array(drugListSchema)),
  /** What the list in force on a day says of drugs, in their order. `day` null: the latest list. For the command line. */
  look: contract(
    'formulary.look',
    z.strictObject({
      day: isoDateSchema.nullable(),
      names: z.array(z.string().min(1).max(200)).max(50),
    }),
    lookedUpSchema,
    { fromPage: false },
  ),
  /** The same of the drugs that a request names: those that IMR Desk knows, and any other that the list has. */
  named: contract(
    'formulary.named',
    z.strictObject({ day: isoDateSchema.nullable(), text: z.string().max(10_000) }),
    namedSchema,
  ),
  /** The first day in force, where the file did not say it, or said it wrongly. */
  setEffective: contract(
    'formulary.setEffective',
    z.strictObject({ id, effective: isoDateSchema.nullable() }),
    done,
    changes,
  ),
  remove: contract('formulary.remove', z.strictObject({ id }), done, changes),
  /** Shell: asks for a file. */
  import: contract('formulary.import', done, z.union([importedSchema, cancelled]), {
    ...changes,
    at: 'shell',
  }),
  /** Takes in a CSV file or an Excel workbook; the same list twice is one. Throws as `parseFormulary`. */
  importFrom: contract('formulary.importFrom', z.strictObject({ path: z.string() }), importedSchema, {
    ...changes,
    fromPage: false,
  }),
};
