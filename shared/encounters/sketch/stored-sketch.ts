import { z } from 'zod';
import { RECORD_TYPES } from '../record-type.ts';
import { AUTHOR_WEIGHTS, type AuthorRole } from '../tables/author-labels.ts';
import { DATE_WEIGHTS, type DateLabel } from '../tables/date-labels.ts';
import type { PageSketch } from './sketch.ts';

/** Names the form of sketches, and the rules that make them: of another number they are made anew. */
export const SKETCH_FORM = 6;

function keysOf<T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] {
  const [first, ...rest] = Object.keys(table);
  // The table is a record over exactly these.
  return [first as T, ...(rest as T[])];
}

const type = z.enum(RECORD_TYPES);
const types = z.partialRecord(type, z.number());
const range = { start: z.int(), end: z.int() };
const place = z.object(range).optional();
const numbers = z.array(z.number());
const said = z.object({ how: z.enum(['said', 'sentence']), ...range }).optional();

const title = z.object({
  type,
  weight: z.number(),
  also: types.optional(),
  opens: z.number(),
  text: z.string(),
  listed: z.literal(true).optional(),
  ...range,
});
const pageNumber = z.object({
  number: z.int(),
  of: z.int().optional(),
  at: z.enum(['header', 'footer']),
  form: z.enum(['worded', 'bare']),
  ...range,
});
const date = z.object({
  iso: z.string(),
  as: z.string(),
  label: z.enum(keysOf<DateLabel>(DATE_WEIGHTS)),
  depth: z.number(),
  inText: z.boolean(),
  sure: z.number(),
  ...range,
});
const author = z.object({
  name: z.string(),
  credential: z.string().optional(),
  role: z.enum(keysOf<AuthorRole>(AUTHOR_WEIGHTS)),
  as: z.string(),
  depth: z.number(),
  ...range,
});

const schema = z.object({
  words: z.int(),
  divider: z.boolean(),
  list: z.boolean(),
  titles: z.array(title),
  cues: types,
  cueHits: z.array(z.object({ favours: types, ...range })),
  numbers: z.array(pageNumber),
  fax: z
    .object({
      kind: z.literal('fax'),
      job: z.string(),
      page: z.int().optional(),
      of: z.int().optional(),
    })
    .optional(),
  edges: z.object({
    letterhead: place,
    headline: place,
    salutation: place,
    identity: z.int(),
    identityAt: place,
    runningHead: place,
    goesOn: z.object({ how: z.enum(['said', 'attached', 'sentence']), ...range }).optional(),
    breaksOff: said,
    closing: place,
    behindClosing: z.int(),
    firstItem: z.int().optional(),
    lastItem: z.int().optional(),
    fill: z.number(),
  }),
  head: numbers,
  headNumbers: numbers,
  letterhead: numbers,
  look: z.object({ size: z.number(), left: z.number(), pitch: z.number(), recognised: z.boolean() }),
  dates: z.array(date),
  authors: z.array(author),
});

/** A sketch as JSON. */
export function writeSketch(sketch: PageSketch): string {
  return JSON.stringify(sketch);
}

/** The sketch that `writeSketch` wrote. @throws ZodError, SyntaxError when it is none of this form */
export function readSketch(json: string): PageSketch {
  return schema.parse(JSON.parse(json));
}
