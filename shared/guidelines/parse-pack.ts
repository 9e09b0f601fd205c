import { z } from 'zod';
import { printPath } from '../domain/case.ts';
import { AppError } from '../errors.ts';
import { GUIDELINES_SCHEMA, type GuidelinePack, packSchema } from './pack.ts';
import { packProblems } from './pack-problems.ts';

/** No list of what is wrong is longer: a file of another kind would be wrong in every field. */
const MOST_REASONS = 20;

/**
 * A guideline pack from JSON that anyone may have written.
 * @param value what JSON.parse gave
 * @param source the file's name, for messages
 * @throws AppError Invalid, naming the file and the field: `newer-guidelines-schema`, `invalid-guidelines`
 */
export function parsePack(value: unknown, source: string): GuidelinePack {
  const read = readPack(value);
  if ('pack' in read) return read.pack;
  const [reason = { path: '', message: 'not valid' }] = read.reasons;
  const message = `${source}: ${reason.path === '' ? 'not a guideline pack' : reason.path}: ${reason.message}`;
  throw new AppError('Invalid', read.code, message, { path: reason.path });
}

/** The pack, or every reason why it is none, up to twenty. */
export function readPack(value: unknown):
  | { pack: GuidelinePack }
  | {
      code: 'newer-guidelines-schema' | 'invalid-guidelines';
      reasons: readonly { path: string; message: string }[];
    } {
  const newer = newerSchema(value);
  if (newer !== undefined) {
    const message = `written as ${newer}; this version reads ${GUIDELINES_SCHEMA}. Update IMR Desk to read it.`;
    return { code: 'newer-guidelines-schema', reasons: [{ path: 'schema', message }] };
  }
  const parsed = packSchema.safeParse(value);
  const reasons = parsed.success ? packProblems(parsed.data) : parsed.error.issues.map(reasonOf);
  if (parsed.success && reasons.length === 0) return { pack: parsed.data };
  return { code: 'invalid-guidelines', reasons: reasons.slice(0, MOST_REASONS) };
}

/** The schema that a file names, where it is one of a later version. */
export function newerSchema(value: unknown): string | undefined {
  const named = z.looseObject({ schema: z.string() }).safeParse(value);
  const version = named.success ? /^imr-guidelines\/(\d{1,6})$/.exec(named.data.schema)?.[1] : undefined;
  return version === undefined || Number(version) <= 1 ? undefined : `imr-guidelines/${version}`;
}

function reasonOf(issue: z.core.$ZodIssue): { path: string; message: string } {
  if (issue.code !== 'unrecognized_keys') return { path: printPath(issue.path), message: issue.message };
  const key = (issue.keys[0] ?? '').slice(0, 40);
  return { path: printPath([...issue.path, key]), message: 'unknown field' };
}
