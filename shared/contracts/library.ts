import { z } from 'zod';
import { basisSchema } from '../domain/basis.ts';
import { isoDateSchema } from '../domain/dates.ts';
import { criterionSchema, effectiveSchema, evidenceSchema, stepSchema } from '../guidelines/pack.ts';
import { contract } from './contract.ts';
import { errorDataSchema } from './result.ts';
import { expansionSchema, snippetSchema } from './search.ts';

const done = z.strictObject({});
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const amount = z.int().nonnegative();
/** A file that was chosen or dropped; the page never knows its path. */
const token = z.uuid();
const sourceId = z.string().min(1).max(100);
/** Of chapters and sections; a source that is saved anew gives others. What lasts is the keys. */
const placeId = z.int().nonnegative();
/** Ids within a pack: with the pack's they name a chapter or section for good. */
const key = z.string();
/** Of an own document, from 0; null elsewhere. */
const page = amount.nullable();
const number = z.string().nullable();

/** Whose key signed a pack's file. Says nothing yet about who that is. */
const signerSchema = z.strictObject({ name: z.string(), sha256 });

const inForceSchema = z.enum(['yes', 'no', 'unknown']);

export const librarySourceSchema = z.strictObject({
  sourceId,
  /** `shipped`: came with the program. `pack`: imported, or the reviewer's own. `document`: an own file. */
  kind: z.enum(['shipped', 'pack', 'document']),
  /** The pack's own id. */
  key,
  title: z.string(),
  /** Its place in the search sequence of 8 CCR 9792.21.1. */
  step: stepSchema,
  publisher: z.string(),
  edition: z.string(),
  effective: effectiveSchema,
  /** On the day that was asked for. */
  inForce: inForceSchema,
  licence: z.string(),
  jurisdiction: z.string(),
  sha256,
  signer: signerSchema.nullable(),
  /** Key of the source that the reviewer corrects with this one. */
  copiedFrom: key.nullable(),
  documentId: z.string().nullable(),
  addedAt: z.iso.datetime(),
  chapters: amount,
  sections: amount,
});
export type LibrarySource = z.infer<typeof librarySourceSchema>;

const outlineSchema = z.strictObject({
  source: librarySourceSchema,
  chapters: z.array(
    z.strictObject({
      chapterId: placeId,
      key,
      title: z.string(),
      number,
      edition: z.string(),
      effective: effectiveSchema,
      inForce: inForceSchema,
      page,
      /** The reviewer's own corrections have it otherwise: it is found there alone. */
      isCorrected: z.boolean(),
      sections: z.array(
        z.strictObject({
          sectionId: placeId,
          key,
          title: z.string(),
          number,
          /** Key of the section that it is a part of. */
          parent: key.nullable(),
          confirmed: z.boolean(),
          page,
          criteria: amount,
        }),
      ),
    }),
  ),
});
export type LibraryOutline = z.infer<typeof outlineSchema>;

export const libraryHitSchema = z.strictObject({
  /** Null for a chapter as a whole. */
  sectionId: placeId.nullable(),
  chapterId: placeId,
  sourceId,
  kind: librarySourceSchema.shape.kind,
  step: stepSchema,
  sourceKey: key,
  sourceTitle: z.string(),
  chapter: z.strictObject({ key, title: z.string(), number, edition: z.string() }),
  section: z.strictObject({ key, title: z.string(), number }).nullable(),
  effective: effectiveSchema,
  inForce: inForceSchema,
  /** False where no source at hand bears out what it says. */
  confirmed: z.boolean(),
  /** Of what it says, with what was found; null where it says nothing. */
  snippet: snippetSchema.nullable(),
  page,
  documentId: z.string().nullable(),
  /** How many it has. */
  criteria: amount,
});
export type LibraryHit = z.infer<typeof libraryHitSchema>;

const searchedSchema = z.strictObject({
  /** By the search sequence, in force first, then by where it was found. */
  hits: z.array(libraryHitSchema),
  hasMore: z.boolean(),
  /** What was left out of the query or taken otherwise than it may have been meant: sentences. */
  notes: z.array(z.string()),
  /** What else counts as the words. */
  expansions: z.array(expansionSchema),
});
export type LibrarySearch = z.infer<typeof searchedSchema>;

const about = {
  bodyParts: z.array(z.string()),
  conditions: z.array(z.string()),
  treatments: z.array(z.string()),
};

/** A section, or a chapter as a whole, with everything that is known of it. */
const placeSchema = z.strictObject({
  ...libraryHitSchema.omit({ snippet: true, criteria: true }).shape,
  text: z.string().nullable(),
  ...about,
  criteria: z.array(criterionSchema),
  evidence: evidenceSchema.nullable(),
  /** The section that it is a part of. */
  parent: z.strictObject({ sectionId: placeId, title: z.string() }).nullable(),
  basis: basisSchema,
  /** As a letter prints the basis, by the reviewer's usual profile. */
  printed: z.string(),
});
export type LibraryPlace = z.infer<typeof placeSchema>;

/** Another edition of the same source, and how it differs from the one that was imported. */
const otherEditionSchema = z.strictObject({
  sourceId,
  title: z.string(),
  edition: z.string(),
  /** Sections by their keys: only in the new one, only in this one, in both with other content. */
  added: amount,
  removed: amount,
  changed: amount,
});

const outcomeFields = { file: z.string(), title: z.string(), edition: z.string() };
export const packOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('added'),
    ...outcomeFields,
    sourceId,
    signer: signerSchema.nullable(),
    editions: z.array(otherEditionSchema),
    /** It took the place of one of the same edition. */
    replaced: z.boolean(),
  }),
  /** It is here already; nothing was changed. */
  z.strictObject({ outcome: z.literal('known'), ...outcomeFields, sourceId }),
  /** The same edition is here with other content: nothing was changed. Ask, and import again with an answer. */
  z.strictObject({
    outcome: z.literal('differs'),
    ...outcomeFields,
    signer: signerSchema.nullable(),
    present: otherEditionSchema,
  }),
]);
export type PackOutcome = z.infer<typeof packOutcomeSchema>;

/** Where the same edition is here with other content: tell, keep both, or put it in the other's place. */
const duplicates = z.enum(['tell', 'beside', 'replace']).default('tell');

const importedSchema = z.union([
  z.strictObject({ ...packOutcomeSchema.options[0].shape }),
  z.strictObject({ ...packOutcomeSchema.options[1].shape }),
  /** `token`: of the file, to import it again with an answer. */
  z.strictObject({ ...packOutcomeSchema.options[2].shape, token }),
  z.strictObject({
    outcome: z.literal('refused'),
    file: z.string(),
    error: errorDataSchema,
  }),
]);
export type ImportedPack = z.infer<typeof importedSchema>;

const writtenSchema = z.strictObject({ path: z.string() });
/** Today where it is left out. */
const day = isoDateSchema.optional();
/** What answers by the sources of the library. */
export const LIBRARY_QUERIES = [
  ...['library.sources', 'library.outline', 'library.search', 'library.section', 'library.corrections'],
  ...['lookup.suggest', 'lookup.marked', 'lookup.about'],
];
/** What answers by the reviewer's own documents besides. */
export const DOCUMENT_QUERIES = [
  'libraryDocuments.get',
  'libraryDocuments.list',
  'libraryDocuments.untaken',
  'libraryDocuments.quotations',
];
const changes = { invalidates: [...LIBRARY_QUERIES, 'audit.list'] };

/** As `EditionInForce` (shared/domain/mtus-editions.ts). */
const correctedEditionSchema = z.strictObject({
  title: z.string(),
  year: z.string(),
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  unconfirmed: z.literal(true).optional(),
});

export const libraryContracts = {
  /** By the search sequence; in it those in force first, by title. */
  sources: contract('library.sources', z.strictObject({ day }), z.array(librarySourceSchema)),
  /** @throws NotFound `no-source` */
  outline: contract('library.outline', z.strictObject({ sourceId, day }), outlineSchema),
  search: contract(
    'library.search',
    z.strictObject({
      /** Longer ones are cut by the parser, with a note. */
      query: z.string().max(20_000),
      /** The query is being typed: its last word may go on. */
      typing: z.boolean().default(false),
      day,
      limit: z.int().min(1).max(200).default(50),
    }),
    searchedSchema,
  ),
  /** @throws NotFound `no-section` */
  section: contract(
    'library.section',
    z.union([z.strictObject({ sectionId: placeId, day }), z.strictObject({ chapterId: placeId, day })]),
    placeSchema,
  ),
  /** Shell: asks for files of packs. */
  choosePacks: contract(
    'library.choosePacks',
    z.strictObject({}),
    z.union([z.strictObject({ token, names: z.array(z.string()) }), cancelled]),
    { at: 'shell' },
  ),
  /** Shell: imports what was chosen or dropped, each for itself. */
  importPacks: contract(
    'library.importPacks',
    z.strictObject({ token, duplicates }),
    z.array(importedSchema),
    { ...changes, at: 'shell' },
  ),
  /**
   * @throws Invalid `guidelines-damaged`, `guidelines-bad-signature`, `invalid-guidelines`, `newer-guidelines-schema`:
   * the message names the file and what is wrong
   */
  importPackFrom: contract(
    'library.importPackFrom',
    z.strictObject({ path: z.string(), duplicates }),
    packOutcomeSchema,
    { ...changes, fromPage: false },
  ),
  /** Shell: asks where to, and writes the source as a pack. */
  exportPack: contract(
    'library.exportPack',
    z.strictObject({ sourceId }),
    z.union([writtenSchema, cancelled]),
    { at: 'shell', invalidates: ['audit.list'] },
  ),
  exportPackTo: contract(
    'library.exportPackTo',
    z.strictObject({ sourceId, path: z.string() }),
    writtenSchema,
    { fromPage: false, invalidates: ['audit.list'] },
  ),
  /**
   * Corrects a chapter of a source that came with the program, or adds one, in a source of the reviewer's own beside it.
   * @throws NotFound `no-source`, `no-chapter`; Precondition `not-corrected-here`; Conflict `chapter-there`; Invalid
   * `invalid-guidelines`: the message names the field
   */
  correctChapter: contract(
    'library.correctChapter',
    z.strictObject({
      sourceId,
      /** Null to add one. */
      key: key.nullable(),
      title: z.string().trim().min(1).max(300),
      edition: z.string().trim().min(1).max(60),
      number: z.string().trim().min(1).max(60).optional(),
      effective: effectiveSchema,
    }),
    z.strictObject({ sourceId }),
    changes,
  ),
  /** Takes a correction back. Gives the source that came with the program. @throws NotFound `no-source`, `no-chapter` */
  dropCorrection: contract(
    'library.dropCorrection',
    z.strictObject({ sourceId, key }),
    z.strictObject({ sourceId }),
    changes,
  ),
  /** Editions of the MTUS's chapters as the reviewer corrected or added them. */
  corrections: contract('library.corrections', z.strictObject({}), z.array(correctedEditionSchema)),
  /** In how many items, of how many cases, the vault's cases cite a source. */
  citedIn: contract(
    'library.citedIn',
    z.strictObject({ sourceId }),
    z.strictObject({ items: amount, cases: amount }),
  ),
  /** @throws Precondition `shipped-source` */
  removeSource: contract('library.removeSource', z.strictObject({ sourceId }), done, {
    invalidates: [...changes.invalidates, ...DOCUMENT_QUERIES],
  }),
};
