import { z } from 'zod';

/** Colours that evidence is marked in, by name. Each has a line of its own under the words, too: none is told by colour alone. */
export const EVIDENCE_COLORS = ['amber', 'green', 'red', 'blue', 'violet'] as const;
export type EvidenceColor = (typeof EVIDENCE_COLORS)[number];

/** What a colour stands for as long as the reviewer calls it nothing else. */
export const COLOR_MEANINGS: Readonly<Record<EvidenceColor, string>> = {
  amber: 'Of note',
  green: 'Supports the request',
  red: 'Against the request',
  blue: 'Examination and tests',
  violet: 'History and treatment',
};

/** Longer quotes are a page and more: nobody cites them, and a hostile file could make them endless. */
export const MAX_QUOTE = 20_000;
/** Characters before and after a quote that are kept to know it again. */
export const CONTEXT = 80;
const MAX_RECTS = 500;

const share = z.number().min(0).max(1);
/** A box as shares (0 to 1) of the page as it prints, its own rotation applied, from its top left corner. */
export const rectSchema = z.strictObject({ left: share, top: share, width: share, height: share });

/** Where evidence stands: in which file, by its content, on which page, and what was read there. */
const anchorFields = {
  /** Of the PDF that is shown: the file itself, or what it was converted to. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** From 0. */
  page: z.int().nonnegative(),
  rects: z.array(rectSchema).min(1).max(MAX_RECTS),
  /** As it was selected, never changed afterwards; empty for a box drawn on the picture of a page. */
  quote: z.string().max(MAX_QUOTE),
  before: z.string().max(2 * CONTEXT),
  after: z.string().max(2 * CONTEXT),
  /** Name and version of what had read the page; null where it was not read yet. */
  extractor: z.string().max(200).nullable(),
};

/** What the reviewer says of it. */
const saidFields = {
  note: z.string().max(4_000),
  /** A word or two by which it is found again, such as "failed therapy". */
  issue: z.string().max(80),
  /** Ids of the disputed items that it is about. */
  items: z.array(z.string().min(1)).max(100),
  /** What it says of the request; null for neither. */
  stance: z.enum(['supports', 'against']).nullable(),
  color: z.enum(EVIDENCE_COLORS),
};

/** What of evidence can be edited: everything but what was read. */
export const evidenceSaidSchema = z.strictObject(saidFields);
export type EvidenceSaid = z.infer<typeof evidenceSaidSchema>;

export const evidenceSchema = z.strictObject({
  id: z.string().min(1).max(80),
  ...anchorFields,
  ...saidFields,
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Said of nothing yet. */
export const NOTHING_SAID: EvidenceSaid = { note: '', issue: '', items: [], stance: null, color: 'amber' };
